import { createAxis } from '#charts/axis.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { Doubt } from '#domain/doubt.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import { combineFigures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { balanceFinding, flowFinding } from '#domain/finding.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Measure, Unit } from '#domain/measure.ts';
import { currencyOf, isRelative } from '#domain/measure.ts';
import { addMoney } from '#domain/money.ts';
import { rankTrade } from '#domain/ranking.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { shareOf } from '#domain/share.ts';
import type { TradeSums } from '#domain/sum.ts';
import { sumTrade } from '#domain/sum.ts';
import type { CountryTrade } from '#domain/trade.ts';
import { countryTrade } from '#domain/trade.ts';
import type { Sizing, Yardsticks } from '#domain/yardstick.ts';
import {
  byAmount,
  byPart,
  measurable,
  NO_YARDSTICKS,
  shareOfYardsticks,
  yardsticksOf,
} from '#domain/yardstick.ts';

/** A doubt and the letter that marks it in the picture and in the notes. */
export type MarkedDoubt = DoubtCase & { readonly mark: string };

export type ModelCell = {
  readonly measure: Measure;
  readonly figure: Figure;
  /** In the unit that was asked for: whole dollars or yuan, or a share; null when missing. */
  readonly value: number | null;
  readonly doubts: readonly MarkedDoubt[];
};

export type ModelRow = { readonly economy: EconomyCode; readonly cells: readonly ModelCell[] };

export type ModelNote =
  | { readonly kind: 'series'; readonly series: ChartRequest['source'] }
  | { readonly kind: 'doubt'; readonly marked: MarkedDoubt }
  | { readonly kind: 'total'; readonly doubtful: DoubtCase }
  | {
      readonly kind: 'missing';
      readonly reason: MissingReason;
      readonly economies: readonly EconomyCode[];
    }
  | { readonly kind: 'converted'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'share' }
  | { readonly kind: 'yardstick'; readonly yardsticks: Yardsticks }
  | { readonly kind: 'log'; readonly floor: number };

/** Why there is nothing to draw, or that there is. */
type ModelState = 'ready' | 'no-countries' | 'no-measures' | 'no-figures';

/** What a figure shows, before any pixel, colour or language. Plain data: it can be logged and diffed. */
export type TradeModel = {
  readonly request: ChartRequest;
  readonly state: ModelState;
  /** True when every country of the dataset is selected. */
  readonly wholeRegion: boolean;
  readonly finding: Finding;
  readonly rows: readonly ModelRow[];
  readonly sums: TradeSums;
  /** How many of the countries with a known balance are on either side of zero. */
  readonly sides: { readonly surpluses: number; readonly deficits: number };
  /** All exports and imports of the selection that are reported: the whole that shares are of. */
  readonly whole: Figure;
  /** What each country's figures are parts of, where the unit is of that kind; else empty. */
  readonly yardsticks: Yardsticks;
  /** Behind both flows of every country shown, because the sums of the page rest on both. */
  readonly sources: readonly Source[];
  readonly doubts: readonly MarkedDoubt[];
  readonly notes: readonly ModelNote[];
};

const MARKS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * `compareNames` orders countries by name in the reader's language. Rows hold `request.measures`
 * in the order in which they are drawn.
 */
export function tradeModel(
  ledger: Ledger,
  request: ChartRequest,
  compareNames: (a: EconomyCode, b: EconomyCode) => number,
): TradeModel {
  const { source, year, unit, sort } = request;
  const currency = currencyOf(unit);
  const relative = isRelative(unit);
  const yardsticks = relative
    ? yardsticksOf(ledger, request.countries, unit, year, currency)
    : NO_YARDSTICKS;
  const sizeOf = relative ? byPart(yardsticks) : byAmount;
  const counted = request.countries.map((economy) =>
    countryTrade(ledger, source, economy, year, currency),
  );
  const trades = rankTrade(
    relative ? counted.map((trade) => measurable(trade, yardsticks)) : counted,
    sort,
    compareNames,
    sizeOf,
  );
  const sums = sumTrade(trades);
  const whole = wholeOf(sums);
  const doubts = doubtsAbout(ledger, trades, request.measures);
  const rows = trades.map((trade) => ({
    economy: trade.economy,
    cells: request.measures.map((measure): ModelCell => {
      const figure = figureOf(trade, measure);
      return {
        measure,
        figure,
        value: valueIn(unit, figure, whole, yardsticks),
        doubts: doubts.filter(({ doubt }) => isAbout(doubt, figure)),
      };
    }),
  }));
  return {
    request,
    state: stateOf(request, rows),
    wholeRegion: ledger.countries.every((code) => request.countries.includes(code)),
    finding: findingOf(trades, request.measures, sizeOf),
    rows,
    sums,
    sides: sidesOf(trades),
    whole,
    yardsticks,
    sources: sourcesOf(
      [...ledger.sources.values()],
      trades.flatMap(({ exports, imports }) => [exports, imports]),
      yardsticks,
    ),
    doubts,
    notes: notesOf(ledger, request, rows, doubts, yardsticks),
  };
}

const figureOf = (trade: CountryTrade, measure: Measure): Figure =>
  measure === 'surplus' ? trade.balance : trade[measure];

function sidesOf(trades: readonly CountryTrade[]): TradeModel['sides'] {
  const balances = trades.flatMap(({ balance }) =>
    balance.kind === 'reported' ? [balance.money.amount] : [],
  );
  return {
    surpluses: balances.filter((amount) => amount > 0).length,
    deficits: balances.filter((amount) => amount < 0).length,
  };
}

