import type { Purpose, Refusal } from '#domain/comparable.ts';
import { refusalOf } from '#domain/comparable.ts';
import type { Currency, Money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import type { Rate } from '#domain/rate.ts';

/**
 * Why there is no figure. Zero trade is a figure; these are not.
 * `not-reported`, `not-published` and `withheld` are what the reporter did; `only-with-services`
 * means that the published figure counts more than goods, `only-second-hand` that it was read in a
 * compilation that cannot be checked. `total-only` means that of a flow only the sum with the other
 * one is known, which the dataset itself shows; `not-collected` means that the dataset holds nothing for the
 * cell; `no-rate` that a figure exists in another currency; `no-denominator` that there is nothing to
 * divide it by. A refusal means that the figures exist but must not be worked into one.
 */
export const REPORTED_GAPS = [
  'not-reported',
  'not-published',
  'withheld',
  'only-with-services',
  'only-second-hand',
] as const;
export type MissingReason =
  | (typeof REPORTED_GAPS)[number]
  | 'total-only'
  | 'not-collected'
  | 'no-rate'
  | 'no-denominator'
  | Refusal;

/** What a converted figure was before, and the rate that was used. */
type Conversion = { readonly from: Money; readonly rate: Rate };

export type Reported<C extends Currency = Currency> = {
  readonly kind: 'reported';
  readonly money: Money<C>;
  /** The published figures it rests on: one, or several when it was computed. */
  readonly basis: readonly Observation[];
  readonly conversions: readonly Conversion[];
};

export type Missing = { readonly kind: 'missing'; readonly reason: MissingReason };

/** A figure, or the reason why there is none. */
export type Figure<C extends Currency = Currency> = Reported<C> | Missing;

export const missing = (reason: MissingReason): Missing => ({ kind: 'missing', reason });

export const observed = (observation: Observation): Reported => ({
  kind: 'reported',
  money: observation.money,
  basis: [observation],
  conversions: [],
});

/**
 * Applies `combine` when both are reported and may be combined for `purpose`; otherwise keeps the
 * first reason. This is the only way to make one figure of two, so what the guard refuses has no
 * figure anywhere.
 */
export function combineFigures<C extends Currency>(
  a: Figure<C>,
  b: Figure<C>,
  combine: (a: Money<C>, b: Money<C>) => Money<C>,
  purpose: Purpose = 'combine',
): Figure<C> {
  if (a.kind === 'missing') return a;
  if (b.kind === 'missing') return b;
  const refusal = refusalOf(a, b, purpose);
  if (refusal !== null) return missing(refusal);
  return {
    kind: 'reported',
    money: combine(a.money, b.money),
    basis: [...a.basis, ...b.basis],
    conversions: [...a.conversions, ...b.conversions],
  };
}
