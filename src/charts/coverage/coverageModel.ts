import type { ChartRequest } from '#charts/request.ts';
import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId } from '#domain/cellAddress.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Series } from '#domain/observation.ts';
import { FLOWS } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';
import { figureOf } from '#domain/provenance.ts';

/** What the dataset holds for a country, a series, a flow and a year; the first that applies. */
const COVERAGE_STATES = [
  'reported',
  'with-services',
  'total-only',
  'part-year',
  'second-hand',
  'not-published',
  'not-reported',
  'withheld',
  'not-collected',
] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export type CoverageCell = {
  readonly address: CellAddress;
  readonly year: Year;
  readonly state: CoverageState;
  readonly figure: Figure;
  /** Published in yuan, so that dollars need a rate. */
  readonly inYuan: boolean;
  /** Other reports of the same figure. */
  readonly alternatives: number;
};

/** `pair` is a row of both flows in one, for a series that always gives them together. */
export type CoverageRow = {
  readonly series: Series;
  readonly flow: 'export' | 'import' | 'pair';
  readonly cells: readonly CoverageCell[];
};

export type CoverageBlock = {
  readonly economy: EconomyCode;
  readonly rows: readonly CoverageRow[];
  /** Years with both flows, by who counted them. */
  readonly complete: Readonly<Record<'customs' | 'national', number>>;
};

export type CoverageModel = {
  readonly state: 'ready' | 'no-countries' | 'no-figures';
  readonly years: readonly Year[];
  readonly blocks: readonly CoverageBlock[];
  /** Those with the fewest years of their own; empty when all have the same. */
  readonly fewest: readonly CoverageBlock[];
  /** Country and year pairs, and how many of them either side covers with both flows. */
  readonly pairs: Readonly<Record<'wanted' | 'customs' | 'national', number>>;
  /** States and marks that occur, in the order of the legend. */
  readonly states: readonly CoverageState[];
  readonly hasYuan: boolean;
  readonly hasAlternatives: boolean;
  readonly authorities: readonly Names[];
};

export function coverageModel(ledger: Ledger, request: ChartRequest): CoverageModel {
  const years = yearsOf(ledger, request);
  const reader = createReader(ledger);
  const blocks = request.countries.map((economy) => blockOf(reader, economy, years));
  const cells = blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const found = new Set(cells.map(({ state }) => state));
  return {
    state: stateOf(request, cells),
    years,
    blocks,
    fewest: fewestOf(blocks),
    pairs: {
      wanted: blocks.length * years.length,
      customs: sum(blocks.map(({ complete }) => complete.customs)),
      national: sum(blocks.map(({ complete }) => complete.national)),
    },
    states: COVERAGE_STATES.filter((state) => found.has(state)),
    hasYuan: cells.some(({ inYuan }) => inYuan),
    hasAlternatives: cells.some(({ alternatives }) => alternatives > 0),
    authorities: authoritiesOf(cells),
  };
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

function stateOf(
  { countries }: ChartRequest,
  cells: readonly CoverageCell[],
): CoverageModel['state'] {
  if (countries.length === 0) return 'no-countries';
  return cells.some(({ state }) => state !== 'not-collected') ? 'ready' : 'no-figures';
}

/** Every year of which the dataset says anything, without holes; within the range, if one is asked for. */
function coverageYears(ledger: Ledger): readonly Year[] {
  const known = [...ledger.cells.keys(), ...ledger.gaps.keys()].map((id) =>
    Number(id.split('.').at(-1)?.slice(0, 4)),
  );
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) as Year);
}

function yearsOf(ledger: Ledger, { years: { from, to } }: ChartRequest): readonly Year[] {
  const all = coverageYears(ledger);
  // A single year is what other views show; a matrix of one column would say nothing.
  return from === to ? all : all.filter((year) => year >= from && year <= to);
}

/** A ledger with the periods of each series, economy and flow that are only parts of a year. */
type Reader = { readonly ledger: Ledger; readonly partYears: ReadonlySet<string> };

