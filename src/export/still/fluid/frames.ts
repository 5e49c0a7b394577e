import { inColumns } from '#export/still/fluid/columns.ts';
import { lengthOf, partOf, UNSEEN } from '#export/still/fluid/lengths.ts';
import type { Range } from '#export/still/fluid/lengths.ts';
import type { FluidLeaf, Linear, Piece } from '#export/still/fluid/pieces.ts';

/**
 * A box as wide as the place of the picture plus `extra` pixels, in which shapes of several widths can
 * be told in percent: what grows with the width does so in all of them from the same margin.
 */
export type Frame = {
  readonly extra: number;
  /** Whether it stays in sight where the picture is scrolled. */
  readonly stays: boolean;
  readonly leaves: readonly FluidLeaf[];
};

/** Everything of a piece in as few frames as there are, painted in the same order. */
export function framesOf(piece: Piece): readonly Frame[] {
  const extras = extrasOf(piece);
  const frames: { extra: number | null; readonly stays: boolean; readonly leaves: FluidLeaf[] }[] =
    [];
  for (const leaf of inColumns(piece)) {
    const length = lengthOf(leaf, piece);
    const extra = length && (nearest(extras, length, piece) ?? null);
    const last = frames.at(-1);
    if (
      last &&
      last.stays === leaf.stays &&
      (extra === null || last.extra === null || last.extra === extra)
    ) {
      last.leaves.push(leaf);
      last.extra ??= extra;
    } else frames.push({ extra, stays: leaf.stays, leaves: [leaf] });
  }
  return frames.map(({ extra, ...frame }) => ({ ...frame, extra: extra ?? 0 }));
}

/** The margins of a piece, told by its longest leaves, in whole pixels. */
function extrasOf(piece: Piece): readonly number[] {
  const lengths = piece.leaves.flatMap((leaf) => lengthOf(leaf, piece) ?? []);
  const longest = lengths.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const extras: number[] = [];
  for (const length of longest) {
    const best = nearest(extras, length, piece);
    if (best === undefined || missOf(best, length, piece) > UNSEEN) {
      extras.push(Math.round((length.at / length.by) * 100) / 100);
    }
  }
  return extras;
}

const nearest = (extras: readonly number[], length: Linear, range: Range): number | undefined =>
  extras.toSorted((a, b) => missOf(a, length, range) - missOf(b, length, range))[0];

/** How far beyond its own widths a piece has to be right, in pixels. */
const STRETCHED = 64;

/** How far a length in percent of the frame is off at the ends of a piece, in pixels. */
function missOf(extra: number, length: Linear, range: Range): number {
  if (range.from + extra <= 0) return Number.POSITIVE_INFINITY;
  const part = partOf(length, extra, range);
  return Math.max(
    ...[range.from, range.to + STRETCHED].map((width) =>
      Math.abs(length.at + length.by * width - part * (width + extra)),
    ),
  );
}
