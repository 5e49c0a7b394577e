import type { Brand } from '#domain/brand.ts';
import type { Currency, Money } from '#domain/money.ts';

/** A part of a whole, 1 being all of it. Negative for a deficit. A percentage only on screen. */
export type Share = Brand<number, 'Share'>;

/** Null when the whole is zero: a share of nothing is undefined, not 0%. */
export const shareOf = <C extends Currency>(
  part: Money<C>,
  whole: Money<NoInfer<C>>,
): Share | null => (whole.amount === 0 ? null : ((part.amount / whole.amount) as Share));
