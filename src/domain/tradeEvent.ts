import type { EconomyCode, Names } from '#domain/economy.ts';
import type { SourceId } from '#domain/observation.ts';

/** Something dated that the trade of the region is told beside. It is never said to be a cause. */
export type TradeEvent = {
  readonly id: string;
  /** An ISO date, month or year, or two of one precision with a slash between. */
  readonly date: string;
  readonly names: Names;
  /** Empty for the whole region. */
  readonly economies: readonly EconomyCode[];
  readonly source: SourceId;
};

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const isDate = (text: string): boolean => {
  if (!DATE.test(text)) return false;
  const time = Date.parse(text);
  // A day that its month does not have is moved to the next month by some engines.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Whether `text` is a date of an event: `2013-09`, `2023-05-18/2023-05-19`. */
export function isEventDate(text: string): boolean {
  const [from = '', to, ...rest] = text.split('/');
  if (rest.length > 0 || !isDate(from)) return false;
  return to === undefined || (isDate(to) && to.length === from.length && from < to);
}
