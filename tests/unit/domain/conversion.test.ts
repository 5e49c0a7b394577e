import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertFigure } from '#domain/conversion.ts';
import type { Figure } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import { figureAt, type Ledger, rateFor } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

const KAZ = economy('KAZ');

const exportsOf = (ledger: Ledger): Figure => figureAt(ledger, 'note', KAZ, 'export', year(2024));

const publishedIn = (unit: Currency, amount = 142) =>
  ledgerOf({
    figures: [['note', 'KAZ', 'export', '2024', amount, unit]],
    rates: [['KAZ', '2024', 71, 10]],
  });

describe('convertFigure', () => {
  it('divides yuan by the rate that the two totals imply, and says so', () => {
    const ledger = publishedIn('CNY');
    const rate = rateFor(ledger, KAZ, year(2024));
    expect(convertFigure(exportsOf(ledger), 'USD', rate)).toMatchObject({
      kind: 'reported',
      money: { amount: 20, currency: 'USD' },
      conversions: [{ from: { amount: 142, currency: 'CNY' }, rate: { cny: 71, usd: 10 } }],
    });
  });

  it('multiplies dollars by it', () => {
    const ledger = publishedIn('USD', 20);
    const rate = rateFor(ledger, KAZ, year(2024));
    expect(convertFigure(exportsOf(ledger), 'CNY', rate)).toMatchObject({
      money: { amount: 142, currency: 'CNY' },
      conversions: [{ from: { amount: 20, currency: 'USD' } }],
    });
  });

  it('leaves a figure alone that is in the currency already, with or without a rate', () => {
    const ledger = publishedIn('CNY');
    const figure = exportsOf(ledger);
    expect(convertFigure(figure, 'CNY', undefined)).toEqual(figure);
    expect(convertFigure(figure, 'CNY', rateFor(ledger, KAZ, year(2024)))).toEqual(figure);
  });

  it('has no answer without a rate', () => {
    expect(convertFigure(exportsOf(publishedIn('CNY')), 'USD', undefined)).toEqual({
      kind: 'missing',
      reason: 'no-rate',
    });
  });

  it('keeps the reason of a figure that is missing anyway', () => {
    expect(convertFigure(missing('withheld'), 'USD', undefined)).toEqual(missing('withheld'));
  });

  it('gives the same amount there and back', () => {
    const totals = fc.integer({ min: 1, max: 1e12 });
    const currencies = fc.constantFrom<readonly [Currency, Currency]>(
      ['USD', 'CNY'],
      ['CNY', 'USD'],
    );
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e15, noNaN: true }),
        totals,
        totals,
        currencies,
        (amount, cny, usd, [from, to]) => {
          const ledger = ledgerOf({
            figures: [['note', 'KAZ', 'export', '2024', amount, from]],
            rates: [['KAZ', '2024', cny, usd]],
          });
          const rate = rateFor(ledger, KAZ, year(2024));
          const back = convertFigure(convertFigure(exportsOf(ledger), to, rate), from, rate);
          if (back.kind === 'missing') throw new Error('expected a figure');
          expect(Math.abs(back.money.amount - amount)).toBeLessThanOrEqual(
            Math.max(1, amount) * 1e-9,
          );
          expect(back.conversions).toHaveLength(2);
        },
      ),
    );
  });
});
