import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dated } from '#domain/timeSeries.ts';
import { annualRuns, stretchesOf, yearsBetween } from '#domain/timeSeries.ts';
import { period, year } from '../ledgers.ts';

const point = (text: string, value: number | null): Dated<number> => ({
  period: period(text),
  value,
});

const yearsOf = (points: readonly Dated<number>[]): number[][] =>
  annualRuns(points).map((run) => run.map((known) => known.year));

describe('annualRuns', () => {
  it('cuts the years where a figure is missing', () => {
    const points = [point('2001', 1), point('2002', 2), point('2003', null), point('2004', 4)];
    expect(yearsOf(points)).toEqual([[2001, 2002], [2004]]);
  });

  it('cuts the years where one was never asked for', () => {
    expect(yearsOf([point('2001', 1), point('2003', 3)])).toEqual([[2001], [2003]]);
  });

  it('takes zero trade for a figure', () => {
    expect(annualRuns([point('2001', 0)])).toEqual([[{ year: 2001, value: 0 }]]);
  });

  it('lets no part of a year in, not even between two years', () => {
    const points = [point('2023', 1), point('2024-01/2024-06', 2), point('2025', 3)];
    expect(yearsOf([...points, point('2024-03', 4)])).toEqual([[2023], [2025]]);
  });

  const someYears = fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 1992, max: 2030 }),
      value: fc.option(fc.integer(), { nil: null }),
    }),
    { selector: ({ at }) => at },
  );

  it('loses no figure and invents none, in whatever order they come', () => {
    fc.assert(
      fc.property(someYears, (entries) => {
        const points = entries.map(({ at, value }) => point(String(at), value));
        const known = annualRuns(points)
          .flat()
          .map(({ year: at, value }) => ({ at, value }));
        const expected = entries
          .filter(({ value }) => value !== null)
          .toSorted((a, b) => a.at - b.at);
        expect(known).toEqual(expected);
      }),
    );
  });

  it('joins neighbours and nothing else', () => {
    fc.assert(
      fc.property(someYears, (entries) => {
        const runs = annualRuns(entries.map(({ at, value }) => point(String(at), value)));
        for (const run of runs) {
          const first = run[0]?.year ?? 0;
          expect(run.map((known) => known.year)).toEqual(run.map((_, step) => first + step));
        }
        const starts = runs.slice(1).map((run) => run[0]?.year ?? 0);
        const ends = runs.slice(0, -1).map((run) => run.at(-1)?.year ?? 0);
        expect(starts.every((start, index) => start > (ends[index] ?? 0) + 1)).toBe(true);
      }),
    );
  });
});

describe('yearsBetween', () => {
  it('has both ends', () => {
    expect(yearsBetween(year(2022), year(2024))).toEqual([2022, 2023, 2024]);
  });

  it('is empty the wrong way round', () => {
    expect(yearsBetween(year(2030), year(2024))).toEqual([]);
  });
});

describe('stretchesOf', () => {
  it('puts neighbours together', () => {
    expect(stretchesOf([1992, 1993, 2001, 1994, 2001])).toEqual([
      { from: 1992, to: 1994 },
      { from: 2001, to: 2001 },
    ]);
  });
});
