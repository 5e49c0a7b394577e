import { describe, expect, it } from 'vitest';

import type { TradeFile } from '#data/schema.ts';
import { contextProvenance } from '#domain/contextProvenance.ts';
import { contextId, CONTEXTS } from '#domain/figureAddress.ts';
import type { ContextAddress } from '#domain/figureAddress.ts';

import { bundledLedger, economy, ledgerOf, period } from '../ledgers.ts';

type Row = TradeFile['denominators'][number];

const row = (indicator: Row['indicator'], value: number, more: Partial<Row> = {}): Row => ({
  economy: 'KAZ',
  indicator,
  period: '2023',
  value,
  unit: 'USD',
  quoted: String(value),
  source: 'BOOK',
  role: 'recommended',
  ...more,
});

const of = (denominators: Row[], indicator: ContextAddress['indicator'], when = '2023') =>
  contextProvenance(
    ledgerOf({
      figures: [['note', 'KAZ', 'export', '2024', 1]],
      moreSources: ['OTHER'],
      context: { denominators },
    }),
    { economy: economy('KAZ'), indicator, period: period(when) },
  );

describe('the provenance of a denominator', () => {
  it('holds the amount, its words and its source', () => {
    const { subject } = of([row('gdp', 300)], 'gdp');
    if (subject.kind !== 'published') throw new Error('It is published.');
    expect(subject.report.row).toMatchObject({ money: { amount: 300 }, quoted: '300' });
    expect(subject.report.source?.publisher).toBe('The publisher');
  });

  it('keeps other reports, with the difference from the one used', () => {
    const { alternatives } = of(
      [row('gdp', 330, { source: 'OTHER', role: 'alternative' }), row('gdp', 300)],
      'gdp',
    );
    expect(alternatives.map(({ difference }) => difference)).toEqual([
      { money: { amount: 30, currency: 'USD' }, share: 0.1 },
    ]);
  });

  it('says what only another report has, and compares it with nothing', () => {
    const { subject, alternatives } = of([row('gdp', 330, { role: 'alternative' })], 'gdp');
    expect(subject).toEqual({ kind: 'missing', reason: 'absent' });
    expect(alternatives.map(({ difference }) => difference)).toEqual([null]);
  });

  it('adds whole goods trade up of one compiler’s exports and imports, and leads to both', () => {
    const { subject, parts } = of(
      [row('goods-exports', 60), row('goods-imports', 40)],
      'goods-trade',
    );
    expect(subject).toMatchObject({ kind: 'computed', money: { amount: 100, currency: 'USD' } });
    expect(parts.map(({ address }) => contextId(address))).toEqual([
      'context.KAZ.goods-exports.2023',
      'context.KAZ.goods-imports.2023',
    ]);
  });

  it.each([
    ['of a partial record', { usable: false }],
    ['of another compiler', { source: 'OTHER' }],
  ])('makes no sum with imports %s', (_, more) => {
    const { subject } = of(
      [row('goods-exports', 60), row('goods-imports', 40, more)],
      'goods-trade',
    );
    expect(subject).toEqual({ kind: 'missing', reason: 'parts' });
  });

  it('leads to the nearest years that are known, over a gap', () => {
    const rows = ['2019', '2023', '2024'].map((when) => row('gdp', 300, { period: when }));
    const { before, after } = of(rows, 'gdp');
    expect([before, after].map((one) => one && contextId(one))).toEqual([
      'context.KAZ.gdp.2019',
      'context.KAZ.gdp.2024',
    ]);
    expect(of(rows, 'gdp', '2019').before).toBeNull();
  });

  it('finds every recommended amount of the dataset at its own address', () => {
    const ledger = bundledLedger();
    for (const one of ledger.denominators.filter(({ role }) => role === 'recommended')) {
      const { subject } = contextProvenance(ledger, one);
      expect(subject).toMatchObject({ kind: 'published', report: { row: one } });
    }
    expect(CONTEXTS).toContain('goods-trade');
  });
});
