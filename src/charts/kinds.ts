import type { ChartRequest } from '#charts/request.ts';

/** One way of showing trade. The page, embeds, exports and tests all read this table. */
export type FigureKind = {
  readonly picture: 'bars' | 'table';
  /** The request with what this kind shows in any case. */
  readonly narrow: (request: ChartRequest) => ChartRequest;
  /** Filters that change nothing in this kind are not offered. */
  readonly filters: { readonly measures: boolean; readonly scale: boolean };
};

export const FIGURE_KINDS = {
  overview: {
    picture: 'bars',
    narrow: (request) => request,
    filters: { measures: true, scale: true },
  },
  surplus: {
    picture: 'bars',
    narrow: (request) => ({ ...request, measures: ['surplus'] }),
    filters: { measures: false, scale: true },
  },
  table: {
    picture: 'table',
    narrow: (request) => ({ ...request, scale: 'linear' }),
    filters: { measures: true, scale: false },
  },
} as const satisfies Readonly<Record<string, FigureKind>>;

export type FigureKindId = keyof typeof FIGURE_KINDS;
