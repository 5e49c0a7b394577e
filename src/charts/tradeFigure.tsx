import type { ComponentType } from 'react';
import { BarFigure } from '#charts/bars/BarFigure.tsx';
import { barLayout } from '#charts/bars/barLayout.ts';
import type { FigureKind, FigureWords, LegendItem, TextContext } from '#charts/figure.ts';
import { headlineOf, noteText, subtitleOf } from '#charts/figureText.ts';
import { paintOf } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import { tradeGrid } from '#charts/table/tradeGrid.ts';
import type { FigureTableProps } from '#charts/table/FigureTable.tsx';
import type { ModelNote, TradeModel } from '#charts/tradeModel.ts';
import { tradeModel, valuesOf } from '#charts/tradeModel.ts';
import { yardstickId } from '#domain/figureAddress.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import { isRelative } from '#domain/measure.ts';
import { yearPeriod } from '#domain/period.ts';
import { recordUnit } from '#domain/recordUnit.ts';

type TradeFigureProps = {
  readonly picture: 'bars' | null;
  /** The request with what this kind shows in any case. */
  readonly narrow: (request: ChartRequest) => ChartRequest;
  readonly Table: ComponentType<FigureTableProps>;
};

/** What one source says of one year. Without a picture the table is the figure. */
export const tradeFigure = ({ picture, narrow, Table }: TradeFigureProps): FigureKind => ({
  show: (ledger, request, compareNames) => {
    const model = tradeModel(ledger, narrow(request), compareNames);
    return {
      state: model.state,
      trade: model,
      cautions: model.notes.some(({ kind }) => kind === 'log') ? ['log-bars'] : [],
      words: (context) => tradeWords(model, context, picture !== null),
      drawing: picture,
      picture:
        picture &&
        ((context, links) => <BarFigure model={model} context={context} links={links} />),
      size: (context) => barLayout(model, context),
      table: (context, links) => (
        <Table model={model} context={context} links={links} sortable={picture === null} />
      ),
      cells: () => tradeCells(model),
      grid: (context) => tradeGrid(model, context),
    };
  },
});

/** What stands around the figures of one source and year. */
export function tradeWords(model: TradeModel, context: TextContext, drawn: boolean): FigureWords {
  const noted = model.notes.map((note) => ({ note, text: noteText(note, model, context) }));
  return {
    headline: headlineOf(model, context),
    subtitle: subtitleOf(model, context),
    legend: drawn ? legendOf(model, context) : [],
    notes: noted.map(({ note, text }) => ({
      key: noteKey(note),
      text,
      doubt: note.kind === 'doubt' ? { mark: note.marked.mark, id: note.marked.doubt.id } : null,
      named: note.kind === 'yardstick' ? divisorsOf(model, context) : [],
    })),
    sources: model.sources,
    missing: noted.flatMap(({ note, text }) => (note.kind === 'missing' ? [text] : [])),
  };
}

/** What each country's figures are divided by, by the name of the country, with the amount. */
const divisorsOf = (
  { request: { unit, year }, yardsticks }: TradeModel,
  { language, names }: TextContext,
): readonly { readonly text: string; readonly cell: string }[] =>
  isRelative(unit)
    ? [...yardsticks].map(([economy, { money }]) => ({
        text: [language.name(names(economy)), language.fineMoney(money)].join(' '),
        cell: yardstickId(economy, unit, year),
      }))
    : [];

const noteKey = (note: ModelNote): string => {
  if (note.kind === 'doubt') return note.marked.doubt.id;
  if (note.kind === 'total') return note.doubtful.doubt.id;
  return note.kind === 'missing' ? note.reason : note.kind;
};

function legendOf(model: TradeModel, { palette, language }: TextContext): readonly LegendItem[] {
  const { t } = language;
  const balances = valuesOf(
    model.rows.map((row) => ({
      ...row,
      cells: row.cells.filter(({ measure }) => measure === 'surplus'),
    })),
  );
  const items: LegendItem[] = model.request.measures
    .filter((measure) => measure !== 'surplus')
    .map((measure) => ({
      text: t(`measure.${measure}`),
      paint: paintOf(palette, measure, 1),
      look: 'solid',
    }));
  if (balances.some((value) => value >= 0)) {
    items.push({ text: t('measure.gain'), paint: palette.surplus, look: 'solid' });
  }
  if (balances.some((value) => value < 0)) {
    items.push({ text: t('measure.loss'), paint: palette.deficit, look: 'solid' });
  }
  if (model.doubts.length > 0) {
    items.push({
      text: t('figure.doubtful'),
      alone: t('figure.doubtfulAlone'),
      paint: palette.muted,
      look: 'doubtful',
    });
  }
  return items;
}

/** Every cell of the model, country by country, as rows for files. */
export const tradeCells = ({ request, rows, yardsticks }: TradeModel): readonly ShownCell[] =>
  rows.flatMap(({ economy, cells }) =>
    cells.map(({ measure, figure, value }) => ({
      series: request.source,
      economy,
      measure,
      period: yearPeriod(request.year),
      figure,
      shown: { value, unit: recordUnit(request.unit) },
      basis: yardsticks.get(economy)?.basis ?? [],
    })),
  );
