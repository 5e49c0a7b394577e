import type { FigureLinks, TextContext } from '#charts/figure.ts';
import { SourceList } from '#charts/SourceList.tsx';
import { CaptionedTable } from '#charts/table/CaptionedTable.tsx';
import tableStyles from '#charts/table/FigureTable.module.css';
import type { TrendLine, TrendModel, TrendPoint } from '#charts/trend/trendModel.ts';
import { figureCell, originOf, sourcesOfPoints } from '#charts/trend/trendModel.ts';
import { trendHeadline, trendSubtitle, trendUnit, valueText } from '#charts/trend/trendText.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';
import styles from './TrendTable.module.css';

type TableProps = {
  readonly model: TrendModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
};

/** Every year of every country, with who counted it; each figure leads to its provenance. */
export function TrendTable({ model, context, links }: TableProps) {
  const { t } = context.language;
  const { countries, measures } = model.request;
  return (
    <CaptionedTable
      words={{ headline: trendHeadline(model, context), subtitle: trendSubtitle(model, context) }}
      context={context}
      className={`${tableStyles['table']} ${styles['years']}`}
    >
      <thead>
        <tr>
          <th scope="col">{t('filter.year')}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" className={tableStyles['number']}>
              {t(`measure.${measure}`)}
            </th>
          ))}
          <th scope="col">{t('trend.origin')}</th>
        </tr>
      </thead>
      {countries.map((economy) => (
        <CountryYears
          key={economy}
          economy={economy}
          model={model}
          context={context}
          links={links}
        />
      ))}
    </CaptionedTable>
  );
}

function CountryYears(props: TableProps & { readonly economy: EconomyCode }) {
  const { economy, model, context, links } = props;
  const lines = model.lines.filter((line) => line.economy === economy);
  const stretches = originStretches(model.years, lines);
  return (
    <tbody>
      <tr className={styles['country']}>
        <th scope="rowgroup" colSpan={lines.length + 2}>
          {context.language.name(context.names(economy))}
        </th>
      </tr>
      {stretches.flatMap(({ years, points }) =>
        years.map((year, index) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {lines.map((line) => (
              <ValueCell
                key={line.measure}
                line={line}
                year={year}
                model={model}
                context={context}
                links={links}
              />
            ))}
            {index === 0 && (
              <td rowSpan={years.length} className={styles['origin']}>
                <Origin points={points} model={model} context={context} />
              </td>
            )}
          </tr>
        )),
      )}
    </tbody>
  );
}

type OriginStretch = { readonly years: Year[]; readonly points: readonly TrendPoint[] };

/** Neighbouring years whose figures come from the same sources in the same valuation. */
function originStretches(
  years: readonly Year[],
  lines: readonly TrendLine[],
): readonly OriginStretch[] {
  const stretches: (OriginStretch & { readonly origin: string })[] = [];
  years.forEach((year, index) => {
    const points = lines.flatMap((line) => line.points[index] ?? []);
    const origin = points
      .map((point) => (point.figure.kind === 'missing' ? point.figure.reason : originOf(point)))
      .join();
    const last = stretches.at(-1);
    if (last?.origin === origin) last.years.push(year);
    else stretches.push({ years: [year], points, origin });
  });
  return stretches;
}

function ValueCell(props: TableProps & { readonly line: TrendLine; readonly year: Year }) {
  const { line, year, model, context, links } = props;
  const point = line.points.find((known) => known.year === year);
  if (!point) return <td />;
  const missing = point.value === null;
  return (
    <td className={tableStyles['number']}>
      <a
        {...links.cellLink(figureCell(model.request.source, line, year))}
        className={missing ? tableStyles['missing'] : tableStyles['value']}
      >
        {valueText(line.measure, point, trendUnit(model, context), context)}
      </a>
    </td>
  );
}

/** Who counted, where it was read, how it was valued. */
function Origin(props: {
  readonly points: readonly TrendPoint[];
  readonly model: TrendModel;
  readonly context: TextContext;
}) {
  const { points, model, context } = props;
  const figures = points.map(({ figure }) => figure);
  const { language } = context;
  const reporters = [...new Set(figures.flatMap((figure) => reportersOf(figure, context)))];
  if (reporters.length === 0) return null;
  const valuations = [
    ...new Set(
      figures.flatMap((figure) =>
        figure.kind === 'missing'
          ? []
          : figure.basis.flatMap(({ valuation }) =>
              valuation === 'not-stated' ? [] : [valuation],
            ),
      ),
    ),
  ];
  const converted = figures.some(
    (figure) => figure.kind === 'reported' && figure.conversions.length > 0,
  );
  return (
    <>
      {language.list(reporters)}
      <br />
      <SourceList sources={sourcesOfPoints(model.sources, points)} context={context} />
      {valuations.length > 0 && (
        <>
          <br />
          {language.t('trend.valuation', { valuations: language.beside(valuations) })}
        </>
      )}
      {converted && (
        <>
          <br />
          {language.t('trend.converted')}
        </>
      )}
    </>
  );
}
