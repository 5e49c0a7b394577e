import { CardHead } from '#charts/CardHead.tsx';
import { labelText } from '#charts/bars/barLayout.ts';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import { doubtWords } from '#charts/doubtWords.ts';
import type { FigureLinks } from '#charts/figure.ts';
import { noteText } from '#charts/figureText.ts';
import { paintOf } from '#charts/palette.ts';
import { Quoting } from '#charts/Quoting.tsx';
import type { RenderContext } from '#charts/renderContext.ts';
import { SourceList } from '#charts/SourceList.tsx';
import type { ModelCell, ModelRow, TradeModel } from '#charts/tradeModel.ts';
import { sourcesOf } from '#charts/tradeModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import { measureCellId } from '#domain/cellAddress.ts';
import type { EconomyCode } from '#domain/economy.ts';
import { isPart, isRelative } from '#domain/measure.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import styles from './CountryCard.module.css';

export type CardProps = {
  readonly row: ModelRow;
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
  /** Null while the card only follows the mouse and cannot be reached. */
  readonly onClose: (() => void) | null;
};

/** Everything behind one country's bars: each figure as published, who counted it, and where. */
export function CountryCard({ row, model, context, links, onClose }: CardProps) {
  const { language, names } = context;
  const { t } = language;
  const reporters = new Set(row.cells.flatMap(({ figure }) => reportersOf(figure, context)));
  const notes = new Set(
    row.cells.flatMap(({ figure }) =>
      figure.kind === 'missing' ? [] : figure.basis.flatMap(({ note }) => note ?? []),
    ),
  );
  const doubts = model.doubts.filter(({ mark }) =>
    row.cells.some((cell) => cell.doubts.some((about) => about.mark === mark)),
  );
  return (
    <div className={styles['card']}>
      <CardHead
        title={language.name(names(row.economy))}
        remark={String(model.request.year)}
        context={context}
        onClose={onClose}
      />
      <dl className={styles['cells']}>
        {row.cells.map((cell) => (
          <CellEntry
            key={cell.measure}
            cell={cell}
            economy={row.economy}
            model={model}
            context={context}
            // A card that only follows the mouse cannot be reached.
            links={onClose && links}
          />
        ))}
      </dl>
      {reporters.size > 0 && (
        <dl className={styles['origin']}>
          <div>
            <dt>{t('card.counted')}</dt>
            <dd>{language.list([...reporters])}</dd>
          </div>
          <div>
            <dt>{t('card.compiled')}</dt>
            <dd>
              <SourceList
                sources={sourcesOf(
                  model.sources,
                  row.cells.map(({ figure }) => figure),
                  model.yardsticks,
                )}
                context={context}
              />
            </dd>
          </div>
        </dl>
      )}
      <MeasuredBy row={row} model={model} context={context} />
      {[...notes].map((note) => (
        <p key={note} className={styles['detail']}>
          {t('card.note') + context.language.gap}
          <DatasetNote note={note} code={context.language.code} />
        </p>
      ))}
      {reporters.size === 0 && (
        <p className={styles['detail']}>
          {model.notes
            .filter((note) => note.kind === 'missing' && note.economies.includes(row.economy))
            .map((note) => noteText(note, model, context))}
        </p>
      )}
      {doubts.map((marked) => (
        <p key={marked.mark} className={styles['doubt']}>
          <span className="mark">{marked.mark}</span>
          {doubtWords(marked, context).short}{' '}
          {onClose && <a href={links.doubtHref(marked.doubt.id)}>{t('card.doubt')}</a>}
        </p>
      ))}
    </div>
  );
}

/** What the country's figures were divided by, and who counted that. */
function MeasuredBy({ row, model, context }: Pick<CardProps, 'row' | 'model' | 'context'>) {
  const { language } = context;
  const { unit } = model.request;
  const known = model.yardsticks.get(row.economy);
  if (!known || !isRelative(unit)) return null;
  const authorities = new Set(known.basis.map(({ authority }) => language.name(authority)));
  return (
    <p className={styles['detail']}>
      {language.t(`card.dividedBy.${unit}`, {
        amount: language.fineMoney(known.money),
        authorities: language.list([...authorities]),
      })}
    </p>
  );
}

function CellEntry(props: {
  readonly cell: ModelCell;
  readonly economy: EconomyCode;
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly links: FigureLinks | null;
}) {
  const { cell, economy, model, context, links } = props;
  const { language, palette } = context;
  const { figure, measure } = cell;
  const { unit, source, year } = model.request;
  const amount = (
    <>
      {figure.kind === 'missing' && labelText(cell, context, unit)}
      {figure.kind === 'reported' &&
        (measure === 'surplus' ? language.signedMoney : language.money)(figure.money)}
    </>
  );
  return (
    <div>
      <dt>
        <i style={{ background: paintOf(palette, measure, cell.value ?? 0) }} aria-hidden="true" />
        {language.t(`measure.${measure}`)}
      </dt>
      <dd>
        <strong>
          {links ? (
            <a {...links.cellLink(measureCellId(source, economy, measure, year))}>{amount}</a>
          ) : (
            amount
          )}
          {figure.kind === 'reported' && isPart(unit) && (
            <span className={styles['share']}>{labelText(cell, context, unit)}</span>
          )}
        </strong>
        <span className={styles['detail']}>
          <Origin cell={cell} context={context} />
        </span>
      </dd>
    </div>
  );
}

/** How a figure came about: the words it was published in and its conversion, or its computation. */
function Origin(props: { readonly cell: ModelCell; readonly context: RenderContext }) {
  const { figure, measure } = props.cell;
  const { t, number } = props.context.language;
  if (figure.kind === 'missing') return null;
  if (measure === 'surplus') return t('card.computed');
  const quoted = figure.basis.map((observation) => observation.quoted).join(' + ');
  const [conversion] = figure.conversions;
  if (!conversion) return <Quoting sentence={t('card.quoted', { quoted })} quoted={quoted} />;
  const rate = number.rate(yuanPerDollar(conversion.rate));
  return <Quoting sentence={t('card.quotedConverted', { quoted, rate })} quoted={quoted} />;
}
