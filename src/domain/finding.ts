import type { EconomyCode } from '#domain/economy.ts';
import type { Currency, Money } from '#domain/money.ts';
import type { CountryTrade } from '#domain/trade.ts';
import type { Sizing } from '#domain/yardstick.ts';
import { byAmount } from '#domain/yardstick.ts';

/** What can be ranked without a balance; `total` is exports plus imports. */
export type TradeFlow = 'exports' | 'imports' | 'total';

type Standing = { readonly economy: EconomyCode; readonly money: Money };

/** What the figures say, as a fact without words. `of` is the number of countries it rests on. */
export type Finding =
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'one';
      readonly country: Standing;
      readonly sign: 'surplus' | 'deficit' | 'even';
    }
  | {
      readonly kind: 'both';
      readonly surplus: Standing;
      readonly deficit: Standing;
      readonly of: number;
    }
  | {
      readonly kind: 'sole-surplus' | 'sole-deficit';
      readonly sole: Standing;
      readonly largest: Standing;
      readonly of: number;
    }
  | {
      readonly kind: 'no-deficit' | 'no-surplus';
      readonly largest: Standing;
      readonly of: number;
    }
  | { readonly kind: 'all-even'; readonly of: number }
  | {
      readonly kind: 'largest-flow';
      readonly flow: TradeFlow;
      readonly largest: Standing;
      readonly of: number;
    };

const largestFirst =
  (sizeOf: Sizing) =>
  (a: Standing, b: Standing): number =>
    Math.abs(sizeOf(b.economy, b.money)) - Math.abs(sizeOf(a.economy, a.money));

const standings = <C extends Currency>(
  rows: readonly CountryTrade<C>[],
  measure: TradeFlow | 'balance',
  sizeOf: Sizing,
): readonly Standing[] =>
  rows
    .flatMap((row) => {
      const figure = row[measure];
      return figure.kind === 'reported' ? [{ economy: row.economy, money: figure.money }] : [];
    })
    .toSorted(largestFirst(sizeOf));

/** Who gains and who loses most, among the countries whose balance is known. */
export function balanceFinding(rows: readonly CountryTrade[], sizeOf: Sizing = byAmount): Finding {
  const known = standings(rows, 'balance', sizeOf);
  const [first] = known;
  if (!first) return { kind: 'nothing' };
  const of = known.length;
  const { amount } = first.money;
  if (of === 1) {
    const sign = amount > 0 ? 'surplus' : amount < 0 ? 'deficit' : 'even';
    return { kind: 'one', country: first, sign };
  }
  const gains = known.filter((standing) => standing.money.amount > 0);
  const losses = known.filter((standing) => standing.money.amount < 0);
  const [surplus] = gains;
  const [deficit] = losses;
  if (surplus && deficit) {
    if (gains.length === 1 && losses.length > 1) {
      return { kind: 'sole-surplus', sole: surplus, largest: deficit, of };
    }
    if (losses.length === 1 && gains.length > 1) {
      return { kind: 'sole-deficit', sole: deficit, largest: surplus, of };
    }
    return { kind: 'both', surplus, deficit, of };
  }
  if (surplus) return { kind: 'no-deficit', largest: surplus, of };
  if (deficit) return { kind: 'no-surplus', largest: deficit, of };
  return { kind: 'all-even', of };
}

/** Who trades most, among the countries whose figure is known. */
export function flowFinding(
  rows: readonly CountryTrade[],
  flow: TradeFlow,
  sizeOf: Sizing = byAmount,
): Finding {
  const known = standings(rows, flow, sizeOf);
  const [largest] = known;
  return largest ? { kind: 'largest-flow', flow, largest, of: known.length } : { kind: 'nothing' };
}
