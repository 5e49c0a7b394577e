import { describe, expect, it } from 'vitest';

import { economy, ledgerOf, observation, period, year } from '../ledgers.ts';

import { missing, observed } from '#domain/figure.ts';
import type { FigureRecord, ShownCell } from '#domain/figureRecord.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import { countryTrade } from '#domain/trade.ts';

const ledger = ledgerOf({
  figures: [
    ['customs', 'KAZ', 'export', '2024', 70, 'CNY'],
    ['customs', 'KAZ', 'import', '2024', 140, 'CNY'],
    ['customs', 'KGZ', 'export', '2024', 7, 'CNY'],
    ['customs', 'KGZ', 'import', '2024', 14, 'CNY'],
    ['note', 'TJK', 'export', '2024', 5],
    ['note', 'TJK', 'import', '2024', 'not-reported'],
  ],
  rates: [['KAZ', '2024', 210, 30]],
  doubts: [
    {
      id: 'odd',
      kind: 'matches-no-series',
      figures: [observation('not-stated.TJK.2024.export.BOOK')],
      evidence: [],
      confidence: 'high',
    },
  ],
});

const only = (cell: ShownCell): FigureRecord => {
  const [record] = figureRecords(ledger, [cell]);
  if (!record) throw new Error('No record was made.');
  return record;
};

const trade = (series: 'customs' | 'note', code: string) =>
  countryTrade(ledger, series, economy(code), year(2024), 'USD');

const at = (series: 'customs' | 'note', code: string) => ({
  series,
  economy: economy(code),
  period: period('2024'),
});

describe('figureRecords', () => {
  it('keeps what was published beside what is shown, and the rate between them', () => {
    const record = only({
      ...at('customs', 'KAZ'),
      measure: 'exports',
      figure: trade('customs', 'KAZ').exports,
    });
    expect(record).toMatchObject({
      cell: 'customs.KAZ.export.2024',
      value: 10,
      unit: 'USD',
      missing: null,
      doubts: [],
    });
    expect(record.basis.map(({ quoted, reporter }) => [quoted, reporter])).toEqual([
      ['CNY 70', 'CHN'],
    ]);
    expect(record.rates).toEqual([ledger.rates.get('KAZ.2024')]);
  });

  it('rests a balance on both flows, and names the rate once', () => {
    const record = only({
      ...at('customs', 'KAZ'),
      measure: 'surplus',
      figure: trade('customs', 'KAZ').balance,
    });
    expect(record).toMatchObject({ cell: 'customs.KAZ.balance.2024', value: -10 });
    expect(record.basis.map(({ quoted }) => quoted)).toEqual(['CNY 70', 'CNY 140']);
    expect(record.rates).toHaveLength(1);
  });

  it('keeps what was published where only the exchange rate is missing', () => {
    const { exports, balance } = trade('customs', 'KGZ');
    const flow = only({ ...at('customs', 'KGZ'), measure: 'exports', figure: exports });
    expect(flow).toMatchObject({ value: null, unit: null, missing: 'no-rate', rates: [] });
    expect(flow.basis.map(({ quoted }) => quoted)).toEqual(['CNY 7']);
    const both = only({ ...at('customs', 'KGZ'), measure: 'surplus', figure: balance });
    expect(both.basis.map(({ quoted }) => quoted)).toEqual(['CNY 7', 'CNY 14']);
  });

  it('gives a missing figure its reason and nothing else', () => {
    const { imports } = trade('note', 'TJK');
    const record = only({ ...at('note', 'TJK'), measure: 'imports', figure: imports });
    expect(record).toMatchObject({ value: null, missing: 'not-reported', basis: [], doubts: [] });
  });

  it('names the doubts of the figures that it rests on', () => {
    const { exports } = trade('note', 'TJK');
    expect(only({ ...at('note', 'TJK'), measure: 'exports', figure: exports }).doubts).toEqual([
      'odd',
    ]);
  });

  it('shows the value of the picture where that is another than the amount', () => {
    const { exports } = trade('note', 'TJK');
    const cell = { ...at('note', 'TJK'), measure: 'exports', figure: exports } as const;
    expect(only({ ...cell, shown: { value: 0.25, unit: 'share' } })).toMatchObject({
      value: 0.25,
      unit: 'share',
      missing: null,
    });
    expect(only({ ...cell, shown: { value: null, unit: 'share' } })).toMatchObject({
      value: null,
      missing: 'share-of-nothing',
    });
    const [published] = only(cell).basis;
    if (!published) throw new Error('The record has no basis.');
    const printed = { ...cell, figure: missing('not-published'), basis: [published] } as const;
    expect(only({ ...printed, shown: { value: 0.5, unit: 'share' } })).toMatchObject({
      value: 0.5,
      missing: null,
      basis: [published],
    });
    expect(only({ ...printed, shown: { value: null, unit: 'share' } })).toMatchObject({
      value: null,
      missing: 'not-published',
      basis: [],
    });
  });

  it('has no address for what is worked out across series, and one of its own for a product', () => {
    const [first] = ledger.observations.values();
    const figure = first ? observed(first) : missing('not-collected');
    const gap = { ...at('note', 'TJK'), series: null, measure: 'exports-gap', figure } as const;
    expect(only(gap).cell).toBeNull();
    const product = 'hs27' as NonNullable<ShownCell['product']>;
    expect(only({ ...at('note', 'TJK'), measure: 'exports', figure, product })).toMatchObject({
      cell: 'note.TJK.export.2024.hs27',
      product: 'hs27',
    });
  });
});
