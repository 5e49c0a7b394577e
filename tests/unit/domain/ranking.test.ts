import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EconomyCode } from '#domain/economy.ts';
import { rankTrade, type Sort, SORT_KEYS, type SortKey } from '#domain/ranking.ts';
import { type CountryTrade, countryTrade } from '#domain/trade.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

const byCode = (a: EconomyCode, b: EconomyCode): number => a.localeCompare(b, 'en');

type Flows = readonly [code: string, exports: number | null, imports: number | null];

/** Rows in the order given; null where a country has published no such flow. */
const rowsOf = (countries: readonly Flows[]): readonly CountryTrade[] => {
  const ledger = ledgerOf({
    figures: countries.flatMap(([code, exports, imports]) => [
      ...(exports === null ? [] : [['national', code, 'export', '2024', exports] as const]),
      ...(imports === null ? [] : [['national', code, 'import', '2024', imports] as const]),
    ]),
  });
  return countries.map(([code]) =>
    countryTrade(ledger, 'national', economy(code), year(2024), 'USD'),
  );
};

const ranked = (rows: readonly CountryTrade[], sort: Sort): readonly string[] =>
  rankTrade(rows, sort, byCode).map((row) => row.economy);

describe('rankTrade', () => {
  const rows = rowsOf([
    ['UZB', 1, 5],
    ['TJK', null, 1],
    ['KAZ', 18, 15],
    ['TKM', 10, 1],
    ['KGZ', 1, 4],
  ]);

  it.each([
    ['exports', ['KAZ', 'TKM', 'UZB', 'KGZ', 'TJK']],
    ['imports', ['KAZ', 'UZB', 'KGZ', 'TJK', 'TKM']],
    ['surplus', ['TKM', 'KAZ', 'KGZ', 'UZB', 'TJK']],
    ['total', ['KAZ', 'TKM', 'UZB', 'KGZ', 'TJK']],
    ['name', ['UZB', 'TKM', 'TJK', 'KGZ', 'KAZ']],
  ] as const)('sorts downwards by %s', (key, codes) => {
    expect(ranked(rows, { key, descending: true })).toEqual(codes);
  });

  it.each([
    ['exports', ['UZB', 'KGZ', 'TKM', 'KAZ', 'TJK']],
    ['imports', ['TJK', 'TKM', 'KGZ', 'UZB', 'KAZ']],
    ['surplus', ['UZB', 'KGZ', 'KAZ', 'TKM', 'TJK']],
    ['total', ['KGZ', 'UZB', 'TKM', 'KAZ', 'TJK']],
    ['name', ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']],
  ] as const)('sorts upwards by %s', (key, codes) => {
    expect(ranked(rows, { key, descending: false })).toEqual(codes);
  });

  it('sorts names as the reader’s language does', () => {
    const backwards = (a: EconomyCode, b: EconomyCode): number => byCode(b, a);
    const order = rankTrade(rows, { key: 'name', descending: false }, backwards);
    expect(order.map((row) => row.economy)).toEqual(['UZB', 'TKM', 'TJK', 'KGZ', 'KAZ']);
  });

  it('puts the note’s largest surplus first on a bare link', () => {
    const ledger = bundledLedger();
    const note = ledger.countries.map((code) =>
      countryTrade(ledger, 'note', code, year(2024), 'USD'),
    );
    expect(ranked(note, { key: 'surplus', descending: true })).toEqual([
      'TKM',
      'KAZ',
      'TJK',
      'UZB',
      'KGZ',
    ]);
  });
});

describe('every ranking', () => {
  const flow = fc.option(fc.integer({ min: 0, max: 3 }));
  const someRows = fc
    .tuple(
      fc.shuffledSubarray(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'], { minLength: 1 }),
      fc.array(fc.tuple(flow, flow), { minLength: 5, maxLength: 5 }),
    )
    .map(([codes, flows]) =>
      rowsOf(codes.map((code, index) => [code, ...(flows[index] ?? [null, null])])),
    );
  const someFigure = fc.constantFrom('exports', 'imports', 'surplus', 'total');
  const someSort: fc.Arbitrary<Sort> = fc.record({
    key: fc.constantFrom(...SORT_KEYS),
    descending: fc.boolean(),
  });
  const amountOf =
    (key: Exclude<SortKey, 'name'>) =>
    (row: CountryTrade): number | null => {
      const figure = key === 'surplus' ? row.balance : row[key];
      return figure.kind === 'reported' ? figure.money.amount : null;
    };

  it('is a permutation of the rows, which stay as they were', () => {
    fc.assert(
      fc.property(someRows, someSort, (rows, sort) => {
        const before = [...rows];
        const after = rankTrade(rows, sort, byCode);
        expect(rows).toEqual(before);
        expect(after).toHaveLength(rows.length);
        expect(new Set(after)).toEqual(new Set(rows));
      }),
    );
  });

  it('is in order, with what is missing last in both directions', () => {
    fc.assert(
      fc.property(someRows, someFigure, fc.boolean(), (rows, key, descending) => {
        const amounts = rankTrade(rows, { key, descending }, byCode).map(amountOf(key));
        const reported = amounts.filter((amount) => amount !== null);
        const inOrder = reported.toSorted((a, b) => (descending ? b - a : a - b));
        expect(amounts).toEqual([...inOrder, ...amounts.filter((amount) => amount === null)]);
      }),
    );
  });

  it('keeps the order in which equals and countries without the figure came', () => {
    fc.assert(
      fc.property(someRows, someFigure, fc.boolean(), (rows, key, descending) => {
        const after = rankTrade(rows, { key, descending }, byCode);
        for (const amount of new Set(rows.map(amountOf(key)))) {
          const isEqual = (row: CountryTrade): boolean => amountOf(key)(row) === amount;
          expect(after.filter(isEqual)).toEqual(rows.filter(isEqual));
        }
      }),
    );
  });
});
