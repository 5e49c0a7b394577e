import type { Leaf } from '#export/still/fluid/leaves.ts';
import { kindOfLeaf } from '#export/still/fluid/leaves.ts';

/** `at + by * width`, in pixels. */
export type Linear = { readonly at: number; readonly by: number };

export type FluidLeaf = Omit<Leaf, 'xs'> & { readonly xs: readonly Linear[] };

/** A drawing that is right from one width to the next piece's. */
export type Piece = {
  readonly from: number;
  /** Up to which width it was looked at. */
  readonly to: number;
  readonly height: number;
  /** Of the drawing, which may be wider than its place. */
  readonly width: Linear;
  readonly leaves: readonly FluidLeaf[];
};

/** What a figure looks like in one width. */
export type Sample = {
  readonly width: number;
  readonly height: number;
  readonly leaves: readonly Leaf[];
};

export type PieceOptions = {
  readonly least: number;
  readonly most: number;
  /** The distance in pixels in which breaks are looked for; an even number. */
  readonly grid: number;
  /** Whether breaks are then found to the pixel. */
  readonly exact: boolean;
  /** The greatest number of pieces. Where there are more, some are stretched over their neighbours. */
  readonly pieces: number;
};

/** As far, in pixels, as a stretched drawing may be from the real one. */
const TOLERANCE = 0.5;

type Drawn = Sample & { readonly at: number; readonly kind: string };
type Look = (width: number) => Drawn;
/** Widths between which a figure is only stretched. */
type Run = { readonly first: Drawn; readonly last: Drawn };

/**
 * The pieces of a figure: between their ends it has the same texts, shapes and height, and every x
 * is linear in the width. `draw` is called as seldom as may be, once for a width.
 */
export function findPieces(
  draw: (width: number) => Sample,
  { least, most, grid, exact, pieces }: PieceOptions,
): readonly Piece[] {
  const drawn = new Map<number, Drawn>();
  const look: Look = (width) => {
    const known = drawn.get(width);
    if (known) return known;
    const sample = draw(width);
    const kind = [sample.height, ...sample.leaves.map(kindOfLeaf)].join('\n');
    const made = { ...sample, at: width, kind };
    drawn.set(width, made);
    return made;
  };
  const runs = fewer(runsBetween(look(least), look(most), { look, grid, drawn }), pieces);
  return runs.map((run, index) => {
    const before = runs[index - 1];
    const from = exact && before ? breakBetween(before, run, look, grid) : run.first.at;
    return pieceOf(run, from, look);
  });
}

type Search = {
  readonly look: Look;
  readonly grid: number;
  readonly drawn: ReadonlyMap<number, Drawn>;
};

function runsBetween(first: Drawn, last: Drawn, search: Search): readonly Run[] {
  const steps = Math.round((last.at - first.at) / search.grid);
  const alike = first.kind === last.kind;
  if (steps <= 1)
    return alike && !leaps({ first, last }, search) ? [{ first, last }] : [lone(first), lone(last)];
  const middle = search.look(first.at + Math.floor(steps / 2) * search.grid);
  if (alike && isStraight({ first, last }, search)) return [{ first, last }];
  return joined(runsBetween(first, middle, search), runsBetween(middle, last, search), search);
}

/** Whether something jumps between two neighbours on the grid, where a bend would only turn it. */
const leaps = (run: Run, { look, grid }: Search): boolean =>
  strays(run, look(run.first.at + grid / 2)) > BEND;

const lone = (only: Drawn): Run => ({ first: only, last: only });

/** Two rows of runs, of which one ends where the other begins. */
function joined(left: readonly Run[], right: readonly Run[], search: Search): readonly Run[] {
  const [end, start] = [left.at(-1), right[0]];
  if (!end || !start) return [...left, ...right];
  const whole = { first: end.first, last: start.last };
  const outer = [left.slice(0, -1), right.slice(1)] as const;
  if (whole.first.kind === whole.last.kind && isStraight(whole, search)) {
    return [...outer[0], whole, ...outer[1]];
  }
  // The width that both have drawn belongs to the one that has more than it.
  if (start.first === start.last) return [...left, ...outer[1]];
  if (end.first === end.last) return [...outer[0], ...right];
  return [...left, ...right];
}

