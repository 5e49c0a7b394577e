import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missing } from '#domain/figure.ts';
import { sumFigures, sumTrade } from '#domain/sum.ts';
import { countryTrade } from '#domain/trade.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

const COUNTRIES = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

/** Exports of the five countries in turn; null where one has published none. */
const exportsOf = (amounts: readonly (number | null)[]) => {
  const ledger = ledgerOf({
    figures: amounts.flatMap((amount, index) =>
      amount === null
        ? []
        : [['national', COUNTRIES[index] ?? '', 'export', '2024', amount] as const],
    ),
  });
  return amounts.map(
    (_, index) =>
      countryTrade(ledger, 'national', economy(COUNTRIES[index] ?? ''), year(2024), 'USD').exports,
  );
};

describe('sumFigures', () => {
  it('adds what is reported and counts what it rests on', () => {
    const sum = sumFigures(exportsOf([15, null, 3, 0, null]));
    expect(sum).toMatchObject({
      figure: { kind: 'reported', money: { amount: 18, currency: 'USD' } },
      counted: 3,
      wanted: 5,
    });
  });

  it('rests on every figure that it adds', () => {
    const { figure } = sumFigures(exportsOf([15, null, 3]));
    expect(figure).toMatchObject({
      basis: [{ id: 'KAZ.KAZ.2024.export.BOOK' }, { id: 'TJK.TJK.2024.export.BOOK' }],
    });
  });

  it('is missing, not zero, when nothing is reported, and keeps the first reason', () => {
    expect(sumFigures([missing('not-published'), missing('no-rate')])).toEqual({
      figure: missing('not-published'),
      counted: 0,
      wanted: 2,
    });
  });

  it('is not collected when nothing was asked for', () => {
    expect(sumFigures([])).toEqual({
      figure: missing('not-collected'),
      counted: 0,
      wanted: 0,
    });
  });

  it('is the sum of the reported amounts, whatever is missing', () => {
    const amounts = fc.array(fc.option(fc.integer({ min: 0, max: 1e12 })), { maxLength: 5 });
    fc.assert(
      fc.property(amounts, (some) => {
        const reported = some.filter((amount) => amount !== null);
        const { figure, counted, wanted } = sumFigures(exportsOf(some));
        expect([counted, wanted]).toEqual([reported.length, some.length]);
        expect(figure.kind === 'reported' ? figure.money.amount : null).toBe(
          reported.length === 0 ? null : reported.reduce((sum, amount) => sum + amount, 0),
        );
      }),
    );
  });
});

describe('sumTrade', () => {
  it('rests the balance and the total only on countries with both flows', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'KAZ', 'export', '2024', 15],
        ['national', 'KAZ', 'import', '2024', 18],
        ['national', 'TKM', 'export', '2024', 9],
      ],
    });
    const sums = sumTrade(
      ['KAZ', 'TKM', 'UZB'].map((code) =>
        countryTrade(ledger, 'national', economy(code), year(2024), 'USD'),
      ),
    );
    expect(sums).toMatchObject({
      exports: { figure: { money: { amount: 24 } }, counted: 2, wanted: 3 },
      imports: { figure: { money: { amount: 18 } }, counted: 1, wanted: 3 },
      balance: { figure: { money: { amount: -3 } }, counted: 1, wanted: 3 },
      total: { figure: { money: { amount: 33 } }, counted: 1, wanted: 3 },
    });
  });

  it('is the note’s own arithmetic for 2024', () => {
    const ledger = bundledLedger();
    const sums = sumTrade(
      ledger.countries.map((code) => countryTrade(ledger, 'note', code, year(2024), 'USD')),
    );
    const whole = { counted: 5, wanted: 5 };
    expect(sums).toMatchObject({
      exports: { figure: { money: { amount: 30_023_600_000, currency: 'USD' } }, ...whole },
      imports: { figure: { money: { amount: 26_810_000_000, currency: 'USD' } }, ...whole },
      balance: { figure: { money: { amount: 3_213_600_000, currency: 'USD' } }, ...whole },
      total: { figure: { money: { amount: 56_833_600_000, currency: 'USD' } }, ...whole },
    });
  });

  it('says that national statistics of 2024 know the flows of three countries of five', () => {
    const ledger = bundledLedger();
    const sums = sumTrade(
      ledger.countries.map((code) => countryTrade(ledger, 'national', code, year(2024), 'USD')),
    );
    expect(sums.exports).toMatchObject({ counted: 3, wanted: 5 });
    expect(sums.balance).toMatchObject({ counted: 3, wanted: 5 });
  });
});
