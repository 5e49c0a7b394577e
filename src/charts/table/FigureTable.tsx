import {
  createColumnHelper,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type SortingState,
} from '@tanstack/react-table';
import { labelText } from '#charts/bars/barLayout.ts';
import type { FigureLinks, TextContext } from '#charts/figure.ts';
import { headlineOf, subtitleOf } from '#charts/figureText.ts';
import type { ModelCell, ModelRow, TradeModel } from '#charts/tradeModel.ts';
import { valueIn } from '#charts/tradeModel.ts';
import { countersOf } from '#charts/whoCounted.ts';
import { measureCellId } from '#domain/cellAddress.ts';
import type { EconomyCode } from '#domain/economy.ts';
import { sumCellId, yardstickId } from '#domain/figureAddress.ts';
import type { Measure } from '#domain/measure.ts';
import { isRelative } from '#domain/measure.ts';
import type { SortKey } from '#domain/ranking.ts';
import { SORT_KEYS } from '#domain/ranking.ts';
import { CaptionedTable } from '#charts/table/CaptionedTable.tsx';
import styles from './FigureTable.module.css';
import { printUnit } from '#charts/printUnit.ts';

const features = tableFeatures({ rowSortingFeature });
const helper = createColumnHelper<typeof features, ModelRow>();

export type FigureTableProps = {
  readonly model: TradeModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
  /** Whether a reader sorts by a click on a column. */
  readonly sortable: boolean;
};

