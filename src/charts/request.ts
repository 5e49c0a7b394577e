import type { EconomyCode } from '#domain/economy.ts';
import type { AxisSharing, GapBase, Measure, Panels, Scale, Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Sort } from '#domain/ranking.ts';

/** The part of the reader's view that a figure may depend on. */
export type ChartRequest = {
  readonly countries: readonly EconomyCode[];
  readonly measures: readonly Measure[];
  readonly source: Series;
  readonly year: Year;
  /** Both ends included, for figures of many years. */
  readonly years: { readonly from: Year; readonly to: Year };
  readonly unit: Unit;
  readonly scale: Scale;
  readonly sort: Sort;
  /** CIF/FOB factor, 1.00 to 1.20: how much freight and insurance may add to the value of goods. */
  readonly freight: number;
  readonly base: GapBase;
  readonly panels: Panels;
  readonly axis: AxisSharing;
  readonly events: boolean;
};
