import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addressId, CELL_FLOWS } from '#domain/cellAddress.ts';
import { sumId } from '#domain/figureAddress.ts';
import type { SumAddress } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { SERIES } from '#domain/observation.ts';
import { yearPeriod } from '#domain/period.ts';
import { sumTrade } from '#domain/sum.ts';
import { sumProvenance } from '#domain/sumProvenance.ts';
import { countryTrade } from '#domain/trade.ts';

import { bundledLedger, economy, ledgerOf, period, year } from '../ledgers.ts';

const of = (
  ledger: Ledger,
  series: SumAddress['series'],
  codes: readonly string[],
  flow: SumAddress['flow'],
  when = '2024',
) => sumProvenance(ledger, { series, economies: codes.map(economy), flow, period: period(when) });

const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'];

describe('the provenance of a sum', () => {
  const ledger = ledgerOf({
    figures: [
      ['national', 'KAZ', 'export', '2024', 100],
      ['national', 'KAZ', 'import', '2024', 160],
      ['national', 'KAZ', 'total', '2024', 270],
      ['national', 'KAZ', 'export', '2022', 90],
      ['national', 'UZB', 'export', '2024', 20],
      ['national', 'UZB', 'import', '2024', 'withheld'],
      ['national', 'TKM', 'export', '2024', 'not-reported'],
      ['customs', 'KAZ', 'export', '2024', 700, 'CNY'],
      ['customs', 'UZB', 'export', '2024', 30],
      ['customs', 'TJK', 'export', '2024', 350, 'CNY'],
      ['customs', 'CA5', 'export', '2024', 150],
    ],
    rates: [['KAZ', '2024', 7000, 1000]],
    context: {
      denominators: [
        {
          economy: 'KAZ',
          indicator: 'gdp',
          period: '2024',
          value: 1000,
          unit: 'USD',
          quoted: '1000',
          source: 'BOOK',
          role: 'recommended',
        },
      ],
    },
  });

  it('names the countries it rests on, each with its figure and its place', () => {
    const { sum, counted } = of(ledger, 'national', ['KAZ', 'TKM', 'UZB'], 'export');
    expect(sum).toMatchObject({ figure: { money: { amount: 120 } }, counted: 2, wanted: 3 });
    expect(counted.map(({ economy: code, behind }) => [code, ...behind.map(placeOf)])).toEqual([
      ['KAZ', 'national.KAZ.export.2024'],
      ['UZB', 'national.UZB.export.2024'],
    ]);
  });

  it('names those it lacks and why', () => {
    const { absent } = of(ledger, 'national', ['KAZ', 'KGZ', 'TKM', 'UZB'], 'balance');
    expect(absent.map(({ economy: code, figure }) => [code, figure.reason])).toEqual([
      ['KGZ', 'not-collected'],
      ['TKM', 'not-reported'],
      ['UZB', 'withheld'],
    ]);
  });

  it('adds totals up of both flows, whatever total was published, and leads to both', () => {
    const { sum, counted } = of(ledger, 'national', ['KAZ'], 'total');
    expect(sum.figure).toMatchObject({ money: { amount: 260, currency: 'USD' } });
    expect(counted[0]?.behind.map(placeOf)).toEqual([
      'national.KAZ.export.2024',
      'national.KAZ.import.2024',
    ]);
  });

  it('adds dollars, converted where there is a rate, and says what yuan would come to', () => {
    const { sum, inOther, absent } = of(ledger, 'customs', ['KAZ', 'TJK', 'UZB'], 'export');
    expect(sum).toMatchObject({ figure: { money: { amount: 130 } }, counted: 2 });
    expect(inOther).toMatchObject({ figure: { money: { amount: 1050 } }, counted: 2 });
    expect(absent.map(({ economy: code, figure }) => [code, figure.reason])).toEqual([
      ['TJK', 'no-rate'],
    ]);
  });

  it('sets what was published for the same countries together against the sum', () => {
    const { published } = of(ledger, 'customs', FIVE, 'export');
    expect(published && addressId(published.address)).toBe('customs.CA5.export.2024');
    expect(published?.difference?.money).toEqual({ amount: 20, currency: 'USD' });
    expect(of(ledger, 'customs', ['KAZ', 'UZB'], 'export').published).toBeNull();
  });

  it('divides only the countries that have a divisor, as the views do', () => {
    const { relations } = of(ledger, 'national', ['KAZ', 'UZB'], 'export');
    expect(relations.map(({ unit, share, divisors }) => [unit, share, divisors.length])).toEqual([
      ['gdp', 0.1, 1],
    ]);
  });

  it('leads to the nearest years with figures', () => {
    const { before, after } = of(ledger, 'national', ['KAZ', 'UZB'], 'export');
    expect(before && sumId(before)).toBe('national.KAZ~UZB.export.2022');
    expect(after).toBeNull();
  });
});

const placeOf = ({ address }: { readonly address: Parameters<typeof addressId>[0] }): string =>
  addressId(address);

describe('the sums of the dataset', () => {
  const ledger = bundledLedger();
  const places = SERIES.flatMap((series) => ledger.years[series].map((when) => ({ series, when })));

  it('are those that the views show', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.subarray([...ledger.countries], { minLength: 1 }),
        fc.constantFrom(...CELL_FLOWS),
        ({ series, when }, economies, flow) => {
          const { sum, counted, absent } = sumProvenance(ledger, {
            series,
            economies,
            flow,
            period: yearPeriod(when),
          });
          const currency = sum.figure.kind === 'reported' ? sum.figure.money.currency : 'USD';
          const rows = economies.map((code) => countryTrade(ledger, series, code, when, currency));
          const shown = sumTrade(rows)[MEASURES[flow]];
          expect(sum).toEqual(shown);
          expect(counted.length + absent.length).toBe(economies.length);
        },
      ),
    );
  });

  it('tells the note’s flows from the total that it quotes', () => {
    const { published } = of(ledger, 'note', FIVE, 'total');
    expect(published?.figure).toMatchObject({ money: { amount: 94_800_000_000 } });
    expect(of(ledger, 'note', FIVE, 'total', String(year(2024))).doubts.length).toBeGreaterThan(0);
  });
});

const MEASURES = {
  export: 'exports',
  import: 'imports',
  balance: 'balance',
  total: 'total',
} as const;
