import type { EconomyCode } from '#domain/economy.ts';
import type { Measure, Scale, Unit } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Sort } from '#domain/ranking.ts';

/** The part of the reader's view that a figure may depend on. */
export type ChartRequest = {
  readonly countries: readonly EconomyCode[];
  readonly measures: readonly Measure[];
  readonly source: Series;
  readonly year: Year;
  readonly unit: Unit;
  readonly scale: Scale;
  readonly sort: Sort;
};
