import { CardHead } from '#charts/CardHead.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import { paintOf } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { SourceList } from '#charts/SourceList.tsx';
import styles from '#charts/trend/TrendBoard.module.css';
import type { TrendLine, TrendModel, TrendPoint } from '#charts/trend/trendModel.ts';
import { figureCell, sourcesOfPoints } from '#charts/trend/trendModel.ts';
import { eventText, pointsIn, reportersIn, valueText, yearUnit } from '#charts/trend/trendText.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';

type CardProps = {
  readonly model: TrendModel;
  readonly year: Year;
  /** Key of the panel that is pointed at. */
  readonly panel: string;
  readonly context: RenderContext;
  readonly links: FigureLinks;
  /** Null while the card only follows the mouse and cannot be reached. */
  readonly onClose: (() => void) | null;
};

/** Every series at one year, and who counted it. */
export function YearCard({ model, year, panel, context, links, onClose }: CardProps) {
  const { language } = context;
  const { t } = language;
  const { countries, measures } = model.request;
  const unit = yearUnit(model, year, context);
  const reporters = reportersIn(model, year, context);
  const events = model.events.filter((event) => event.year === year);
  return (
    <>
      <CardHead
        title={String(year)}
        remark={t(`number.unit.${unit}`)}
        context={context}
        onClose={onClose}
      />
      <table className={styles['figures']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('table.country')}</span>
            </th>
            {measures.map((measure) => (
              <th key={measure} scope="col">
                <i
                  style={{ background: paintOf(context.palette, measure, 1) }}
                  aria-hidden="true"
                />
                {t(`measure.short.${measure}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countries.map((economy) => (
            <CountryRow
              key={economy}
              economy={economy}
              here={panel === economy}
              model={model}
              year={year}
              context={context}
              links={onClose ? links : null}
            />
          ))}
        </tbody>
      </table>
      {reporters.length > 0 && (
        <p className={styles['origin']}>
          {t('card.counted')} {language.list(reporters)}
          <br />
          {t('card.compiled')}{' '}
          <SourceList
            sources={sourcesOfPoints(model.sources, pointsIn(model, year))}
            context={context}
          />
        </p>
      )}
      {events.map((event) => (
        <p key={event.number} className={styles['origin']}>
          {eventText(event, context)}
        </p>
      ))}
    </>
  );
}

function CountryRow(props: {
  readonly economy: EconomyCode;
  readonly here: boolean;
  readonly model: TrendModel;
  readonly year: Year;
  readonly context: RenderContext;
  /** Null where nothing can be clicked. */
  readonly links: FigureLinks | null;
}) {
  const { economy, here, model, year, context, links } = props;
  const cells = model.lines
    .filter((line) => line.economy === economy)
    .flatMap((line) =>
      line.points.filter((point) => point.year === year).map((point) => ({ line, point })),
    );
  const [first] = cells;
  const missing = cells.every(({ point }) => point.value === null);
  return (
    <tr className={here ? styles['here'] : ''}>
      <th scope="row">{context.language.name(context.names(economy))}</th>
      {missing && first ? (
        <td colSpan={cells.length} className={styles['missing']}>
          {valueText(first.line.measure, first.point, yearUnit(model, year, context), context)}
        </td>
      ) : (
        cells.map(({ line, point }) => (
          <td key={line.measure} className={point.value === null ? styles['missing'] : ''}>
            <Value line={line} point={point} model={model} context={context} links={links} />
          </td>
        ))
      )}
    </tr>
  );
}

function Value(props: {
  readonly line: TrendLine;
  readonly point: TrendPoint;
  readonly model: TrendModel;
  readonly context: RenderContext;
  readonly links: FigureLinks | null;
}) {
  const { line, point, model, context, links } = props;
  const text = valueText(line.measure, point, yearUnit(model, point.year, context), context);
  if (!links) return text;
  return <a {...links.cellLink(figureCell(model.request.source, line, point.year))}>{text}</a>;
}
