import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TradeFile } from '#data/schema.ts';
import { balanceFinding } from '#domain/finding.ts';
import { rankTrade } from '#domain/ranking.ts';
import { sumTrade } from '#domain/sum.ts';
import { countryTrade } from '#domain/trade.ts';
import {
  byPart,
  measurable,
  shareOfYardsticks,
  yardstick,
  yardsticksOf,
} from '#domain/yardstick.ts';
import { bundledLedger, economy, ledgerOf, year } from '../ledgers.ts';

type Row = TradeFile['denominators'][number];

const row = (changes: Partial<Row> = {}): Row => ({
  economy: 'KAZ',
  indicator: 'gdp',
  period: '2023',
  value: 1000,
  unit: 'USD',
  quoted: '1000',
  source: 'BOOK',
  role: 'recommended',
  ...changes,
});

const FIGURES = [
  ['customs', 'KAZ', 'export', '2023', 100],
  ['customs', 'KAZ', 'import', '2023', 300],
  ['customs', 'KGZ', 'export', '2023', 10],
  ['customs', 'KGZ', 'import', '2023', 90],
  ['customs', 'TKM', 'export', '2023', 500],
  ['customs', 'TKM', 'import', '2023', 20],
] as const;

const ledgerWith = (...denominators: readonly Row[]) =>
  ledgerOf({ figures: FIGURES, context: { denominators: [...denominators] } });

const CODES = ['KAZ', 'KGZ', 'TKM'].map(economy);
const GDPS = [row(), row({ economy: 'KGZ', value: 50 })];

const tradesOf = (ledger: ReturnType<typeof ledgerOf>) => {
  const yardsticks = yardsticksOf(ledger, CODES, 'gdp', year(2023), 'USD');
  const trades = CODES.map((code) =>
    measurable(countryTrade(ledger, 'customs', code, year(2023), 'USD'), yardsticks),
  );
  return { yardsticks, trades };
};

describe('yardstick', () => {
  const trade = (...rows: readonly Row[]) =>
    yardstick(ledgerWith(...rows), economy('KAZ'), 'trade', year(2023))?.money.amount;
  const exports = row({ indicator: 'goods-exports', value: 70 });
  const imports = row({ indicator: 'goods-imports', value: 30 });

  it('is the GDP of the year', () => {
    const found = yardstick(ledgerWith(row()), economy('KAZ'), 'gdp', year(2023));
    expect(found?.money).toEqual({ amount: 1000, currency: 'USD' });
    expect(yardstick(ledgerWith(row()), economy('KAZ'), 'gdp', year(2024))).toBeNull();
  });

  it('is exports plus imports of goods with the whole world', () => {
    expect(trade(exports, imports)).toBe(100);
  });

  it('is nothing when one side is absent, partial or with services', () => {
    expect(trade(exports)).toBeUndefined();
    expect(trade(exports, { ...imports, usable: false })).toBeUndefined();
    expect(trade(exports, { ...imports, indicator: 'imports-with-services' })).toBeUndefined();
    expect(trade({ ...exports, unit: 'CNY' }, imports)).toBeUndefined();
  });
});

describe('trade measured by a yardstick', () => {
  it('is missing without one, and says why', () => {
    const { trades } = tradesOf(ledgerWith(...GDPS));
    expect(trades.map(({ exports }) => exports.kind)).toEqual(['reported', 'reported', 'missing']);
    expect(trades[2]?.balance).toEqual({ kind: 'missing', reason: 'no-denominator' });
  });

  it('keeps the reason of a figure that is missing itself', () => {
    const { trades } = tradesOf(
      ledgerOf({ figures: [['customs', 'KAZ', 'export', '2023', 'withheld']] }),
    );
    expect(trades[0]?.exports).toEqual({ kind: 'missing', reason: 'withheld' });
  });

  it('may be more than all of it', () => {
    const { trades, yardsticks } = tradesOf(ledgerWith(...GDPS));
    const [, kyrgyz] = trades;
    if (kyrgyz?.imports.kind !== 'reported') throw new Error('There is a figure.');
    expect(shareOfYardsticks(kyrgyz.imports, yardsticks)).toBe(1.8);
  });

  it('orders countries and finds the largest by part, not by amount', () => {
    const { trades, yardsticks } = tradesOf(ledgerWith(...GDPS));
    const bySize = rankTrade(
      trades,
      { key: 'imports', descending: true },
      () => 0,
      byPart(yardsticks),
    );
    expect(bySize.map((trade) => trade.economy)).toEqual(['KGZ', 'KAZ', 'TKM']);
    expect(balanceFinding(trades, byPart(yardsticks))).toMatchObject({
      kind: 'no-surplus',
      largest: { economy: 'KGZ' },
      of: 2,
    });
    expect(balanceFinding(trades)).toMatchObject({ largest: { economy: 'KAZ' } });
  });

  it('of several countries is one sum over the sum of the same countries', () => {
    const { trades, yardsticks } = tradesOf(ledgerWith(...GDPS));
    const { exports } = sumTrade(trades);
    expect(exports.counted).toBe(2);
    if (exports.figure.kind !== 'reported') throw new Error('There is a sum.');
    expect(shareOfYardsticks(exports.figure, yardsticks)).toBeCloseTo(110 / 1050, 12);
  });

  it('lies between the smallest and the largest of its countries', () => {
    const size = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(fc.tuple(size, size, size), ([a, b, c]) => {
        const { trades, yardsticks } = tradesOf(
          ledgerWith(
            row({ value: a }),
            row({ economy: 'KGZ', value: b }),
            row({ economy: 'TKM', value: c }),
          ),
        );
        const { figure } = sumTrade(trades).exports;
        if (figure.kind !== 'reported') throw new Error('There is a sum.');
        const all = trades.flatMap(({ exports }) =>
          exports.kind === 'missing' ? [] : [shareOfYardsticks(exports, yardsticks) ?? Number.NaN],
        );
        const sum = shareOfYardsticks(figure, yardsticks) ?? Number.NaN;
        expect(sum).toBeGreaterThanOrEqual(Math.min(...all) * (1 - 1e-9));
        expect(sum).toBeLessThanOrEqual(Math.max(...all) * (1 + 1e-9));
      }),
    );
  });

  it('is known to the dataset for 2023 and not for 2024', () => {
    const ledger = bundledLedger();
    expect(yardsticksOf(ledger, ledger.countries, 'gdp', year(2023), 'USD').size).toBe(5);
    expect(yardsticksOf(ledger, ledger.countries, 'gdp', year(2024), 'USD').size).toBe(0);
  });
});
