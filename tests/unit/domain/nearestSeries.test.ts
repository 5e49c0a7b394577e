import { describe, expect, it } from 'vitest';

import { checkAssertion } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import { distanceOf } from '#domain/outcome.ts';
import type { SourceId } from '#domain/observation.ts';

import { bundledLedger, economy, ledgerOf, period } from '../ledgers.ts';

const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] as const;

const value = (digits: string, comparison: 'about' | 'more' | 'less' = 'about'): Assertion => ({
  kind: 'value',
  economy: economy('KAZ'),
  measure: 'exports',
  period: period('2024'),
  comparison,
  amount: { digits, magnitude: 'one', unit: 'USD' },
});

const exportsOf = (note: number, customs: number, national: number) =>
  ledgerOf({
    figures: [
      ['note', 'KAZ', 'export', '2024', note],
      ['customs', 'KAZ', 'export', '2024', customs],
      ['national', 'KAZ', 'export', '2024', national, 'USD', { source: 'PRESS' }],
    ],
    moreSources: ['PRESS'],
  });

const BOOK = 'BOOK' as SourceId;

describe('the nearest series', () => {
  it('of a value is the one with the least difference, with both and the tolerance', () => {
    const { nearest } = checkAssertion(exportsOf(18, 17, 30), value('15'), null);
    expect(nearest).toEqual({
      series: 'customs',
      gap: { found: 17, claimed: 15, tolerance: 1, unit: 'USD' },
      miss: null,
    });
  });

  it('is none where a series bears the statement out, or where none has figures', () => {
    expect(checkAssertion(exportsOf(18, 15, 30), value('15'), null).nearest).toBeNull();
    const elsewhere = { ...value('15'), period: period('2001') };
    expect(checkAssertion(exportsOf(18, 17, 30), elsewhere, null).nearest).toBeNull();
  });

  it('is the text’s own only where nobody else has figures', () => {
    const { nearest } = checkAssertion(exportsOf(16, 17, 30), value('11'), BOOK);
    expect(nearest?.series).toBe('national');
    const alone = ledgerOf({ figures: [['note', 'KAZ', 'export', '2024', 16]] });
    expect(checkAssertion(alone, value('11'), BOOK).nearest?.series).toBe('note');
  });

  it('of a bound is the one that misses it by least', () => {
    const { nearest } = checkAssertion(exportsOf(18, 17, 30), value('40', 'more'), null);
    expect([nearest?.series, nearest && distanceOf(nearest.gap)]).toEqual(['national', 10]);
  });

  it('of a sign is measured from zero, by the worst of the balances that fail', () => {
    const ledger = ledgerOf({
      figures: [
        ...balances('customs', [4, 9, null, null, null]),
        ...balances('national', [7, -2, null, null, null]),
      ],
    });
    const deficits: Assertion = {
      kind: 'sign',
      economies: [economy('KAZ'), economy('KGZ')],
      sign: 'deficit',
      period: period('2024'),
    };
    const { nearest } = checkAssertion(ledger, deficits, null);
    expect(nearest).toMatchObject({
      series: 'national',
      gap: { found: 7, claimed: 0 },
      miss: { compared: { economy: 'KAZ', measure: 'surplus' }, other: null },
    });
  });

  it('of a rank is how far the country is behind the one before it', () => {
    const ledger = ledgerOf({ figures: balances('customs', [1, 8, 3, 5, 2]) });
    const largest: Assertion = {
      kind: 'largest',
      economy: economy('TKM'),
      among: economy('CA5'),
      measure: 'surplus',
      period: period('2024'),
    };
    expect(checkAssertion(ledger, largest, null).nearest).toMatchObject({
      gap: { found: 5, claimed: 8 },
      miss: { compared: { economy: 'TKM' }, other: { economy: 'KGZ' } },
    });
  });

  it('is found for every value of the dataset that is contradicted, and for no other verdict', () => {
    const ledger = bundledLedger();
    for (const { assertion, source } of ledger.claims) {
      const { overall, nearest } = checkAssertion(ledger, assertion, source);
      expect({ kind: assertion.kind, found: nearest !== null }).toEqual({
        kind: assertion.kind,
        found: overall === 'contradicted',
      });
    }
  });
});

/** Balances of the five, as exports of so much more than 10 of imports. */
const balances = (
  series: 'customs' | 'national',
  amounts: readonly (number | null)[],
): Parameters<typeof ledgerOf>[0]['figures'] =>
  FIVE.flatMap((code, at) => {
    const amount = amounts[at] ?? null;
    return amount === null
      ? []
      : [
          [series, code, 'export', '2024', 10 + amount] as const,
          [series, code, 'import', '2024', 10] as const,
        ];
  });