function wholeOf({ exports, imports }: TradeSums): Figure {
  if (exports.figure.kind === 'missing') return imports.figure;
  if (imports.figure.kind === 'missing') return exports.figure;
  return combineFigures(exports.figure, imports.figure, addMoney);
}

/**
 * `figure` in `unit`: an amount of money, a share of `whole`, or a part of the yardsticks of the
 * countries that it rests on. Null when it cannot be told.
 */
export function valueIn(
  unit: Unit,
  figure: Figure,
  whole: Figure,
  yardsticks: Yardsticks,
): number | null {
  if (figure.kind === 'missing') return null;
  if (isRelative(unit)) return shareOfYardsticks(figure, yardsticks);
  if (unit !== 'share') return figure.money.amount;
  return whole.kind === 'missing' ? null : shareOf(figure.money, whole.money);
}

const isAbout = (doubt: Doubt, figure: Figure): boolean =>
  doubt.kind !== 'parts-below-total' &&
  figure.kind === 'reported' &&
  figure.basis.some(({ id }) => doubt.figures.includes(id));

function doubtsAbout(
  ledger: Ledger,
  trades: readonly CountryTrade[],
  measures: readonly Measure[],
): readonly MarkedDoubt[] {
  const figures = trades.flatMap((trade) => measures.map((measure) => figureOf(trade, measure)));
  return ledger.doubts
    .filter((doubt) => figures.some((figure) => isAbout(doubt, figure)))
    .map((doubt, index) => ({ mark: MARKS[index] ?? '?', ...doubtCase(ledger, doubt) }));
}

function stateOf(request: ChartRequest, rows: readonly ModelRow[]): ModelState {
  if (request.countries.length === 0) return 'no-countries';
  if (request.measures.length === 0) return 'no-measures';
  const drawn = rows.some((row) => row.cells.some((cell) => cell.value !== null));
  return drawn ? 'ready' : 'no-figures';
}

/** The balance is the finding wherever it is shown; without it, the largest of what is shown. */
function findingOf(
  trades: readonly CountryTrade[],
  measures: readonly Measure[],
  sizeOf: Sizing,
): Finding {
  if (measures.includes('surplus')) return balanceFinding(trades, sizeOf);
  const [only, second] = measures;
  if (only === undefined || only === 'surplus') return { kind: 'nothing' };
  return flowFinding(trades, second === undefined ? only : 'total', sizeOf);
}

/** Those of `sources` that stand behind `figures`, rates and yardsticks included. */
export function sourcesOf(
  sources: readonly Source[],
  figures: readonly Figure[],
  yardsticks: Yardsticks = NO_YARDSTICKS,
): readonly Source[] {
  const ids = new Set(
    figures.flatMap((figure) =>
      figure.kind === 'missing'
        ? []
        : [
            ...figure.basis.map(({ source }) => source),
            ...figure.conversions.flatMap(({ rate }) => [rate.cnySource, rate.usdSource]),
            ...figure.basis.flatMap(({ economy }) =>
              (yardsticks.get(economy)?.basis ?? []).map(({ source }) => source),
            ),
          ],
    ),
  );
  return sources.filter(({ id }) => ids.has(id));
}

function notesOf(
  ledger: Ledger,
  request: ChartRequest,
  rows: readonly ModelRow[],
  doubts: readonly MarkedDoubt[],
  yardsticks: Yardsticks,
): readonly ModelNote[] {
  const notes: ModelNote[] = [{ kind: 'series', series: request.source }];
  notes.push(
    ...totalDoubts(ledger, request).map((doubtful): ModelNote => ({ kind: 'total', doubtful })),
  );
  notes.push(...doubts.map((marked): ModelNote => ({ kind: 'doubt', marked })));
  notes.push(...missingNotes(rows));
  const rates = rows.flatMap(({ cells }) =>
    cells.flatMap(({ figure }) =>
      figure.kind === 'missing' ? [] : figure.conversions.map(({ rate }) => yuanPerDollar(rate)),
    ),
  );
  if (rates.length > 0) {
    notes.push({ kind: 'converted', lowest: Math.min(...rates), highest: Math.max(...rates) });
  }
  if (request.unit === 'share') notes.push({ kind: 'share' });
  if (yardsticks.size > 0) notes.push({ kind: 'yardstick', yardsticks });
  const { floor } = createAxis(valuesOf(rows), request.scale, 1);
  if (floor !== null) notes.push({ kind: 'log', floor });
  return notes;
}

/** Doubts about a total that the figures of this source and year are the parts of. */
export const totalDoubts = (ledger: Ledger, request: ChartRequest): readonly DoubtCase[] =>
  ledger.doubts
    .filter(({ kind }) => kind === 'parts-below-total')
    .map((doubt) => doubtCase(ledger, doubt))
    .filter(({ figures }) =>
      figures.every(
        ({ observation }) =>
          observation.series === request.source && observation.period === String(request.year),
      ),
    );

/** Every value that is drawn. */
export const valuesOf = (rows: readonly ModelRow[]): readonly number[] =>
  rows.flatMap(({ cells }) => cells.flatMap(({ value }) => (value === null ? [] : [value])));

/** One note a reason, so that five countries without a rate are one sentence. */
function missingNotes(rows: readonly ModelRow[]): readonly ModelNote[] {
  const economies = new Map<MissingReason, EconomyCode[]>();
  for (const { economy, cells } of rows) {
    const gap = cells.find(({ figure }) => figure.kind === 'missing')?.figure;
    if (gap?.kind !== 'missing') continue;
    economies.set(gap.reason, [...(economies.get(gap.reason) ?? []), economy]);
  }
  return [...economies].map(([reason, codes]) => ({ kind: 'missing', reason, economies: codes }));
}