/** Whether everything that was drawn between the ends of a run lies on the lines between them. */
function isStraight(run: Run, { drawn }: Pick<Search, 'drawn'>): boolean {
  const { first, last } = run;
  return [...drawn.values()].every(
    (sample) => sample.at <= first.at || sample.at >= last.at || strays(run, sample) <= TOLERANCE,
  );
}

/** How far the lines through the ends of a run miss a drawing, in pixels; infinite for another picture. */
function strays({ first, last }: Run, sample: Drawn): number {
  if (sample.kind !== first.kind) return Number.POSITIVE_INFINITY;
  const span = last.at - first.at;
  const part = span === 0 ? 0 : (sample.at - first.at) / span;
  let worst = 0;
  for (const [index, leaf] of sample.leaves.entries()) {
    const [a, b] = [first.leaves[index], last.leaves[index]];
    for (const [at, x] of leaf.xs.entries()) {
      const [from = 0, to = 0] = [a?.xs[at], b?.xs[at]];
      worst = Math.max(worst, Math.abs(from + (to - from) * part - x));
    }
  }
  return worst;
}

/** Leaves out the breaks whose loss is least to be seen: the piece below is stretched over the next. */
function fewer(runs: readonly Run[], most: number): readonly Run[] {
  let kept = runs;
  for (;;) {
    const costs = kept.map((run, index) => lossOf(kept[index - 1], run));
    const least = Math.min(...costs);
    if (least > 0 && (kept.length <= most || least === Number.POSITIVE_INFINITY)) return kept;
    kept = kept.toSpliced(costs.indexOf(least), 1);
  }
}

/** As far as a bend may be off, in pixels, that lies between two widths of the grid. */
const BEND = 1;

/** Height that is wrong, times the widths in which it is; nothing where the two are one in all but name. */
function lossOf(before: Run | undefined, run: Run): number {
  if (!before) return Number.POSITIVE_INFINITY;
  const ends = [run.first, run.last];
  if (before.first !== before.last && ends.every((end) => strays(before, end) <= BEND)) return 0;
  return (Math.abs(run.first.height - before.first.height) + 1) * (run.last.at - run.first.at + 8);
}

/** The first pixel that is no longer drawn as the run before. */
function breakBetween(before: Run, run: Run, look: Look, grid: number): number {
  let [low, high] = [Math.max(before.last.at, run.first.at - grid), run.first.at];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const drawn = look(middle);
    if (strays(run, drawn) < strays(before, drawn)) high = middle;
    else low = middle;
  }
  return high;
}

/** The wider, the better a slope is told; the narrower, the more likely in a piece of one width. */
const NEAR = [16, 8, 4, 2];

function pieceOf(run: Run, from: number, look: Look): Piece {
  const { first, last } = ended(run, look);
  const span = last.at - first.at;
  const linear = (a: number, b: number): Linear => {
    const by = span === 0 ? 0 : (b - a) / span;
    return { at: a - by * first.at, by };
  };
  return {
    from,
    to: run.last.at,
    height: first.height,
    width: linear(first.width, last.width),
    leaves: first.leaves.map((leaf, index) => ({
      ...leaf,
      xs: leaf.xs.map((x, at) => linear(x, last.leaves[index]?.xs[at] ?? x)),
    })),
  };
}

/** Two drawings of a run, also of one that was seen in one width only. */
function ended({ first, last }: Run, look: Look): Run {
  if (first !== last) return { first, last };
  for (const near of NEAR) {
    for (const at of [first.at + near, first.at - near]) {
      const run = runOf(first, look(at));
      if (isRun(run, look)) return run;
    }
  }
  return { first, last };
}

const runOf = (a: Drawn, b: Drawn): Run =>
  a.at < b.at ? { first: a, last: b } : { first: b, last: a };

const isRun = (run: Run, look: Look): boolean =>
  run.first.kind === run.last.kind &&
  strays(run, look(Math.round((run.first.at + run.last.at) / 2))) <= TOLERANCE;
