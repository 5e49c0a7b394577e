import type { FlowMeasure } from '#charts/flowMeasures.ts';
import { FLOW_OF, flowMeasures } from '#charts/flowMeasures.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { ModelCell, ModelRow, TradeModel } from '#charts/tradeModel.ts';
import { tradeModel } from '#charts/tradeModel.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { DirectionFinding, SizedFlow } from '#domain/flowFinding.ts';
import { directionFinding } from '#domain/flowFinding.ts';
import type { Ledger } from '#domain/ledger.ts';
import { cellId } from '#domain/ledger.ts';
import { yearPeriod } from '#domain/period.ts';
import type { Sum } from '#domain/sum.ts';
import { sumFigures } from '#domain/sum.ts';

/** The thinnest band, as a part of the wider side: thinner ones would not be seen. */
export const LEAST_PART = 0.01;

/** One direction of one country's trade with China. */
export type Flow = {
  readonly economy: EconomyCode;
  readonly measure: FlowMeasure;
  readonly cell: ModelCell;
  /** Its size as a part of the wider side's sum, 0 to 1; null when the figure is missing. */
  readonly part: number | null;
};

/** Everything that moves one way. */
export type FlowSide = {
  readonly measure: FlowMeasure;
  /** In the order of the countries, which is the same on both sides. */
  readonly flows: readonly Flow[];
  readonly sum: Sum;
};

/** Plain data, as the trade model that it is made from. */
export type FlowsModel = {
  readonly trade: TradeModel;
  readonly countries: readonly EconomyCode[];
  readonly sides: readonly FlowSide[];
  readonly finding: DirectionFinding | null;
  /** Whether a band is drawn wider than its figure. */
  readonly widened: boolean;
};

export function flowsModel(
  ledger: Ledger,
  request: ChartRequest,
  compareNames: (a: EconomyCode, b: EconomyCode) => number,
): FlowsModel {
  const measures = flowMeasures(request.measures);
  const trade = tradeModel(
    ledger,
    // One order on both sides, so that a country is found across from itself.
    { ...request, measures, scale: 'linear', sort: { key: 'total', descending: true } },
    compareNames,
  );
  const sums = measures.map((measure) => trade.sums[measure]);
  const widest = Math.max(0, ...sums.map(amountOf));
  const sides = measures.map((measure): FlowSide => ({
    measure,
    flows: trade.rows.flatMap((row) => flowOf(row, measure, widest)),
    sum: trade.sums[measure],
  }));
  return {
    trade,
    countries: trade.rows.map(({ economy }) => economy),
    sides,
    finding: findingOf(trade, sides),
    widened: sides.some(({ flows }) =>
      flows.some(({ part }) => part !== null && part > 0 && part < LEAST_PART),
    ),
  };
}

const amountOf = ({ figure }: Sum): number =>
  figure.kind === 'reported' ? figure.money.amount : 0;

function flowOf(row: ModelRow, measure: FlowMeasure, widest: number): readonly Flow[] {
  const { economy } = row;
  return row.cells
    .filter((cell) => cell.measure === measure)
    .map((cell) => {
      const { figure } = cell;
      const part =
        figure.kind === 'missing' ? null : widest === 0 ? 0 : figure.money.amount / widest;
      return { economy, measure, cell, part };
    });
}

function findingOf(trade: TradeModel, sides: readonly FlowSide[]): DirectionFinding | null {
  const sized = sides.flatMap(({ flows }) =>
    flows.flatMap(({ economy, measure, cell }): readonly SizedFlow[] =>
      cell.figure.kind === 'missing' ? [] : [{ economy, measure, money: cell.figure.money }],
    ),
  );
  const complete = trade.rows.filter(
    ({ cells }) => cells.length === 2 && cells.every(({ figure }) => figure.kind === 'reported'),
  );
  const sumOf = (measure: FlowMeasure): Sum =>
    sumFigures(
      complete.flatMap(({ cells }) =>
        cells.flatMap((cell) => (cell.measure === measure ? [cell.figure] : [])),
      ),
    );
  return directionFinding(sized, { exports: sumOf('exports'), imports: sumOf('imports') });
}

/** Where the figure of a band belongs in the dataset. */
export const flowCellId = (
  { trade: { request } }: FlowsModel,
  { economy, measure }: Pick<Flow, 'economy' | 'measure'>,
): string =>
  cellId({
    series: request.source,
    economy,
    flow: FLOW_OF[measure],
    period: yearPeriod(request.year),
  });