function createReader(ledger: Ledger): Reader {
  const partYears = new Set<string>();
  for (const [id, { recommended }] of ledger.cells) {
    const period = recommended?.period ?? '';
    if (period.length > 4) partYears.add(id.replace(period, period.slice(0, 4)));
  }
  return { ledger, partYears };
}

function blockOf(reader: Reader, economy: EconomyCode, years: readonly Year[]): CoverageBlock {
  const flowRows = (['customs', 'national'] as const).flatMap((series) =>
    FLOWS.map((flow): CoverageRow => ({
      series,
      flow,
      cells: years.map((year) =>
        cellOf(reader, { series, economy, flow, ...periodOf(year) }, year),
      ),
    })),
  );
  const pair = years.map((year) =>
    pairOf(reader, { series: 'note', economy, flow: 'balance', ...periodOf(year) }, year),
  );
  const hasNote = pair.some(({ state }) => state !== 'not-collected');
  return {
    economy,
    rows: hasNote ? [...flowRows, { series: 'note', flow: 'pair', cells: pair }] : flowRows,
    complete: {
      customs: completeIn(flowRows, 'customs', years),
      national: completeIn(flowRows, 'national', years),
    },
  };
}

const periodOf = (year: Year): { readonly period: Period } => ({ period: yearPeriod(year) });

const completeIn = (rows: readonly CoverageRow[], series: Series, years: readonly Year[]): number =>
  years.filter((_, index) =>
    rows.every((row) => row.series !== series || row.cells[index]?.state === 'reported'),
  ).length;

function cellOf({ ledger, partYears }: Reader, address: CellAddress, year: Year): CoverageCell {
  const id = addressId(address);
  const held = ledger.cells.get(id);
  const figure = figureOf(ledger, address);
  return {
    address,
    year,
    figure,
    inYuan: held?.recommended?.money.currency === 'CNY',
    alternatives: held?.alternatives.length ?? 0,
    state: stateOfCell(figure, partYears.has(id)),
  };
}

/** What there is comes before why there is nothing else. */
function stateOfCell(figure: Figure, hasPart: boolean): CoverageState {
  if (figure.kind === 'reported') return 'reported';
  if (figure.reason === 'only-with-services') return 'with-services';
  if (figure.reason === 'total-only') return 'total-only';
  if (hasPart) return 'part-year';
  switch (figure.reason) {
    case 'only-second-hand':
      return 'second-hand';
    case 'not-published':
    case 'not-reported':
    case 'withheld':
      return figure.reason;
    case 'not-collected':
    // The rest befalls only figures that were worked out, which no cell of the matrix is.
    case 'no-rate':
    case 'no-denominator':
    case 'mixed-periods':
    case 'mixed-currencies':
    case 'mixed-scopes':
    case 'mixed-reporters':
    case 'parts-missing':
    case 'mixed-coverage':
      return 'not-collected';
  }
}

/** Both flows in one cell, which is what the weaker of them is. */
function pairOf(reader: Reader, address: CellAddress, year: Year): CoverageCell {
  const flows = FLOWS.map((flow) => cellOf(reader, { ...address, flow }, year));
  const states = flows.map(({ state }) => COVERAGE_STATES.indexOf(state));
  return {
    address,
    year,
    figure: figureOf(reader.ledger, address),
    state: COVERAGE_STATES[Math.max(...states)] ?? 'not-collected',
    inYuan: flows.some(({ inYuan }) => inYuan),
    alternatives: sum(flows.map(({ alternatives }) => alternatives)),
  };
}

function fewestOf(blocks: readonly CoverageBlock[]): readonly CoverageBlock[] {
  const least = Math.min(...blocks.map(({ complete }) => complete.national));
  const fewest = blocks.filter(({ complete }) => complete.national === least);
  return fewest.length < blocks.length || blocks.length === 1 ? fewest : [];
}

/** Everybody who counted a figure that a cell stands for, each once. */
function authoritiesOf(cells: readonly CoverageCell[]): readonly Names[] {
  const authorities = new Map<string, Names>();
  for (const { figure } of cells) {
    if (figure.kind === 'missing') continue;
    for (const { authority } of figure.basis) authorities.set(authority.en, authority);
  }
  return [...authorities.values()];
}
