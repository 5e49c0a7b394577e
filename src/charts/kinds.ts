import type { FigureKind } from '#charts/figure.ts';
import { overviewFigure, surplusFigure, tableFigure } from '#charts/tradeFigure.tsx';
import type { Ledger } from '#domain/ledger.ts';
import type { Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';

/** A filter that changes nothing in a kind is not offered with it. */
export type FilterName = 'source' | 'year' | 'unit' | 'scale' | 'sort' | 'countries' | 'measures';

type KindEntry = {
  /** Those that a bare link does not show are loaded when they are first opened. */
  readonly figure: FigureKind | (() => Promise<FigureKind>);
  /** In the order in which they stand on the page. */
  readonly filters: readonly FilterName[];
  readonly units: readonly Unit[];
  /** The years that have something to show, ascending. */
  readonly years: (ledger: Ledger, source: Series) => readonly Year[];
};

const MONEY_AND_SHARE: readonly Unit[] = ['usd', 'cny', 'share'];
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
  coverage: {
    figure: async () => (await import('#charts/coverage/coverageKind.tsx')).coverageFigure,
    filters: ['countries'],
    units: ['usd'],
    years: yearsOfSource,
  },
  table: {
    figure: tableFigure,
    filters: ['source', 'year', 'unit', 'sort', 'countries', 'measures'],
    units: MONEY_AND_SHARE,
    years: yearsOfSource,
  },
} as const satisfies Readonly<Record<string, KindEntry>>;

export type FigureKindId = keyof typeof FIGURE_KINDS;

export const kindOf = (id: FigureKindId): KindEntry => FIGURE_KINDS[id];
