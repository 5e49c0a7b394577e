import type { EconomyCode } from '#domain/economy.ts';
import type { Measure } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import { RECORDED_FLOWS } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';

/** What can have a place of its own in a link: a recorded flow, or the balance worked out of two. */
export const CELL_FLOWS = [...RECORDED_FLOWS, 'balance'] as const;
type CellFlow = (typeof CELL_FLOWS)[number];

/** Where a figure or its absence is found. `flow` is the economy's own, whoever recorded it. */
export type CellAddress = {
  readonly series: Series;
  readonly economy: EconomyCode;
  readonly flow: CellFlow;
  readonly period: Period;
};

/** For flows that are recorded, the id under which the ledger keeps the cell. */
export const addressId = ({ series, economy, flow, period }: CellAddress): string =>
  `${series}.${economy}.${flow}.${period}`;

const FLOW_OF_MEASURE = { exports: 'export', imports: 'import', surplus: 'balance' } as const;

/** Id of what a view shows for a country: `note.KAZ.balance.2024`. */
export const measureCellId = (
  series: Series,
  economy: EconomyCode,
  measure: Measure,
  year: Year,
): string =>
  addressId({ series, economy, flow: FLOW_OF_MEASURE[measure], period: yearPeriod(year) });
