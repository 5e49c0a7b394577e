import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observed } from '#domain/figure.ts';
import { convertFigure } from '#domain/conversion.ts';
import { money } from '#domain/money.ts';
import type { Magnitude } from '#domain/printed.ts';
import { printedAmount, printedTolerance, roundingOf, roundingOfFigure } from '#domain/printed.ts';
import { ledgerOf, observation } from '../ledgers.ts';

describe('a printed number', () => {
  it.each<readonly [digits: string, Magnitude, amount: number, tolerance: number]>([
    ['94.8', 'billion', 94_800_000_000, 50_000_000],
    ['15', 'billion', 15_000_000_000, 500_000_000],
    ['123.6', 'million', 123_600_000, 50_000],
    ['510', 'million', 510_000_000, 500_000],
    ['286.42', 'billion', 286_420_000_000, 5_000_000],
    ['10.4', 'one', 10.4, 0.05],
    ['-12.1', 'billion', -12_100_000_000, 50_000_000],
  ])('%s %s is %d, give or take %d', (digits, magnitude, amount, tolerance) => {
    expect(printedAmount({ digits, magnitude })).toBe(amount);
    expect(printedTolerance({ digits, magnitude })).toBe(tolerance);
  });

  it('is within its own tolerance of whatever was rounded to it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.integer({ min: 0, max: 3 }),
        (amount, n) => {
          const printed = { digits: (amount / 1e9).toFixed(n), magnitude: 'billion' } as const;
          const off = Math.abs(printedAmount(printed) - amount);
          expect(off).toBeLessThanOrEqual(printedTolerance(printed) + 1e-3);
        },
      ),
    );
  });
});

describe('roundingOf', () => {
  it.each<readonly [quoted: string, amount: number, rounding: number]>([
    ['USD 94.8 billion', 94_800_000_000, 50_000_000],
    ['slightly above $49.5 billion', 49_500_000_000, 50_000_000],
    ['410.2亿美元', 41_020_000_000, 5_000_000],
    ['19896990 (unit 10,000 CNY)', 198_969_900_000, 5_000],
    ['13060205.47911 (1,000 USD)', 13_060_205_479, 0.005],
    ['14758685491.52', 14_758_685_492, 0.005],
    ['sum of HS4 rows, 14897.477 (million USD)', 14_897_477_000, 500],
    ['$1,959 million', 1_959_000_000, 500_000],
    ['a good deal', 5, 0],
    ['in 2024', 5, 0],
  ])('reads how exact “%s” is', (quoted, amount, rounding) => {
    expect(roundingOf({ quoted, money: money(amount, 'USD') })).toBe(rounding);
  });
});

describe('roundingOfFigure', () => {
  const ledger = ledgerOf({
    figures: [['customs', 'KAZ', 'export', '2024', 142e9, 'CNY', { quoted: '142 billion yuan' }]],
    rates: [['KAZ', '2024', 71, 10]],
  });
  const published = ledger.observations.get(observation('CHN.KAZ.2024.import.BOOK'));
  if (!published) throw new Error('expected the figure');

  it('is none of a missing figure', () => {
    expect(roundingOfFigure({ kind: 'missing', reason: 'withheld' })).toBe(0);
  });

  it('is converted with the figure, and adds up where several are worked into one', () => {
    const yuan = observed(published);
    expect(roundingOfFigure(yuan)).toBe(5e8);
    const dollars = convertFigure(yuan, 'USD', ledger.rates.get('KAZ.2024'));
    expect(roundingOfFigure(dollars)).toBeCloseTo(5e8 / 7.1, 0);
    const back = convertFigure(dollars, 'CNY', ledger.rates.get('KAZ.2024'));
    expect(roundingOfFigure(back)).toBe(5e8);
    if (dollars.kind === 'missing') throw new Error('expected a figure');
    expect(roundingOfFigure({ ...dollars, basis: [published, published] })).toBeCloseTo(
      1e9 / 7.1,
      0,
    );
  });
});
