import type { FluidLeaf, Linear, Piece } from '#export/still/fluid/pieces.ts';

/** How long a leaf is, or null where its length does not depend on the width. */
export function lengthOf({ tag, xs }: FluidLeaf, range: Range): Linear | null {
  if (tag === 'text' || tag === 'circle') return null;
  const sorted = acrossAt(xs, (range.from + range.to) / 2);
  const [first = NONE, last = NONE] = [sorted[0], sorted.at(-1)];
  const length = { at: last.at - first.at, by: last.by - first.by };
  return Math.abs(length.by) * (range.to - range.from + REACH) < UNSEEN ? null : length;
}

/** The left end of a leaf. */
export const leftmost = ({ xs }: FluidLeaf, { from, to }: Range): Linear =>
  acrossAt(xs, (from + to) / 2)[0] ?? NONE;

export const valueAt = ({ at, by }: Linear, width: number): number => at + by * width;

const NONE: Linear = { at: 0, by: 0 };

const acrossAt = (xs: readonly Linear[], width: number): readonly Linear[] =>
  xs.toSorted((a, b) => valueAt(a, width) - valueAt(b, width));

export type Range = Pick<Piece, 'from' | 'to'>;

/** How far a piece may be stretched beyond the widths that it was made for. */
const REACH = 200;
/** In pixels. */
export const UNSEEN = 0.3;

/** A length as part of the frame, exact in the middle of the piece. */
export function partOf({ at, by }: Linear, extra: number, { from, to }: Range): number {
  const width = (from + to) / 2;
  return (at + by * width) / (width + extra);
}
