import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import type { CountryTrade } from '#domain/trade.ts';
import type { Sizing } from '#domain/yardstick.ts';
import { byAmount } from '#domain/yardstick.ts';

export const SORT_KEYS = ['name', 'exports', 'imports', 'surplus', 'total'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export type Sort = { readonly key: SortKey; readonly descending: boolean };

const figureOf = (row: CountryTrade, key: Exclude<SortKey, 'name'>): Figure =>
  key === 'surplus' ? row.balance : row[key];

/**
 * A new array in the wanted order. Countries without the figure come last in either direction,
 * and equal figures keep the order in which the rows came.
 */
export function rankTrade<Row extends CountryTrade>(
  rows: readonly Row[],
  { key, descending }: Sort,
  compareNames: (a: EconomyCode, b: EconomyCode) => number,
  sizeOf: Sizing = byAmount,
): readonly Row[] {
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (key === 'name') return direction * compareNames(a.economy, b.economy);
    const [left, right] = [figureOf(a, key), figureOf(b, key)];
    if (left.kind === 'missing' || right.kind === 'missing') {
      return Number(left.kind === 'missing') - Number(right.kind === 'missing');
    }
    return direction * (sizeOf(a.economy, left.money) - sizeOf(b.economy, right.money));
  });
}
