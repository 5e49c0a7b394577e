import { createAxis } from '#charts/axis.ts';
import type { FigureState } from '#charts/figure.ts';
import type { ChartRequest } from '#charts/request.ts';
import { sourcesOf } from '#charts/tradeModel.ts';
import type { Refusal } from '#domain/comparable.ts';
import type { Doubt } from '#domain/doubt.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, MissingReason, Reported } from '#domain/figure.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Measure } from '#domain/measure.ts';
import { currencyOf } from '#domain/measure.ts';
import type { Comparison, MirrorSide, MirrorTrade, Sides } from '#domain/mirror.ts';
import { countryMirror } from '#domain/mirror.ts';
import type { MirrorFinding } from '#domain/mirrorFinding.ts';
import { mirrorFinding } from '#domain/mirrorFinding.ts';
import { NOT_STATED } from '#domain/observation.ts';
import { yearPeriod } from '#domain/period.ts';
import { rankTrade } from '#domain/ranking.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { countryTrade } from '#domain/trade.ts';

/** One flow or balance of one country, as both sides have it. */
export type MirrorLane = {
  readonly measure: Measure;
  readonly comparison: Comparison;
  /** Addresses of the two figures, for their provenance. */
  readonly cells: Sides<string>;
  readonly doubtful: Sides<boolean>;
};

export type MirrorRow = { readonly economy: EconomyCode; readonly lanes: readonly MirrorLane[] };

export type MirrorNote =
  | { readonly kind: 'sides' | 'why' | 'convention' | 'balance' | 'signs' | 'order' }
  | { readonly kind: 'freight' | 'noFreight'; readonly factor: number }
  | { readonly kind: 'doubt'; readonly doubtful: DoubtCase }
  | {
      readonly kind: 'missing';
      readonly side: MirrorSide;
      readonly reason: MissingReason;
      readonly economies: readonly EconomyCode[];
    }
  | {
      readonly kind: 'not-comparable';
      readonly reason: Refusal;
      readonly economies: readonly EconomyCode[];
    }
  | { readonly kind: 'converted'; readonly lowest: number; readonly highest: number }
  | { readonly kind: 'log'; readonly floor: number };

/** Both sides of the border for one year, before any pixel, colour or language. */
export type MirrorModel = {
  readonly request: ChartRequest;
  readonly state: FigureState;
  readonly rows: readonly MirrorRow[];
  readonly finding: MirrorFinding;
  /** Whether the finding rests on a figure in doubt. */
  readonly findingDoubtful: boolean;
  readonly sources: readonly Source[];
  readonly notes: readonly MirrorNote[];
};

/** Countries stand in the order of their own figures; `compareNames` orders them by name. */
export function mirrorModel(
  ledger: Ledger,
  request: ChartRequest,
  compareNames: (a: EconomyCode, b: EconomyCode) => number,
): MirrorModel {
  const { year, measures } = request;
  const currency = currencyOf(request.unit);
  const terms = { base: request.base, factor: request.freight };
  const order = rankTrade(
    request.countries.map((economy) => countryTrade(ledger, 'national', economy, year, currency)),
    request.sort,
    compareNames,
  );
  const trades = order.map(({ economy }) => countryMirror(ledger, economy, year, currency, terms));
  const rows = trades.map((trade) => rowOf(ledger, trade, request));
  const finding = mirrorFinding(
    trades,
    measures.map((measure) => (measure === 'surplus' ? 'balance' : measure)),
  );
  return {
    request,
    state: stateOf(request, rows),
    rows,
    finding,
    findingDoubtful: isDoubtful(rows, finding),
    sources: sourcesOf([...ledger.sources.values()], figuresIn(rows)),
    notes: notesOf(ledger, request, rows),
  };
}

const comparisonOf = (trade: MirrorTrade, measure: Measure): Comparison =>
  measure === 'surplus' ? trade.balance : trade[measure];

const CELL_FLOWS = { exports: 'export', imports: 'import', surplus: 'balance' } as const;

function rowOf(ledger: Ledger, trade: MirrorTrade, request: ChartRequest): MirrorRow {
  const address = (series: 'national' | 'customs', measure: Measure): string =>
    [series, trade.economy, CELL_FLOWS[measure], yearPeriod(request.year)].join('.');
  return {
    economy: trade.economy,
    lanes: request.measures.map((measure) => {
      const comparison = comparisonOf(trade, measure);
      const doubtful = (side: MirrorSide): boolean =>
        ledger.doubts.some((doubt) => isAbout(doubt, figureOf(comparison, side)));
      return {
        measure,
        comparison,
        cells: { own: address('national', measure), partner: address('customs', measure) },
        doubtful: { own: doubtful('own'), partner: doubtful('partner') },
      };
    }),
  };
}

/** One side's figure, or why it has none. */
export function figureOf(comparison: Comparison, side: MirrorSide): Figure {
  if (comparison.kind === 'one-side') {
    return comparison.side === side ? comparison.figure : comparison.absent;
  }
  return comparison[side];
}

const isAbout = (doubt: Doubt, figure: Figure): boolean =>
  figure.kind === 'reported' && figure.basis.some(({ id }) => doubt.figures.includes(id));

