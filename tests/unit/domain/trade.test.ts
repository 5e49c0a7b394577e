import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { countryTrade, totalTrade, tradeBalance } from '#domain/trade.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

const KAZ = economy('KAZ');

const amountOf = (figure: Figure): number | string =>
  figure.kind === 'reported' ? figure.money.amount : figure.reason;

describe('countryTrade', () => {
  it('is exports, imports, their difference and their sum', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'KAZ', 'export', '2024', 15],
        ['national', 'KAZ', 'import', '2024', 18],
      ],
    });
    const trade = countryTrade(ledger, 'national', KAZ, year(2024), 'USD');
    expect(trade.economy).toBe('KAZ');
    expect(amountOf(trade.exports)).toBe(15);
    expect(amountOf(trade.imports)).toBe(18);
    expect(amountOf(trade.balance)).toBe(-3);
    expect(amountOf(trade.total)).toBe(33);
  });

  it('tells China’s figures from the country’s side', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 16],
        ['customs', 'KAZ', 'import', '2024', 28],
      ],
    });
    const [, bought] = [...ledger.observations.values()];
    const trade = countryTrade(ledger, 'customs', KAZ, year(2024), 'USD');
    expect(bought).toMatchObject({ reporter: 'CHN', flow: 'export' });
    expect(amountOf(trade.imports)).toBe(28);
    expect(amountOf(trade.balance)).toBe(-12);
  });

  it('rests the balance and the total on both figures', () => {
    const ledger = ledgerOf({
      figures: [
        ['note', 'KAZ', 'export', '2024', 18],
        ['note', 'KAZ', 'import', '2024', 15],
      ],
    });
    const { balance, total } = countryTrade(ledger, 'note', KAZ, year(2024), 'USD');
    const basis = [
      { id: 'not-stated.KAZ.2024.export.BOOK' },
      { id: 'not-stated.KAZ.2024.import.BOOK' },
    ];
    expect(balance).toMatchObject({ basis });
    expect(total).toMatchObject({ basis });
  });

  it('is missing, not zero, when one side is missing', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'KAZ', 'export', '2024', 15],
        ['national', 'KAZ', 'import', '2024', 'not-published'],
      ],
    });
    const trade = countryTrade(ledger, 'national', KAZ, year(2024), 'USD');
    expect(amountOf(trade.exports)).toBe(15);
    expect(amountOf(trade.imports)).toBe('not-published');
    expect(amountOf(trade.balance)).toBe('not-published');
    expect(amountOf(trade.total)).toBe('not-published');
  });

  it('never takes a published total for the sum of two flows that are not', () => {
    const ledger = ledgerOf({ figures: [['national', 'KAZ', 'total', '2024', 33]] });
    const trade = countryTrade(ledger, 'national', KAZ, year(2024), 'USD');
    expect(amountOf(trade.total)).toBe('total-only');
  });

  it('converts each flow by the country’s own rate of the year', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 71, 'CNY'],
        ['customs', 'KAZ', 'import', '2024', 142, 'CNY'],
        ['customs', 'UZB', 'export', '2024', 71, 'CNY'],
        ['customs', 'UZB', 'import', '2024', 71, 'CNY'],
      ],
      rates: [['KAZ', '2024', 71, 10]],
    });
    const own = countryTrade(ledger, 'customs', KAZ, year(2024), 'USD');
    expect(amountOf(own.balance)).toBe(-10);
    expect(own.total).toMatchObject({ conversions: [{}, {}] });
    const other = countryTrade(ledger, 'customs', economy('UZB'), year(2024), 'USD');
    expect(amountOf(other.balance)).toBe('no-rate');
  });
});

describe('every balance and every total', () => {
  it('follow from the two flows, and from each other', () => {
    const amounts = fc.integer({ min: 0, max: 1e12 });
    fc.assert(
      fc.property(amounts, amounts, (sold, bought) => {
        const ledger = ledgerOf({
          figures: [
            ['national', 'KAZ', 'export', '2024', sold],
            ['national', 'KAZ', 'import', '2024', bought],
          ],
        });
        const trade = countryTrade(ledger, 'national', KAZ, year(2024), 'USD');
        expect(trade.balance).toEqual(tradeBalance(trade.exports, trade.imports));
        expect(trade.total).toEqual(totalTrade(trade.exports, trade.imports));
        expect(amountOf(tradeBalance(trade.exports, trade.imports))).toBe(sold - bought);
        expect(amountOf(tradeBalance(trade.imports, trade.exports))).toBe(bought - sold);
        expect(amountOf(totalTrade(trade.exports, trade.imports))).toBe(sold + bought);
        expect(amountOf(totalTrade(trade.imports, trade.exports))).toBe(sold + bought);
      }),
    );
  });
});

describe('the note’s balances of 2024', () => {
  const ledger = bundledLedger();

  it.each([
    ['KAZ', 3_000_000_000],
    ['KGZ', -5_276_400_000],
    ['TJK', 790_000_000],
    ['TKM', 8_600_000_000],
    ['UZB', -3_900_000_000],
  ])('%s has %i dollars', (code, dollars) => {
    const { balance } = countryTrade(ledger, 'note', economy(code), year(2024), 'USD');
    expect(amountOf(balance)).toBe(dollars);
  });
});
