import type { Period, Year } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';

/** What is known of a period; null where there is no figure. */
export type Dated<T> = { readonly period: Period; readonly value: T | null };

type YearValue<T> = { readonly year: Year; readonly value: T };

/** Known years without a gap between them, ascending. A year that stands alone is a run of one. */
export type Run<T> = readonly YearValue<T>[];

/**
 * The known full years, cut at every year without a figure. A part of a year is no year: it is left
 * out, whatever it is the part of. Of two figures for one year the first stands.
 */
export function annualRuns<T>(points: readonly Dated<T>[]): readonly Run<T>[] {
  const runs: YearValue<T>[][] = [];
  for (const point of knownYears(points)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.year + 1 === point.year) run.push(point);
    else runs.push([point]);
  }
  return runs;
}

function knownYears<T>(points: readonly Dated<T>[]): readonly YearValue<T>[] {
  const known = new Map<Year, YearValue<T>>();
  for (const { period, value } of points) {
    const year = yearOf(period);
    if (year !== null && value !== null && !known.has(year)) known.set(year, { year, value });
  }
  return [...known.values()].toSorted((a, b) => a.year - b.year);
}

/** Every year from one to the other, both included; none when they are the wrong way round. */
export const yearsBetween = (from: Year, to: Year): readonly Year[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => (from + index) as Year);

export type Stretch<N extends number> = { readonly from: N; readonly to: N };

/** Neighbouring numbers together: 1992, 1993, 1994, 2001 become 1992 to 1994 and 2001 to 2001. */
export function stretchesOf<N extends number>(numbers: readonly N[]): readonly Stretch<N>[] {
  const stretches: { from: N; to: N }[] = [];
  for (const number of [...new Set(numbers)].toSorted((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last.to + 1 === number) last.to = number;
    else stretches.push({ from: number, to: number });
  }
  return stretches;
}
