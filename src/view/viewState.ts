import type { EconomyCode, LanguageCode } from '#domain/economy.ts';
import type { AxisSharing, GapBase, Measure, Panels, Scale, Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Sort } from '#domain/ranking.ts';

export const VIEWS = [
  'overview',
  'surplus',
  'mirror',
  'trend',
  'flows',
  'products',
  'coverage',
  'table',
] as const;
type ViewName = (typeof VIEWS)[number];

export const PAGES = ['dashboard', 'methods'] as const;
type Page = (typeof PAGES)[number];

export const FREIGHT_MIN = 1;
export const FREIGHT_MAX = 1.2;

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
  /** CIF/FOB factor, 1.00 to 1.20 in steps of 0.01. */
  readonly freight: number;
  readonly base: GapBase;
  readonly panels: Panels;
  readonly axis: AxisSharing;
  readonly events: 'off' | 'on';
  /** Cell id of the figure whose provenance is open; empty when none is. */
  readonly cell: string;
  readonly page: Page;
  readonly lang: LanguageCode;
  readonly theme: Theme;
  /**
   * Date of the release of the dataset that the link was made with; empty where it does not say. Nothing
   * is drawn by it: it only lets the page say that its figures are of another release.
   */
  readonly data: string;
};

export type ViewField = keyof ViewState;
