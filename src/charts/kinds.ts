import type { FigureKind } from '#charts/figure.ts';
import { overviewFigure, surplusFigure } from '#charts/bars/barFigures.tsx';
import { FLOW_MEASURES, flowMeasures } from '#charts/flowMeasures.ts';
import { productYears } from '#domain/composition.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Measure, Unit } from '#domain/measure.ts';
import { MEASURES, UNITS } from '#domain/measure.ts';
import { mirrorYears } from '#domain/mirrorYears.ts';
import type { Series } from '#domain/observation.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';

/** A filter that changes nothing in a kind is not offered with it. */
export type FilterName =
  | 'source'
  | 'year'
  /** Many years, in place of `year`. */
  | 'range'
  | 'unit'
  | 'scale'
  | 'sort'
  | 'countries'
  | 'measures'
  | 'panels'
  | 'axis'
  | 'events'
  | 'base'
  | 'freight';

type KindEntry = {
  /** Those that a bare link does not show are loaded when they are first opened. */
  readonly figure: FigureKind | (() => Promise<FigureKind>);
  /** In the order in which they stand on the page. */
  readonly filters: readonly FilterName[];
  /** Of a kind with a range: one year in the link is what other views show, and no choice here. */
  readonly oneYearIsAll?: true;
  readonly units: readonly Unit[];
  /** Of a kind that cannot be listened to: parts of a whole, or whether there is a figure at all. */
  readonly silent?: true;
  /** What can be shown of a country; every measure where this is absent. */
  readonly measures?: readonly Measure[];
  /** The years that have something to show, ascending. */
  readonly years: (
    ledger: Ledger,
    source: Series,
    countries: readonly EconomyCode[],
  ) => readonly Year[];
};

const MONEY: readonly Unit[] = ['usd', 'cny'];
const MONEY_AND_SHARE: readonly Unit[] = [...MONEY, 'share'];
/** A share of the selection would be of another whole in every year. */
const MONEY_AND_PARTS: readonly Unit[] = [...MONEY, 'gdp', 'trade'];
const EVERY_UNIT: readonly Unit[] = UNITS;
/** The years in which any source has a figure. */
const yearsOfAny = (ledger: Ledger): readonly Year[] =>
  [...new Set(SERIES.flatMap((series) => ledger.years[series]))].toSorted((a, b) => a - b);
const yearsOfSource = (ledger: Ledger, source: Series): readonly Year[] => ledger.years[source];

/** Every way of showing trade, in the order of the tabs. */
export const FIGURE_KINDS = {
  overview: {
    figure: overviewFigure,
    filters: ['source', 'year', 'unit', 'scale', 'sort', 'countries', 'measures'],
    units: EVERY_UNIT,
    years: yearsOfSource,
  },
  surplus: {
    figure: surplusFigure,
    filters: ['source', 'year', 'unit', 'scale', 'sort', 'countries'],
    units: EVERY_UNIT,
    years: yearsOfSource,
  },
  mirror: {
    figure: async () => (await import('#charts/mirror/mirrorFigure.tsx')).mirrorFigure,
    filters: ['year', 'unit', 'scale', 'sort', 'countries', 'measures', 'base', 'freight'],
    units: MONEY,
    years: (ledger, _source, countries) => mirrorYears(ledger, countries),
  },
  trend: {
    figure: async () => (await import('#charts/trend/trendFigure.tsx')).trendFigure,
    filters: [
      'source',
      'range',
      'unit',
      'scale',
      'countries',
      'measures',
      'panels',
      'axis',
      'events',
    ],
    units: MONEY_AND_PARTS,
    years: yearsOfSource,
  },
  flows: {
    figure: async () => (await import('#charts/flows/flowsFigure.tsx')).flowsFigure,
    filters: ['source', 'year', 'unit', 'countries', 'measures'],
    units: MONEY_AND_SHARE,
    measures: FLOW_MEASURES,
    years: yearsOfSource,
  },
  products: {
    figure: async () => (await import('#charts/products/productsFigure.tsx')).productsFigure,
    filters: ['year', 'countries', 'measures'],
    silent: true,
    units: ['usd'],
    measures: FLOW_MEASURES,
    years: productYears,
  },
  coverage: {
    figure: async () => (await import('#charts/coverage/coverageKind.tsx')).coverageFigure,
    filters: ['range', 'countries'],
    silent: true,
    oneYearIsAll: true,
    units: ['usd'],
    years: yearsOfAny,
  },
  table: {
    figure: async () => (await import('#charts/table/tableFigure.ts')).tableFigure,
    filters: ['source', 'year', 'unit', 'sort', 'countries', 'measures'],
    units: EVERY_UNIT,
    years: yearsOfSource,
  },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type FigureKindId = keyof typeof FIGURE_KINDS;

export const kindOf = (id: FigureKindId): KindEntry => FIGURE_KINDS[id];

/** What a kind shows of the measures that were chosen. */
export const measuresFor = (id: FigureKindId, chosen: readonly Measure[]): readonly Measure[] =>
  kindOf(id).measures === FLOW_MEASURES ? flowMeasures(chosen) : chosen;

/** The measures that a kind can show. */
export const offeredMeasures = (id: FigureKindId): readonly Measure[] =>
  kindOf(id).measures ?? MEASURES;
