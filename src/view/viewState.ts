import type { EconomyCode, LanguageCode } from '#domain/economy.ts';
import type { Measure, Scale, Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Sort } from '#domain/ranking.ts';

export const VIEWS = ['overview', 'surplus', 'table'] as const;
type ViewName = (typeof VIEWS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Open ends stay open when the data grow. A single year has both ends the same. */
export type TimeRange = {
  readonly from: Year | 'earliest';
  readonly to: Year | 'latest';
};

/** Everything the reader chose, and nothing that can be worked out from it. */
export type ViewState = {
  readonly view: ViewName;
  /** In the dataset's order, without repeats; empty when nothing is selected. */
  readonly countries: readonly EconomyCode[];
  readonly measures: readonly Measure[];
  readonly source: Series;
  readonly time: TimeRange;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly sort: Sort;
  readonly lang: LanguageCode;
  readonly theme: Theme;
};

export type ViewField = keyof ViewState;
