import { labelText } from '#charts/bars/barLayout.ts';
import type { FigureGrid, TextContext } from '#charts/figure.ts';
import type { ModelCell, TradeModel } from '#charts/tradeModel.ts';
import { valueIn } from '#charts/tradeModel.ts';
import { countedByText } from '#charts/whoCounted.ts';
import type { Measure } from '#domain/measure.ts';
import { printUnit } from '#charts/printUnit.ts';

type GridRow = FigureGrid['rows'][number];

/** The rows of the table as text, in the model's order, and their sums. */
export function tradeGrid(model: TradeModel, context: TextContext): FigureGrid {
  const { language, names } = context;
  const { measures } = model.request;
  const rows = model.rows.map(({ economy, cells }): GridRow => ({
    name: {
      text: language.name(names(economy)),
      detail: countedByText(
        cells.map(({ figure }) => figure),
        context,
      ),
    },
    cells: cells.map((cell) => cellOf(cell, model, context)),
    sum: false,
  }));
  return {
    columns: [
      language.t('table.country'),
      ...measures.map((measure) => language.t(`measure.${measure}`)),
    ],
    rows: rows.length > 1 ? [...rows, sumRow(model, context)] : rows,
  };
}

function cellOf(
  cell: ModelCell,
  model: TradeModel,
  context: TextContext,
): GridRow['cells'][number] {
  const [published] = cell.figure.kind === 'reported' ? cell.figure.basis : [];
  return {
    text: labelText(cell, context, printUnit(model, context)),
    detail: (cell.measure === 'surplus' ? undefined : published?.quoted) ?? '',
    marks: cell.doubts.map(({ mark }) => mark),
    missing: cell.value === null,
  };
}

function sumRow(model: TradeModel, context: TextContext): GridRow {
  const { t } = context.language;
  return {
    name: { text: t('table.sum'), detail: t('table.computed') },
    cells: model.request.measures.map((measure) => sumCell(measure, model, context)),
    sum: true,
  };
}

function sumCell(
  measure: Measure,
  model: TradeModel,
  context: TextContext,
): GridRow['cells'][number] {
  const { sums, whole, yardsticks, request } = model;
  const { t, number } = context.language;
  const { figure, counted, wanted } = measure === 'surplus' ? sums.balance : sums[measure];
  const value = valueIn(request.unit, figure, whole, yardsticks);
  const format = measure === 'surplus' ? number.signed : number.bare;
  return {
    text: value === null ? t('key.nothing') : format(value, printUnit(model, context)),
    detail: t('table.sumOf', { counted, wanted }),
    marks: [],
    missing: value === null,
  };
}
