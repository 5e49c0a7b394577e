import type { FigureKind } from '#charts/figure.ts';
import { overviewFigure, surplusFigure } from '#charts/bars/barFigures.tsx';
import type { Ledger } from '#domain/ledger.ts';
import type { Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
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
  | 'events';

type KindEntry = {
  /** Those that a bare link does not show are loaded when they are first opened. */
  readonly figure: FigureKind | (() => Promise<FigureKind>);
  /** In the order in which they stand on the page. */
  readonly filters: readonly FilterName[];
  readonly units: readonly Unit[];
  /** The years that have something to show, ascending. */
  readonly years: (ledger: Ledger, source: Series) => readonly Year[];
};

const MONEY: readonly Unit[] = ['usd', 'cny'];
const MONEY_AND_SHARE: readonly Unit[] = [...MONEY, 'share'];
const yearsOfSource = (ledger: Ledger, source: Series): readonly Year[] => ledger.years[source];

/** Every way of showing trade, in the order of the tabs. */
export const FIGURE_KINDS = {
  overview: {
    figure: overviewFigure,
    filters: ['source', 'year', 'unit', 'scale', 'sort', 'countries', 'measures'],
    units: MONEY_AND_SHARE,
    years: yearsOfSource,
  },
  surplus: {
    figure: surplusFigure,
    filters: ['source', 'year', 'unit', 'scale', 'sort', 'countries'],
    units: MONEY_AND_SHARE,
    years: yearsOfSource,
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
    units: MONEY,
    years: yearsOfSource,
  },
  table: {
    figure: async () => (await import('#charts/table/tableFigure.ts')).tableFigure,
    filters: ['source', 'year', 'unit', 'sort', 'countries', 'measures'],
    units: MONEY_AND_SHARE,
    years: yearsOfSource,
  },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type FigureKindId = keyof typeof FIGURE_KINDS;

export const kindOf = (id: FigureKindId): KindEntry => FIGURE_KINDS[id];
