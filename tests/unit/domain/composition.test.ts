import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TradeFile } from '#data/schema.ts';
import { compositionsOf, productYears } from '#domain/composition.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

type Row = TradeFile['productFigures'][number];
type Figures = Parameters<typeof ledgerOf>[0]['figures'];

const PRODUCTS = ['ore', 'gas', 'cars', 'hs-27'].map((id) => ({
  id,
  names: { en: id, zh: id, ru: id },
}));

/** Of Kazakhstan's exports of 2023 as it counts them itself. */
const row = (changes: Partial<Row> = {}): Row => ({
  product: 'ore',
  series: 'national',
  economy: 'KAZ',
  reporter: 'KAZ',
  partner: 'CHN',
  flow: 'export',
  period: '2023',
  value: 30,
  unit: 'USD',
  level: 'heading',
  quoted: '30',
  source: 'BOOK',
  ...changes,
});

const WHOLE: Figures = [['national', 'KAZ', 'export', '2023', 100]];

const ledgerWith = (rows: readonly Row[], figures: Figures = WHOLE, more = {}) =>
  ledgerOf({ figures, context: { products: PRODUCTS, productFigures: [...rows] }, ...more });

const found = (rows: readonly Row[], figures: Figures = WHOLE, more = {}) =>
  compositionsOf(ledgerWith(rows, figures, more), economy('KAZ'), 'export', year(2023));

/** A share as recorded, without an amount. */
const shareOnly = (share: number): Row => {
  const { value: _value, unit: _unit, ...rest } = row({ share });
  return rest;
};

describe('compositionsOf', () => {
  it('divides by the same reporter’s figure for the flow, and orders by size', () => {
    const [only] = found([row(), row({ product: 'gas', value: 50 })]);
    expect(only?.parts.map(({ figure, share }) => [figure.product, share])).toEqual([
      ['gas', 0.5],
      ['ore', 0.3],
    ]);
    expect(only?.known).toBeCloseTo(0.8, 12);
    expect(only?.basis).toBe('total');
  });

  it('gives no share without that figure', () => {
    const elsewhere: Figures = [
      ['customs', 'KAZ', 'export', '2023', 100],
      ['national', 'KAZ', 'import', '2023', 100],
      ['national', 'KAZ', 'export', '2022', 100],
      ['national', 'UZB', 'export', '2023', 100],
    ];
    const [only] = found([row(), row({ product: 'gas', value: 50 })], elsewhere);
    expect(only?.parts.map(({ figure }) => figure.product)).toEqual(['gas', 'ore']);
    expect(only?.parts.map(({ share }) => share)).toEqual([null, null]);
    expect([only?.known, only?.basis]).toEqual([null, 'none']);
  });

  it('gives no share of what somebody else counted', () => {
    const ledger = ledgerWith([row()]);
    const cells = new Map(
      [...ledger.cells].map(([id, cell]) => {
        const recommended = cell.recommended && { ...cell.recommended, reporter: economy('CHN') };
        return [id, { ...cell, recommended }];
      }),
    );
    const [only] = compositionsOf({ ...ledger, cells }, economy('KAZ'), 'export', year(2023));
    expect([only?.known, only?.basis]).toEqual([null, 'none']);
  });

  it('never divides a part of a year by the year', () => {
    expect(found([row({ period: '2023-01/2023-09' })])[0]?.basis).toBe('none');
  });

  it('gives no share of amounts in two currencies', () => {
    expect(found([row(), row({ product: 'gas', unit: 'CNY' })])[0]?.basis).toBe('none');
  });

  it('gives no share of a figure in a currency without a rate, and converts with one', () => {
    const yuan: Figures = [['national', 'KAZ', 'export', '2023', 700, 'CNY']];
    expect(found([row()], yuan)[0]?.basis).toBe('none');
    const [converted] = found([row()], yuan, { rates: [['KAZ', '2023', 7, 1]] });
    expect(converted?.known).toBeCloseTo(0.3, 12);
  });

  it('gives no share where the products come to more than the flow', () => {
    const [only] = found([row({ value: 60 }), row({ product: 'gas', value: 50 })]);
    expect([only?.known, only?.basis]).toEqual([null, 'exceeds']);
  });

  it('keeps recorded shares only where nothing better can be worked out', () => {
    expect(found([row({ share: 0.9 })])[0]?.known).toBeCloseTo(0.3, 12);
    const [recorded] = found([row({ share: 0.9 })], []);
    expect([recorded?.known, recorded?.basis]).toEqual([0.9, 'recorded']);
    expect(found([shareOnly(0.25)], [])[0]?.known).toBe(0.25);
    expect(found([row({ share: 0.9 }), row({ product: 'gas' })], [])[0]?.basis).toBe('none');
  });

  it('never adds up levels or sources', () => {
    const two = found([row({ value: 40 }), row({ product: 'hs-27', level: 'chapter', value: 70 })]);
    expect(two.map(({ level, known }) => [level, known])).toEqual([
      ['chapter', 0.7],
      ['heading', 0.4],
    ]);
  });

  it('puts a whole year first, whatever is known of a part of it', () => {
    const months = '2023-01/2023-09';
    const [first, second] = found(
      [row({ value: 10 }), row({ period: months, value: 99 })],
      [...WHOLE, ['national', 'KAZ', 'export', months, 100]],
    );
    expect(first?.period).toBe('2023');
    expect([second?.period, second?.known]).toEqual([months, 0.99]);
  });

  it('puts the longest part of a year first', () => {
    const periods = found([
      row({ period: '2023-01/2023-06' }),
      row({ period: '2023-01/2023-10' }),
      row({ period: '2023-02' }),
    ]).map(({ period }) => period);
    expect(periods).toEqual(['2023-01/2023-10', '2023-01/2023-06', '2023-02']);
  });

  it('knows of a flow no less than its largest part and no more than all of it', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 3000 }), (values, whole) => {
        const rows = values.map((value, index) =>
          row({ product: PRODUCTS[index]?.id ?? '', value }),
        );
        const [only] = found(rows, [['national', 'KAZ', 'export', '2023', whole]]);
        const sum = values.reduce((known, value) => known + value, 0);
        expect(only?.basis).toBe(sum > whole ? 'exceeds' : 'total');
        if (only?.known === null || only?.known === undefined) return;
        expect(only.known).toBeCloseTo(sum / whole, 9);
        for (const { share } of only.parts) expect(share).toBeLessThanOrEqual(only.known + 1e-9);
      }),
    );
  });
});

describe('productYears', () => {
  it('lists the years of countries, parts of a year too, but not of the region', () => {
    const ledger = ledgerWith([
      row({ period: '2021-01/2021-10' }),
      row(),
      row({ series: 'customs', economy: 'CA5', reporter: 'CHN', partner: 'CA5', period: '2025' }),
    ]);
    expect(productYears(ledger)).toEqual([2021, 2023]);
  });
});
