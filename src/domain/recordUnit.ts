import type { GapBase, Unit } from '#domain/measure.ts';
import type { Currency } from '#domain/money.ts';

/** Whole dollars or yuan, or a part of a whole of which 1 is all; of a gap, the base it is a part of. */
export type RecordUnit = Currency | Exclude<Unit, 'usd' | 'cny'> | `share-of-${GapBase}`;

export const recordUnit = (unit: Unit): RecordUnit => {
  if (unit === 'usd') return 'USD';
  return unit === 'cny' ? 'CNY' : unit;
};
