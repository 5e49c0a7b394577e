import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { CELL_FLOWS } from '#domain/cellAddress.ts';
import type { FigureAddress } from '#domain/figureAddress.ts';
import {
  CONTEXTS,
  figureId,
  parseFigureAddress,
  sumCellId,
  yardstickId,
} from '#domain/figureAddress.ts';
import { FLOWS, SERIES } from '#domain/observation.ts';
import type { ProductId } from '#domain/product.ts';

import { bundledLedger, economy, period, year } from '../ledgers.ts';

const countries = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy);
const known = { countries, economies: [...countries, economy('CA5')] };

const series = fc.constantFrom(...SERIES);
const country = fc.constantFrom(...countries);
const flow = fc.constantFrom(...CELL_FLOWS);
const time = fc.constantFrom('2024', '2024-03', '2024-01/2024-06').map(period);
const product = fc.constantFrom('hs-27', 'pipeline-gas', 'cars').map((id) => id as ProductId);

const addresses: fc.Arbitrary<FigureAddress> = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    at: fc.record({ series, economy: fc.constantFrom(...known.economies), flow, period: time }),
  }),
  fc.record({
    kind: fc.constant('product' as const),
    at: fc.record({
      series,
      economy: country,
      flow: fc.constantFrom(...FLOWS),
      period: time,
      product,
    }),
  }),
  fc.record({
    kind: fc.constant('context' as const),
    at: fc.record({ economy: country, indicator: fc.constantFrom(...CONTEXTS), period: time }),
  }),
  fc.record({
    kind: fc.constant('sum' as const),
    at: fc.record({
      series,
      economies: fc.subarray(countries, { minLength: 1 }),
      flow,
      period: fc.constant(period('2024')),
    }),
  }),
);

const parse = (id: string) => parseFigureAddress(id, known);

describe('parseFigureAddress', () => {
  it('reads back whatever figureId writes, each of the four forms as itself', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(parse(figureId(address))).toEqual(address);
      }),
    );
  });

  it('gives two addresses one id only when they are the same', () => {
    fc.assert(
      fc.property(addresses, addresses, (a, b) => {
        expect(figureId(a) === figureId(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it.each([
    ['customs.KAZ.export.2024', 'cell'],
    ['customs.KAZ.import.2024.hs-8703', 'product'],
    ['context.KAZ.gdp.2024', 'context'],
    ['context.KAZ.goods-trade.2024', 'context'],
    ['note.KAZ~UZB.balance.2024', 'sum'],
  ])('finds in “%s” the form %s', (id, kind) => {
    expect(parse(id)?.kind).toBe(kind);
  });

  it('reads a sum in any order and writes it in one', () => {
    const address = parse('note.UZB~KAZ.export.2024');
    expect(address && figureId(address)).toBe('note.KAZ~UZB.export.2024');
  });

  it.each([
    '',
    'customs',
    'customs.KAZ.export',
    'press.KAZ.export.2024',
    'customs.XXX.export.2024',
    'customs.KAZ.surplus.2024',
    'customs.KAZ.export.24',
    'customs.KAZ.total.2024.hs-27',
    'customs.KAZ.export.2024.',
    'customs.KAZ.export.2024.hs 27',
    'customs.KAZ.export.2024.hs-27.more',
    'context.KAZ.gdp',
    'context.CHN.gdp.2024',
    'context.KAZ.wealth.2024',
    'context.KAZ.gdp.2024.more',
    'note.KAZ~KAZ.export.2024',
    'note.KAZ~~.export.2024',
    'note.~KAZ.export.2024',
    'note.~.export.2024',
    'note.CA5~.export.2024',
    'note.KAZ~CA5.export.2024',
    'note.KAZ~UZB.export.2024-03',
    'note.KAZ~UZB.export.2024.hs-27',
  ])('finds no address in “%s”', (id) => {
    expect(parse(id)).toBeNull();
  });

  it('can write the address of every product and denominator of a country in the dataset', () => {
    const ledger = bundledLedger();
    const ids = [
      ...ledger.productFigures.map((at) => figureId({ kind: 'product', at })),
      ...ledger.denominators
        .filter((at) => ledger.countries.includes(at.economy))
        .map((at) => figureId({ kind: 'context', at })),
    ];
    expect(ids.filter((id) => parse(id) === null)).toEqual([]);
  });
});

describe('the addresses that a view gives', () => {
  const of = (codes: readonly string[], measure: 'exports' | 'surplus' | 'total') =>
    sumCellId('note', codes.map(economy), measure, year(2024));

  it('are of the sum, or of the one country that there is', () => {
    expect(of(['KAZ', 'UZB'], 'surplus')).toBe('note.KAZ~UZB.balance.2024');
    expect(of(['KAZ'], 'exports')).toBe('note.KAZ.export.2024');
    expect(of([], 'exports')).toBeNull();
  });

  it('keep one country’s total apart from the published one, which may differ', () => {
    expect(of(['KAZ'], 'total')).toBe('note.KAZ~.total.2024');
    expect(parse('note.KAZ~.total.2024')?.kind).toBe('sum');
  });

  it('name what a country’s figures are divided by', () => {
    expect(yardstickId(economy('KAZ'), 'gdp', year(2023))).toBe('context.KAZ.gdp.2023');
    expect(yardstickId(economy('KAZ'), 'trade', year(2023))).toBe('context.KAZ.goods-trade.2023');
  });
});