const figuresIn = (rows: readonly MirrorRow[]): readonly Figure[] =>
  rows.flatMap(({ lanes }) =>
    lanes.flatMap(({ comparison }) => [
      figureOf(comparison, 'own'),
      figureOf(comparison, 'partner'),
    ]),
  );

const reportedIn = (rows: readonly MirrorRow[]): readonly Reported[] =>
  figuresIn(rows).filter((figure) => figure.kind === 'reported');

function stateOf(request: ChartRequest, rows: readonly MirrorRow[]): FigureState {
  if (request.countries.length === 0) return 'no-countries';
  if (request.measures.length === 0) return 'no-measures';
  return reportedIn(rows).length > 0 ? 'ready' : 'no-figures';
}

function isDoubtful(rows: readonly MirrorRow[], finding: MirrorFinding): boolean {
  if (finding.kind !== 'flow' && finding.kind !== 'balance') return false;
  const measure = finding.kind === 'flow' ? finding.measure : 'surplus';
  return rows.some(
    ({ economy, lanes }) =>
      economy === finding.economy &&
      lanes.some(
        ({ measure: shown, doubtful }) => shown === measure && (doubtful.own || doubtful.partner),
      ),
  );
}

/** Every amount that stands in the picture, those with freight taken out included. */
export const valuesOf = (rows: readonly MirrorRow[]): readonly number[] =>
  rows.flatMap(({ lanes }) =>
    lanes.flatMap(({ comparison }) => {
      if (comparison.kind === 'neither') return [];
      if (comparison.kind === 'one-side') return [comparison.figure.money.amount];
      if (comparison.kind === 'not-comparable') {
        return [comparison.own.money.amount, comparison.partner.money.amount];
      }
      const { own, partner, freed } = comparison;
      return [own.money, partner.money, freed.own, freed.partner].map(({ amount }) => amount);
    }),
  );

function notesOf(
  ledger: Ledger,
  request: ChartRequest,
  rows: readonly MirrorRow[],
): readonly MirrorNote[] {
  const lanes = rows.flatMap((row) => row.lanes);
  const compared = lanes.flatMap(({ measure, comparison }) =>
    comparison.kind === 'both' ? [{ measure, comparison }] : [],
  );
  const figures = reportedIn(rows);
  const notes: MirrorNote[] = [{ kind: 'sides' }];
  if (compared.length > 0) {
    notes.push({ kind: 'why' });
    notes.push({ kind: request.freight > 1 ? 'freight' : 'noFreight', factor: request.freight });
    if (followsConvention(figures)) notes.push({ kind: 'convention' });
  }
  if (compared.some(({ measure }) => measure === 'surplus')) notes.push({ kind: 'balance' });
  if (compared.some(({ comparison }) => comparison.signsDiffer)) notes.push({ kind: 'signs' });
  notes.push(...doubtNotes(ledger, figures));
  notes.push(...refusalNotes(rows));
  notes.push(...missingNotes(rows, 'own'), ...missingNotes(rows, 'partner'));
  notes.push(...conversionNotes(figures));
  if (request.sort.key !== 'name' && rows.length > 1) notes.push({ kind: 'order' });
  const { floor } = createAxis(valuesOf(rows), request.scale, 1);
  if (floor !== null) notes.push({ kind: 'log', floor });
  return notes;
}

const followsConvention = (figures: readonly Reported[]): boolean =>
  figures.some(({ basis }) => basis.some(({ valuation }) => valuation === NOT_STATED));

const doubtNotes = (ledger: Ledger, figures: readonly Reported[]): readonly MirrorNote[] =>
  ledger.doubts
    .filter((doubt) => figures.some((figure) => isAbout(doubt, figure)))
    .map((doubt) => ({ kind: 'doubt', doubtful: doubtCase(ledger, doubt) }));

function conversionNotes(figures: readonly Reported[]): readonly MirrorNote[] {
  const rates = figures.flatMap(({ conversions }) =>
    conversions.map(({ rate }) => yuanPerDollar(rate)),
  );
  if (rates.length === 0) return [];
  return [{ kind: 'converted', lowest: Math.min(...rates), highest: Math.max(...rates) }];
}

/** One note a reason why two sides must not be set against each other. */
function refusalNotes(rows: readonly MirrorRow[]): readonly MirrorNote[] {
  const economies = new Map<Refusal, Set<EconomyCode>>();
  for (const { economy, lanes } of rows) {
    for (const { comparison } of lanes) {
      if (comparison.kind !== 'not-comparable') continue;
      const { reason } = comparison;
      economies.set(reason, (economies.get(reason) ?? new Set()).add(economy));
    }
  }
  return [...economies].map(([reason, codes]) => ({
    kind: 'not-comparable',
    reason,
    economies: [...codes],
  }));
}

/** One note a side and reason, so that five countries without a rate are one sentence. */
function missingNotes(rows: readonly MirrorRow[], side: MirrorSide): readonly MirrorNote[] {
  const economies = new Map<MissingReason, Set<EconomyCode>>();
  for (const { economy, lanes } of rows) {
    for (const { comparison } of lanes) {
      const figure = figureOf(comparison, side);
      if (figure.kind === 'reported') continue;
      const { reason } = figure;
      economies.set(reason, (economies.get(reason) ?? new Set()).add(economy));
    }
  }
  return [...economies].map(([reason, codes]) => ({
    kind: 'missing',
    side,
    reason,
    economies: [...codes],
  }));
}
