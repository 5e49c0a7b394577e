import { describe, expect, it } from 'vitest';
import type { TradeFile } from '#data/schema.ts';
import { denominatorAt } from '#domain/denominator.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

type Row = TradeFile['denominators'][number];

const row = (changes: Partial<Row> = {}): Row => ({
  economy: 'KAZ',
  indicator: 'gdp',
  period: '2023',
  value: 261,
  unit: 'USD',
  quoted: '261',
  source: 'BOOK',
  role: 'recommended',
  ...changes,
});

const found = (...rows: readonly Row[]) =>
  denominatorAt(
    ledgerOf({ figures: [], context: { denominators: [...rows] } }),
    economy('KAZ'),
    'gdp',
    year(2023),
  )?.money.amount;

describe('denominatorAt', () => {
  it('is the amount of the economy, the indicator and the year', () => {
    expect(found(row({ economy: 'UZB', value: 1 }), row())).toBe(261);
    expect(found(row({ indicator: 'goods-exports', value: 1 }), row())).toBe(261);
    expect(found(row({ period: '2022', value: 1 }), row())).toBe(261);
  });

  it('is never another report of it', () => {
    expect(found(row({ role: 'alternative' }))).toBeUndefined();
  });

  it('is never a partial record', () => {
    expect(found(row({ usable: false }))).toBeUndefined();
  });

  it('is nothing for a year without one', () => {
    expect(found(row({ period: '2023-01' }))).toBeUndefined();
  });
});