/** The numbers of a figure, with who counted each of them. Rows come in the model's order. */
export function FigureTable({ model, context, links, sortable }: FigureTableProps) {
  const { language, names } = context;
  const { t } = language;
  const { measures, sort } = model.request;

  const columns = helper.columns([
    helper.accessor((row) => language.name(names(row.economy)), {
      id: 'name',
      header: t('table.country'),
      sortDescFirst: false,
    }),
    ...measures.map((measure, index) =>
      helper.accessor((row) => row.cells[index]?.value ?? null, {
        id: measure,
        header: t(`measure.${measure}`),
      }),
    ),
  ]);
  const table = useTable({
    features,
    columns,
    data: model.rows,
    manualSorting: true,
    enableSorting: sortable,
    enableSortingRemoval: false,
    enableMultiSort: false,
    sortDescFirst: true,
    state: { sorting: [{ id: sort.key, desc: sort.descending }] },
    onSortingChange: (update) => {
      const before: SortingState = [{ id: sort.key, desc: sort.descending }];
      const [next] = typeof update === 'function' ? update(before) : update;
      if (next && isSortKey(next.id)) links.sortBy({ key: next.id, descending: next.desc });
    },
  });

  return (
    <CaptionedTable
      words={{ headline: headlineOf(model, context), subtitle: subtitleOf(model, context) }}
      context={context}
      className={styles['table']}
    >
      <thead>
        {table.getHeaderGroups().map((group) => (
          <tr key={group.id}>
            {group.headers.map((header) => {
              const sorted = header.column.getIsSorted();
              const title = String(header.column.columnDef.header);
              const sorts = sortable && isSortKey(header.column.id);
              return (
                <th
                  key={header.id}
                  scope="col"
                  className={isMeasure(header.column.id, measures) ? styles['number'] : ''}
                  {...(sorts && { 'aria-sort': sortWords(sorted) })}
                >
                  {sorts ? (
                    <button
                      type="button"
                      className={styles['sort']}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      {title}
                      <span aria-hidden="true">{SORT_ARROWS[sortWords(sorted)]}</span>
                    </button>
                  ) : (
                    title
                  )}
                </th>
              );
            })}
          </tr>
        ))}
      </thead>
      <tbody>
        {table.getRowModel().rows.map(({ original: row }) => (
          // Not by the columns: those are new each time, and so would be every link with the focus.
          <tr key={row.economy}>
            <th scope="row">
              {language.name(names(row.economy))}
              <CountedBy row={row} context={context} />
              <DividedBy economy={row.economy} model={model} context={context} links={links} />
            </th>
            {row.cells.map((cell) => (
              <td key={cell.measure} className={styles['number']}>
                <Value
                  cell={cell}
                  economy={row.economy}
                  model={model}
                  context={context}
                  links={links}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {model.rows.length > 1 && (
        <tfoot>
          <SumRow model={model} context={context} links={links} />
        </tfoot>
      )}
    </CaptionedTable>
  );
}

const SORT_ARROWS = { ascending: '\u00a0↑', descending: '\u00a0↓', none: '' } as const;

const sortWords = (sorted: false | 'asc' | 'desc'): keyof typeof SORT_ARROWS => {
  if (sorted === false) return 'none';
  return sorted === 'asc' ? 'ascending' : 'descending';
};

const isSortKey = (id: string): id is SortKey => SORT_KEYS.some((key) => key === id);

const isMeasure = (id: string, measures: readonly Measure[]): boolean =>
  measures.some((measure) => measure === id);

function Value(props: {
  readonly cell: ModelCell;
  readonly economy: EconomyCode;
  readonly model: TradeModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
}) {
  const { cell, economy, model, context, links } = props;
  const { source, year } = model.request;
  const text = labelText(cell, context, printUnit(model, context));
  const [published] = cell.figure.kind === 'reported' ? cell.figure.basis : [];
  const quoted = cell.measure === 'surplus' ? null : published?.quoted;
  return (
    <>
      <a
        className={cell.value === null ? styles['missing'] : styles['value']}
        {...links.cellLink(measureCellId(source, economy, cell.measure, year))}
      >
        {text}
      </a>
      {cell.doubts.map(({ mark, doubt }) => (
        <a key={doubt.id} className="mark" href={links.doubtHref(doubt.id)}>
          {mark}
        </a>
      ))}
      {quoted && <span className={styles['quoted']}>{quoted}</span>}
    </>
  );
}

function CountedBy({ row, context }: { readonly row: ModelRow; readonly context: TextContext }) {
  const { t, list } = context.language;
  const figures = row.cells.map(({ figure }) => figure);
  const { reporters, authorities } = countersOf(figures, context);
  if (reporters.length === 0) return null;
  return (
    <>
      <span className={styles['quoted']}>{t('table.counted', { reporters: list(reporters) })}</span>
      <span className={`${styles['quoted']} ${styles['compiled']}`}>
        {t('table.compiled', { authorities: list(authorities) })}
      </span>
    </>
  );
}

/** The GDP or the trade that the row was divided by, as the way to its own origin. */
function DividedBy(props: {
  readonly economy: EconomyCode;
  readonly model: TradeModel;
  readonly context: TextContext;
  readonly links: FigureLinks;
}) {
  const { economy, model, context, links } = props;
  const { unit, year } = model.request;
  const known = model.yardsticks.get(economy);
  if (!known || !isRelative(unit)) return null;
  const amount = context.language.fineMoney(known.money);
  return (
    <span className={styles['quoted']}>
      <a {...links.cellLink(yardstickId(economy, unit, year))}>
        {context.language.t(`table.dividedBy.${unit}`, { amount })}
      </a>
    </span>
  );
}

function SumRow({ model, context, links }: Omit<FigureTableProps, 'sortable'>) {
  const { t } = context.language;
  return (
    <tr>
      <th scope="row">
        {t('table.sum')}
        <span className={styles['quoted']}>{t('table.computed')}</span>
      </th>
      {model.request.measures.map((measure) => (
        <td key={measure} className={styles['number']}>
          <SumValue measure={measure} model={model} context={context} links={links} />
        </td>
      ))}
    </tr>
  );
}

function SumValue(props: Omit<FigureTableProps, 'sortable'> & { readonly measure: Measure }) {
  const { measure, model, context, links } = props;
  const { t, number } = context.language;
  const { unit, source, countries, year } = model.request;
  const sum = measure === 'surplus' ? model.sums.balance : model.sums[measure];
  const value = valueIn(unit, sum.figure, model.whole, model.yardsticks);
  const text =
    value === null
      ? t('key.nothing')
      : number[FORMAT_OF[measure]](value, printUnit(model, context));
  const cell = sumCellId(source, countries, measure, year);
  return (
    <>
      {cell === null ? (
        <span className={styles['value']}>{text}</span>
      ) : (
        <a className={styles['value']} {...links.cellLink(cell)}>
          {text}
        </a>
      )}
      <span className={styles['quoted']}>
        {t('table.sumOf', { counted: sum.counted, wanted: sum.wanted })}
      </span>
    </>
  );
}

const FORMAT_OF = { exports: 'bare', imports: 'bare', surplus: 'signed' } as const;
