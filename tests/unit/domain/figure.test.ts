import { describe, expect, it } from 'vitest';
import { convertFigure } from '#domain/conversion.ts';
import { combineFigures, type Figure, missing } from '#domain/figure.ts';
import { figureAt } from '#domain/ledger.ts';
import { addMoney } from '#domain/money.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

const ledger = ledgerOf({
  figures: [
    ['note', 'KAZ', 'export', '2024', 18],
    ['note', 'KAZ', 'import', '2024', 142, 'CNY'],
  ],
  rates: [['KAZ', '2024', 71, 10]],
});
const dollars = (flow: 'export' | 'import'): Figure<'USD'> =>
  convertFigure(
    figureAt(ledger, 'note', economy('KAZ'), flow, year(2024)),
    'USD',
    ledger.rates.get('KAZ.2024'),
  );

describe('combineFigures', () => {
  it('keeps what both figures rest on and how they were converted, in order', () => {
    const sum = combineFigures(dollars('export'), dollars('import'), addMoney);
    if (sum.kind === 'missing') throw new Error('expected a figure');
    expect(sum.money).toEqual({ amount: 38, currency: 'USD' });
    expect(sum.basis.map(({ quoted }) => quoted)).toEqual(['USD 18', 'CNY 142']);
    expect(sum.conversions.map(({ from }) => from)).toEqual([{ amount: 142, currency: 'CNY' }]);
  });

  it('is missing when either side is, and keeps the first reason', () => {
    const [export2024, gap, other] = [
      dollars('export'),
      missing('withheld'),
      missing('not-published'),
    ];
    expect(combineFigures(gap, export2024, addMoney)).toEqual(gap);
    expect(combineFigures(export2024, gap, addMoney)).toEqual(gap);
    expect(combineFigures(gap, other, addMoney)).toEqual(gap);
    expect(combineFigures(other, gap, addMoney)).toEqual(other);
  });
});
