import type { EconomyCode } from '#domain/economy.ts';
import type { Money } from '#domain/money.ts';
import { subtractMoney } from '#domain/money.ts';
import type { TradeSums } from '#domain/sum.ts';

/** One direction of one country's trade, with its size. */
export type SizedFlow = {
  readonly economy: EconomyCode;
  readonly measure: 'exports' | 'imports';
  readonly money: Money;
};

/**
 * Which flow is the largest and on which side more goods move. The direction rests only on the `of`
 * countries with both flows; it is null where only one side is shown or known.
 */
export type DirectionFinding = {
  readonly largest: SizedFlow;
  readonly direction: {
    /** The side of the countries on which more goods move. */
    readonly larger: 'exports' | 'imports' | 'even';
    readonly exports: Money;
    readonly imports: Money;
    readonly of: number;
  } | null;
};

/** `pairs` are sums over the countries of which both flows are known. Null without any flow. */
export function directionFinding(
  flows: readonly SizedFlow[],
  pairs: Pick<TradeSums, 'exports' | 'imports'>,
): DirectionFinding | null {
  const [largest] = flows.toSorted((a, b) => b.money.amount - a.money.amount);
  if (!largest) return null;
  const { exports, imports } = pairs;
  if (exports.figure.kind === 'missing' || imports.figure.kind === 'missing') {
    return { largest, direction: null };
  }
  const { amount } = subtractMoney(exports.figure.money, imports.figure.money);
  const larger = amount === 0 ? 'even' : amount > 0 ? 'exports' : 'imports';
  return {
    largest,
    direction: {
      larger,
      exports: exports.figure.money,
      imports: imports.figure.money,
      of: exports.counted,
    },
  };
}
