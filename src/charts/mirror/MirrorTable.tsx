import type { FigureLinks, TextContext } from '#charts/figure.ts';
import { includesFlow } from '#charts/flowMeasures.ts';
import type { MirrorLane, MirrorModel, MirrorRow } from '#charts/mirror/mirrorModel.ts';
import { figureOf } from '#charts/mirror/mirrorModel.ts';
import {
  addedBy,
  gapText,
  lacksShare,
  mirrorUnit,
  mirrorWords,
  shareText,
  sideText,
} from '#charts/mirror/mirrorText.ts';
import { publishedText } from '#charts/mirror/originText.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { MirrorSide } from '#domain/mirror.ts';
import { CaptionedTable } from '#charts/table/CaptionedTable.tsx';
import styles from './MirrorTable.module.css';

type TableProps = {
  readonly model: MirrorModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
};

/** The figures of both sides with who counted each, a line a flow. */
export function MirrorTable({ model, context, links }: TableProps) {
  const { language } = context;
  const { t } = language;
  const freight = model.request.freight > 1;
  const numbers = [
    t('mirror.card.own'),
    t('mirror.card.partner'),
    t('mirror.card.gap'),
    ...(includesFlow(model.request.measures)
      ? [t('mirror.table.share', { base: t('mirror.ofBase', { base: model.request.base }) })]
      : []),
    ...(freight ? [t('mirror.table.explained'), t('mirror.table.unexplained')] : []),
  ];
  return (
    <CaptionedTable
      words={mirrorWords(model, context)}
      context={context}
      className={styles['table']}
    >
      <thead>
        <tr>
          <th scope="col">{t('table.country')}</th>
          <th scope="col">{t('mirror.table.flow')}</th>
          {numbers.map((text) => (
            <th key={text} scope="col" className={styles['number']}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      {model.rows.map((row) => (
        <Country key={row.economy} row={row} model={model} context={context} links={links} />
      ))}
    </CaptionedTable>
  );
}

function Country(props: TableProps & { readonly row: MirrorRow }) {
  const { row, model, context, links } = props;
  const { language, names } = context;
  return (
    <tbody>
      {row.lanes.map((lane, index) => (
        <tr key={lane.measure}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={row.lanes.length}>
              {language.name(names(row.economy))}
            </th>
          )}
          <th scope="row" className={styles['flow']}>
            {language.t(`measure.short.${lane.measure}`)}
          </th>
          <SideCell side="own" lane={lane} model={model} context={context} links={links} />
          <SideCell side="partner" lane={lane} model={model} context={context} links={links} />
          <GapCells lane={lane} model={model} context={context} />
        </tr>
      ))}
    </tbody>
  );
}

function SideCell(props: TableProps & { readonly side: MirrorSide; readonly lane: MirrorLane }) {
  const { side, lane, model, context, links } = props;
  const figure = figureOf(lane.comparison, side);
  return (
    <td className={styles['number']}>
      <a {...links.cellLink(lane.cells[side])}>
        {sideText(lane, side, mirrorUnit(model, context), context)}
      </a>
      {figure.kind === 'reported' && (
        <span className={styles['detail']}>
          {[...reportersOf(figure, context), publishedText(lane, figure, context)].join(' · ')}
        </span>
      )}
    </td>
  );
}

function GapCells({
  lane,
  model,
  context,
}: Omit<TableProps, 'links'> & { readonly lane: MirrorLane }) {
  const { language } = context;
  const { t, number } = language;
  const { comparison } = lane;
  const { freight: factor, measures } = model.request;
  const unit = mirrorUnit(model, context);
  const percent = includesFlow(measures);
  const columns = 1 + (percent ? 1 : 0) + (factor > 1 ? 2 : 0);
  if (comparison.kind !== 'both') {
    return (
      <td colSpan={columns} className={`${styles['number']} ${styles['missing']}`}>
        {gapText(lane, unit, context)}
        {comparison.kind === 'not-comparable' && (
          <span className={styles['detail']}>{t(`missing.${comparison.reason}`)}</span>
        )}
      </td>
    );
  }
  const { freight, gap, signsDiffer } = comparison;
  return (
    <>
      <td className={styles['number']}>
        {number.signed(gap.amount, unit)}
        {signsDiffer && <span className={styles['detail']}>{t('mirror.card.signs')}</span>}
      </td>
      {percent && (
        <td className={styles['number']}>
          {shareText(lane, context) ?? t(lacksShare(lane) ? 'mirror.noShare' : 'key.nothing')}
        </td>
      )}
      {factor > 1 && (
        <>
          <td className={styles['number']}>
            {number.bare(freight.explained.amount, unit)}
            {freight.kind === 'widens' && (
              <span className={styles['detail']}>
                {t('mirror.table.widens', { added: number.bare(addedBy(freight, gap), unit) })}
              </span>
            )}
          </td>
          <td className={styles['number']}>{number.bare(freight.unexplained.amount, unit)}</td>
        </>
      )}
    </>
  );
}
