import { describe, expect, it } from 'vitest';
import { rateFor } from '#domain/ledger.ts';
import { yearOf } from '#domain/period.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { bundledLedger, ledgerOf, year } from '../ledgers.ts';

describe('yuanPerDollar', () => {
  it('is what the total in yuan is to the same total in dollars', () => {
    const { rates } = ledgerOf({ figures: [], rates: [['KAZ', '2024', 71, 10]] });
    expect([...rates.values()].map(yuanPerDollar)).toEqual([7.1]);
  });
});

describe('the rates of 2024', () => {
  const ledger = bundledLedger();

  it('differ a little from country to country, as the customs’ own totals do', () => {
    const rates = ledger.countries.map((code) => {
      const rate = rateFor(ledger, code, year(2024));
      return [code, rate && yuanPerDollar(rate).toFixed(4)];
    });
    expect(rates).toEqual([
      ['KAZ', '7.1154'],
      ['KGZ', '7.1176'],
      ['TJK', '7.1154'],
      ['TKM', '7.1153'],
      ['UZB', '7.1165'],
    ]);
  });

  const between = (codes: readonly string[], wholeYear: boolean): readonly [number, number] => {
    const rates = [...ledger.rates.values()]
      .filter(({ economy: code, period }) => {
        return codes.includes(code) && (yearOf(period) !== null) === wholeYear;
      })
      .map(yuanPerDollar);
    return [Math.min(...rates), Math.max(...rates)];
  };

  it('of the countries all lie between 7.115 and 7.118 yuan to the dollar', () => {
    const [lowest, highest] = between(ledger.countries, true);
    expect(lowest).toBeGreaterThanOrEqual(7.115);
    expect(highest).toBeLessThanOrEqual(7.118);
  });

  it('of the region and of parts of the year rest on rounder totals, and lie near', () => {
    for (const [lowest, highest] of [between(['CA5'], true), between(ledger.countries, false)]) {
      expect(lowest).toBeGreaterThanOrEqual(7.09);
      expect(highest).toBeLessThanOrEqual(7.12);
    }
  });
});
