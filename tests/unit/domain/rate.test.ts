// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { rateFor } from '#domain/ledger.ts';
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

  it('all lie between 7.115 and 7.118 yuan to the dollar', () => {
    const rates = [...ledger.rates.values()].map(yuanPerDollar);
    expect(rates).toHaveLength(5);
    expect(Math.min(...rates)).toBeGreaterThanOrEqual(7.115);
    expect(Math.max(...rates)).toBeLessThanOrEqual(7.118);
  });
});
