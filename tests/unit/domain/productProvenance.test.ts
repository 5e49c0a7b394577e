import { describe, expect, it } from 'vitest';

import type { TradeFile } from '#data/schema.ts';
import { parseFigureAddress, productId } from '#domain/figureAddress.ts';
import { economiesWithFigures } from '#domain/ledger.ts';
import type { Ledger } from '#domain/ledger.ts';
import { productProvenance } from '#domain/productProvenance.ts';

import { bundledLedger, ledgerOf } from '../ledgers.ts';

type Row = TradeFile['productFigures'][number];

const names = (name: string) => ({ en: name, zh: name, ru: name });

const row = (product: string, value: number, more: Partial<Row> = {}): Row => ({
  product,
  series: 'customs',
  economy: 'KAZ',
  reporter: 'CHN',
  partner: 'KAZ',
  flow: 'export',
  period: '2024',
  value,
  unit: 'USD',
  level: 'chapter',
  quoted: String(value),
  source: 'BOOK',
  ...more,
});

const ledgerWith = (productFigures: Row[]): Ledger =>
  ledgerOf({
    figures: [['customs', 'KAZ', 'import', '2024', 1000]],
    moreSources: ['PRESS'],
    rates: [['KAZ', '2024', 7000, 1000]],
    context: {
      products: ['hs-87', 'hs-85', 'cars'].map((id) => ({ id, names: names(id) })),
      productFigures,
    },
  });

const of = (ledger: Ledger, id: string) => {
  const { countries } = ledger;
  const address = parseFigureAddress(id, { countries, economies: economiesWithFigures(ledger) });
  if (address?.kind !== 'product') throw new Error(`${id} is no product's address.`);
  return productProvenance(ledger, address.at);
};

const CARS = 'customs.KAZ.import.2024.hs-87';

describe('the provenance of a product', () => {
  it('holds the figure, its source, its share and the flow that it is a part of', () => {
    const { report, whole } = of(ledgerWith([row('hs-87', 400), row('hs-85', 100)]), CARS);
    expect(report?.figure.money).toEqual({ amount: 400, currency: 'USD' });
    expect(report?.source?.title).toBe('The yearbook');
    expect([report?.share, report?.basis, report?.conversion]).toEqual([0.4, 'total', null]);
    expect(whole?.address).toMatchObject({ series: 'customs', flow: 'import', period: '2024' });
  });

  it('leads to the other products that the source names at this level', () => {
    const { beside } = of(
      ledgerWith([row('hs-87', 400), row('hs-85', 100), row('cars', 300, { level: 'item' })]),
      CARS,
    );
    expect(beside.map(({ address }) => productId(address))).toEqual([
      'customs.KAZ.import.2024.hs-85',
    ]);
  });

  it('sets another source’s figure beside it, with the difference from the one used', () => {
    const { report, alternatives } = of(
      ledgerWith([row('hs-87', 400), row('hs-87', 380, { source: 'PRESS' })]),
      CARS,
    );
    expect(report?.figure.source).toBe('BOOK');
    expect(
      alternatives.map(({ figure, difference }) => [figure.source, difference?.money]),
    ).toEqual([['PRESS', { amount: -20, currency: 'USD' }]]);
  });

  it('finds the same product as the other side counted it', () => {
    const national = row('hs-87', 300, {
      series: 'national',
      reporter: 'KAZ',
      partner: 'CHN',
      flow: 'import',
    });
    const { counterparts } = of(ledgerWith([row('hs-87', 400), national]), CARS);
    expect(
      counterparts.map(({ address, difference }) => [address.series, difference?.money]),
    ).toEqual([['national', { amount: -100, currency: 'USD' }]]);
  });

  it('leads to the nearest whole years of the product, over a gap', () => {
    const { before, after } = of(
      ledgerWith([
        row('hs-87', 400),
        row('hs-87', 300, { period: '2021' }),
        row('hs-87', 200, { period: '2025-01/2025-05' }),
      ]),
      CARS,
    );
    expect(before && productId(before)).toBe('customs.KAZ.import.2021.hs-87');
    expect(after).toBeNull();
  });

  it('converts yuan at the rate of the country and period, and names the rate', () => {
    const { report } = of(ledgerWith([row('hs-87', 700, { unit: 'CNY' })]), CARS);
    expect(report?.dollars).toMatchObject({ money: { amount: 100, currency: 'USD' } });
    expect(report?.conversion?.rate).toMatchObject({ cny: 7000, usd: 1000 });
  });

  it('has nothing where the dataset has no such product, and does not invent it', () => {
    const { report, whole, beside } = of(
      ledgerWith([row('hs-85', 100)]),
      'customs.KAZ.import.2024.hs-87',
    );
    expect([report, whole, beside]).toEqual([null, null, []]);
  });

  it('finds every product figure of the dataset at its own address', () => {
    const ledger = bundledLedger();
    const lost = ledger.productFigures.filter((figure) => {
      const { report, alternatives } = productProvenance(ledger, figure);
      return ![report, ...alternatives].some((one) => one?.figure === figure);
    });
    expect(lost).toEqual([]);
  });
});
