import type { EconomyCode } from '#domain/economy.ts';
import type { Measure } from '#domain/measure.ts';
import type { Series } from '#domain/observation.ts';
import { RECORDED_FLOWS, SERIES } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { parsePeriod, yearPeriod } from '#domain/period.ts';

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

/** Null when `id` is not of the form series.ECONOMY.flow.period; whether it holds a figure is another matter. */
export function parseAddress(id: string, economies: readonly EconomyCode[]): CellAddress | null {
  const [seriesText, code, flowText, periodText = '', ...rest] = id.split('.');
  const series = SERIES.find((known) => known === seriesText);
  const economy = economies.find((known) => known === code);
  const flow = CELL_FLOWS.find((known) => known === flowText);
  const period = parsePeriod(periodText);
  if (!series || !economy || !flow || period === null || rest.length > 0) return null;
  return { series, economy, flow, period };
}

const FLOW_OF_MEASURE = { exports: 'export', imports: 'import', surplus: 'balance' } as const;

/** Id of what a view shows for a country: `note.KAZ.balance.2024`. */
export const measureCellId = (
  series: Series,
  economy: EconomyCode,
  measure: Measure,
  year: Year,
): string =>
  addressId({ series, economy, flow: FLOW_OF_MEASURE[measure], period: yearPeriod(year) });
