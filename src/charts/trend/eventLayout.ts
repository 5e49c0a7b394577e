import { textWidth } from '#charts/textWidth.ts';
import { tenths } from '#charts/trend/lineLayout.ts';
import type { NumberedEvent } from '#charts/trend/trendModel.ts';
import { stretchesOf } from '#domain/timeSeries.ts';
import type { Year } from '#domain/period.ts';

export const EVENT_ROW = 16;
export const EVENT_SIZE = 12;

/** The events of one year: figures are annual, so the mark stands for the year and not the day. */
export type LaidEvent = {
  readonly year: Year;
  readonly x: number;
  /** The numbers of the events in the list below the figure: `2` or `3–6`. */
  readonly label: string;
  readonly labelX: number;
  /** 0 is the row next to the plot. */
  readonly row: number;
};

/** Marks with their numbers, in as many rows as keep the numbers apart. */
export function layEvents(
  events: readonly NumberedEvent[],
  offsetOf: (year: Year) => number,
  width: number,
): { readonly events: readonly LaidEvent[]; readonly rows: number } {
  const ends: number[] = [];
  const years = [...new Set(events.map(({ year }) => year))].toSorted((a, b) => a - b);
  const laid = years.map((year): LaidEvent => {
    const label = numbersOf(events.filter((event) => event.year === year));
    const half = textWidth(label, EVENT_SIZE) / 2;
    const x = offsetOf(year);
    const labelX = tenths(Math.max(half, Math.min(x, width - half)));
    const free = ends.findIndex((end) => end + 4 <= labelX - half);
    const row = free === -1 ? ends.length : free;
    ends[row] = labelX + half;
    return { year, x, label, labelX, row };
  });
  return { events: laid, rows: ends.length };
}

const numbersOf = (events: readonly NumberedEvent[]): string =>
  stretchesOf(events.map(({ number }) => number))
    .map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))
    .join(', ');
