import { describe, expect, it } from 'vitest';
import { balanceFinding, flowFinding } from '#domain/finding.ts';
import type { Series } from '#domain/observation.ts';
import { type CountryTrade, countryTrade } from '#domain/trade.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

const EVERYONE_BUYS = 100;

/** Countries in the order given, by their balance; null for one without figures. */
const withBalances = (
  ...balances: readonly (readonly [code: string, balance: number | null])[]
): readonly CountryTrade[] => {
  const ledger = ledgerOf({
    figures: balances.flatMap(([code, balance]) =>
      balance === null
        ? []
        : [
            ['national', code, 'export', '2024', EVERYONE_BUYS + balance] as const,
            ['national', code, 'import', '2024', EVERYONE_BUYS] as const,
          ],
    ),
  });
  return balances.map(([code]) =>
    countryTrade(ledger, 'national', economy(code), year(2024), 'USD'),
  );
};

const dollars = (code: string, amount: number) => ({
  economy: code,
  money: { amount, currency: 'USD' },
});

describe('balanceFinding', () => {
  it('is nothing without a balance', () => {
    expect(balanceFinding([])).toEqual({ kind: 'nothing' });
    expect(balanceFinding(withBalances(['KAZ', null], ['UZB', null]))).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['surplus', 3],
    ['deficit', -3],
    ['even', 0],
  ] as const)('tells of a single country whether it has a %s', (sign, balance) => {
    expect(balanceFinding(withBalances(['KAZ', balance]))).toEqual({
      kind: 'one',
      country: dollars('KAZ', balance),
      sign,
    });
  });

  it('speaks of one country when only one of several has figures', () => {
    const rows = withBalances(['UZB', null], ['KAZ', 3], ['TKM', null]);
    expect(balanceFinding(rows)).toMatchObject({ kind: 'one', country: { economy: 'KAZ' } });
  });

  it('names the largest surplus and the largest deficit of several', () => {
    const rows = withBalances(['KAZ', 3], ['KGZ', -5], ['TJK', 1], ['TKM', 8], ['UZB', -4]);
    expect(balanceFinding(rows)).toEqual({
      kind: 'both',
      surplus: dollars('TKM', 8),
      deficit: dollars('KGZ', -5),
      of: 5,
    });
  });

  it('calls nobody alone when one gains and one loses', () => {
    expect(balanceFinding(withBalances(['KGZ', -5], ['KAZ', 3]))).toEqual({
      kind: 'both',
      surplus: dollars('KAZ', 3),
      deficit: dollars('KGZ', -5),
      of: 2,
    });
    expect(balanceFinding(withBalances(['KGZ', -5], ['KAZ', 3], ['UZB', 0]))).toMatchObject({
      kind: 'both',
      of: 3,
    });
  });

  it('names the only surplus, however small, and the largest deficit', () => {
    const rows = withBalances(['KGZ', -5], ['TKM', 1], ['UZB', -9], ['KAZ', null], ['TJK', 0]);
    expect(balanceFinding(rows)).toEqual({
      kind: 'sole-surplus',
      sole: dollars('TKM', 1),
      largest: dollars('UZB', -9),
      of: 4,
    });
  });

  it('names the only deficit, however small, and the largest surplus', () => {
    const rows = withBalances(['KGZ', -1], ['TKM', 8], ['KAZ', 9], ['TJK', 0], ['UZB', null]);
    expect(balanceFinding(rows)).toEqual({
      kind: 'sole-deficit',
      sole: dollars('KGZ', -1),
      largest: dollars('KAZ', 9),
      of: 4,
    });
  });

  it('says that nobody lost, with the largest surplus', () => {
    expect(balanceFinding(withBalances(['KAZ', 3], ['TKM', 8], ['TJK', 0]))).toEqual({
      kind: 'no-deficit',
      largest: dollars('TKM', 8),
      of: 3,
    });
  });

  it('says that nobody gained, with the largest deficit', () => {
    expect(balanceFinding(withBalances(['KAZ', -3], ['KGZ', -8], ['TJK', 0]))).toEqual({
      kind: 'no-surplus',
      largest: dollars('KGZ', -8),
      of: 3,
    });
  });

  it('says that all are even', () => {
    expect(balanceFinding(withBalances(['KAZ', 0], ['KGZ', 0]))).toEqual({
      kind: 'all-even',
      of: 2,
    });
  });

  it('names the first of equals, in the order of the rows', () => {
    const rows = withBalances(['UZB', -5], ['KGZ', -5], ['TJK', 8], ['KAZ', 8]);
    expect(balanceFinding(rows)).toMatchObject({
      surplus: { economy: 'TJK' },
      deficit: { economy: 'UZB' },
    });
  });

  it('counts a country with one flow among those without a balance', () => {
    const ledger = ledgerOf({
      figures: [
        ['national', 'KAZ', 'export', '2024', 15],
        ['national', 'KAZ', 'import', '2024', 18],
        ['national', 'TKM', 'export', '2024', 9],
      ],
    });
    const rows = ['KAZ', 'TKM'].map((code) =>
      countryTrade(ledger, 'national', economy(code), year(2024), 'USD'),
    );
    expect(balanceFinding(rows)).toMatchObject({ kind: 'one', sign: 'deficit' });
  });
});

describe('flowFinding', () => {
  const rows = withBalances(['KAZ', 3], ['TKM', 8], ['TJK', null], ['UZB', 8]);

  it('names who sells most, of those whose figure is known', () => {
    expect(flowFinding(rows, 'exports')).toEqual({
      kind: 'largest-flow',
      flow: 'exports',
      largest: dollars('TKM', EVERYONE_BUYS + 8),
      of: 3,
    });
  });

  it('names the first of equals', () => {
    expect(flowFinding(rows, 'imports')).toMatchObject({ largest: { economy: 'KAZ' } });
    expect(flowFinding(rows.toReversed(), 'imports')).toMatchObject({
      largest: { economy: 'UZB' },
    });
  });

  it('adds both flows for total trade', () => {
    expect(flowFinding(rows, 'total')).toMatchObject({
      flow: 'total',
      largest: dollars('TKM', 2 * EVERYONE_BUYS + 8),
    });
  });

  it('is nothing without a figure', () => {
    expect(flowFinding(withBalances(['TJK', null]), 'imports')).toEqual({ kind: 'nothing' });
  });
});

describe('what the bundled figures say', () => {
  const ledger = bundledLedger();
  const rowsOf = (series: Series, when: number) =>
    ledger.countries.map((code) => countryTrade(ledger, series, code, year(when), 'USD'));

  it('by the note: Turkmenistan gained most and Kyrgyzstan lost most in 2024', () => {
    expect(balanceFinding(rowsOf('note', 2024))).toEqual({
      kind: 'both',
      surplus: dollars('TKM', 8_600_000_000),
      deficit: dollars('KGZ', -5_276_400_000),
      of: 5,
    });
  });

  it.each([2022, 2023, 2024])(
    'by China’s customs: Turkmenistan alone had a surplus in %i',
    (when) => {
      expect(balanceFinding(rowsOf('customs', when))).toMatchObject({
        kind: 'sole-surplus',
        sole: { economy: 'TKM' },
        largest: { economy: 'KGZ' },
        of: 5,
      });
    },
  );

  it('by national statistics: none of the three countries with figures had a surplus in 2024', () => {
    expect(balanceFinding(rowsOf('national', 2024))).toMatchObject({
      kind: 'no-surplus',
      largest: { economy: 'UZB' },
      of: 3,
    });
  });
});
