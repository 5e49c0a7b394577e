import { describe, expect, it } from 'vitest';
import type { DoubtKind } from '#domain/doubt.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import { unaccounted } from '#domain/unaccounted.ts';
import { bundledLedger, ledgerOf } from '../ledgers.ts';

/** Two parts and the total printed beside them. */
const openTotal = ({
  kind = 'parts-below-total',
  evidence = ['not-stated.CA5.2024.total.BOOK'],
  unit = 'USD',
}: {
  readonly kind?: DoubtKind;
  readonly evidence?: string[];
  readonly unit?: 'USD' | 'CNY';
}) => {
  const ledger = ledgerOf({
    figures: [
      ['note', 'KAZ', 'export', '2024', 18],
      ['note', 'KAZ', 'import', '2024', 15, unit],
      ['note', 'CA5', 'total', '2024', 94],
    ],
    doubts: [
      {
        id: 'total',
        kind,
        figures: ['not-stated.KAZ.2024.export.BOOK', 'not-stated.KAZ.2024.import.BOOK'],
        evidence,
        confidence: 'not-graded',
      },
    ],
  });
  return ledger.doubts.map((doubt) => unaccounted(doubtCase(ledger, doubt)));
};

describe('unaccounted', () => {
  it('is what the parts leave of the total', () => {
    expect(openTotal({})).toEqual([
      {
        parts: { amount: 33, currency: 'USD' },
        total: { amount: 94, currency: 'USD' },
        gap: { amount: 61, currency: 'USD' },
      },
    ]);
  });

  it('is nothing for any other doubt', () => {
    expect(openTotal({ kind: 'looks-swapped' })).toEqual([null]);
  });

  it('is nothing without the total', () => {
    expect(openTotal({ evidence: [] })).toEqual([null]);
  });

  it('is nothing when a part is not known in dollars, instead of a gap that is too wide', () => {
    expect(openTotal({ unit: 'CNY' })).toEqual([null]);
  });

  it('is 38.0 of the 94.8 billion dollars that the note quotes', () => {
    const ledger = bundledLedger();
    const gaps = ledger.doubts.map((doubt) => unaccounted(doubtCase(ledger, doubt)));
    expect(gaps).toEqual([
      {
        parts: { amount: 56_833_600_000, currency: 'USD' },
        total: { amount: 94_800_000_000, currency: 'USD' },
        gap: { amount: 37_966_400_000, currency: 'USD' },
      },
      null,
      null,
      null,
    ]);
  });
});
