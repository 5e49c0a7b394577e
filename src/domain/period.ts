import type { Brand } from '#domain/brand.ts';

/** A calendar year. */
export type Year = Brand<number, 'Year'>;

/** A year (`2024`), a month (`2024-01`) or a run of months (`2024-01/2024-06`), never compared. */
export type Period = Brand<string, 'Period'>;

/** China's customs first reported trade with independent Central Asian states for 1992. */
export const FIRST_YEAR = 1992;
export const LAST_YEAR = 2100;

const YEAR = /^\d{4}$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const MONTHS = /^(\d{4})-(0[1-9]|1[0-2])\/(\d{4})-(0[1-9]|1[0-2])$/;

const inRange = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** Null when `text` is not a four-digit year from 1992 to 2100. */
export function parseYear(text: string): Year | null {
  const year = Number(text);
  return YEAR.test(text) && inRange(year) ? (year as Year) : null;
}

/**
 * Null when `text` is neither a year, a month, nor a forward run of several months. A run of one
 * month is a month written another way, and is refused so that no figure stands in the file twice.
 */
export function parsePeriod(text: string): Period | null {
  if (parseYear(text) !== null) return text as Period;
  const [, monthYear] = MONTH.exec(text) ?? [];
  if (monthYear !== undefined) return inRange(Number(monthYear)) ? (text as Period) : null;
  const months = MONTHS.exec(text);
  if (!months) return null;
  const [, fromYear = '', fromMonth = '', toYear = '', toMonth = ''] = months;
  const forward = `${fromYear}-${fromMonth}` < `${toYear}-${toMonth}`;
  return inRange(Number(fromYear)) && inRange(Number(toYear)) && forward ? (text as Period) : null;
}

export const yearPeriod = (year: Year): Period => String(year) as Period;

/** The year that `period` covers in full; null for a part of one. */
export const yearOf = (period: Period): Year | null => parseYear(period);

/** Whether two periods cover the same span of a year: two years, or the same months of either. */
export const isSameSpan = (a: Period, b: Period): boolean => spanOf(a) === spanOf(b);

/** `01..05+0` for January to May; the last number is how many years further the run ends. */
function spanOf(period: Period): string {
  const [, , month] = MONTH.exec(period) ?? [];
  if (month !== undefined) return `${month}..${month}+0`;
  const months = MONTHS.exec(period);
  if (!months) return 'year';
  const [, fromYear = '', fromMonth = '', toYear = '', toMonth = ''] = months;
  return `${fromMonth}..${toMonth}+${Number(toYear) - Number(fromYear)}`;
}

/** The calendar year in which a period ends. */
export const lastYearOf = (period: Period): Year =>
  Number((period.split('/').at(-1) ?? period).slice(0, 4)) as Year;

/** The calendar year in which a period begins. */
export const firstYearOf = (period: Period): Year => Number(period.slice(0, 4)) as Year;
