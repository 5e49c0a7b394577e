import { ticks as niceTicks } from 'd3-array';
import type { Scale } from '#domain/measure.ts';

/** A number line in one dimension, before pixels. */
export type Axis = {
  /** From 0 at the left end to 1 at the right end. */
  readonly position: (value: number) => number;
  /** Values worth a grid line, ascending, all within the axis. */
  readonly ticks: readonly number[];
  /** Log only: the smallest magnitude the axis tells apart from zero. */
  readonly floor: number | null;
};

/** `wanted` is how many grid lines there is room for. Missing values are left out by the caller. */
export const createAxis = (values: readonly number[], scale: Scale, wanted: number): Axis =>
  scale === 'log' ? logAxis(values, wanted) : linearAxis(values, wanted);

function linearAxis(values: readonly number[], wanted: number): Axis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const [left, right] = low === high ? [0, 1] : [low, high];
  return {
    position: (value) => (value - left) / (right - left),
    ticks: niceTicks(left, right, wanted),
    floor: null,
  };
}

/**
 * A mirrored logarithm, so that a deficit stays readable: to the right of zero the distance grows
 * with log10(value), to the left with log10(−value), and everything smaller than `floor` in
 * magnitude sits on zero. Equal distances on one side are equal ratios.
 */
function logAxis(values: readonly number[], wanted: number): Axis {
  const sizes = values.map(Math.abs).filter((size) => size > 0);
  const smallest = sizes.length > 0 ? Math.min(...sizes) : 1;
  // Half of the smallest, so that the shortest bar still has a third of a decade to show.
  const exponent = Math.floor(Math.log10(smallest / 2));
  const floor = 10 ** exponent;
  const decades = (value: number): number =>
    Math.abs(value) <= floor ? 0 : Math.sign(value) * (Math.log10(Math.abs(value)) - exponent);
  const low = Math.min(0, ...values.map(decades));
  const high = Math.max(0, ...values.map(decades));
  const [left, right] = low === high ? [0, 1] : [low, high];
  return {
    position: (value) => (decades(value) - left) / (right - left),
    ticks: logTicks({ left, right, exponent, wanted }),
    floor,
  };
}

/** 1, 2 and 5 in every decade. */
const FINEST: readonly number[] = [1, 2, 5];
const WHOLE_DECADES: readonly number[] = [1];

/** Decades between a line that is drawn for the shorter side and the next. */
const CLEAR = 0.5;

/** A line of the grid: a size, and how many decades it stands from zero. */
type GridLine = { readonly size: number; readonly at: number };

/**
 * The finest grid with no more than `wanted` lines. It is mirrored at zero: a size with a line on
 * one side has one on the other too, as far as that side reaches. Either side that holds anything
 * keeps a line beside zero, however few are wanted. Ends are in decades from zero.
 */
function logTicks(axis: {
  readonly left: number;
  readonly right: number;
  readonly exponent: number;
  readonly wanted: number;
}): readonly number[] {
  const { left, right, exponent, wanted } = axis;
  const reaches = [-left, right].filter((reach) => linesWithin(reach, exponent, FINEST).length > 0);
  const [shorter, longer] = [Math.min(...reaches), Math.max(0, ...reaches)];
  const mirrored = (lines: readonly GridLine[]): readonly number[] => {
    const sizes = (reach: number): readonly number[] =>
      lines.filter(({ at }) => at <= reach).map(({ size }) => size);
    const below = sizes(-left).map((size) => -size);
    return [...below.toReversed(), 0, ...sizes(right)];
  };
  const fewest = linesWithin(shorter, exponent, FINEST).slice(-1);
  const grid = (mantissas: readonly number[], step: number): readonly number[] => {
    const lines = linesWithin(longer, exponent, mantissas);
    const shared = lines.filter(({ at }) => at <= shorter).length;
    if (shared > 0) return mirrored(everyNth(lines, step, shared));
    const [last] = fewest;
    const clear = lines.filter(({ at }) => last !== undefined && at - last.at >= CLEAR);
    return mirrored([...fewest, ...everyNth(clear, step, clear.length)]);
  };
  const grids = [grid(FINEST, 1)];
  for (let step = 1; step < longer; step += 1) grids.push(grid(WHOLE_DECADES, step));
  return grids.find((ticks) => ticks.length <= wanted) ?? mirrored(fewest);
}

/** Counted from the last one, or where that would miss all of the first `shared`, from their last. */
function everyNth(lines: readonly GridLine[], step: number, shared: number): readonly GridLine[] {
  const from = (last: number): readonly GridLine[] =>
    lines.filter((_, index) => (last - index) % step === 0);
  const firstKept = (lines.length - 1) % step;
  return from(firstKept < shared ? lines.length - 1 : shared - 1);
}

/** Ascending lines above 10^exponent that are no more than `reach` decades above it. */
function linesWithin(reach: number, exponent: number, mantissas: readonly number[]): GridLine[] {
  const lines: GridLine[] = [];
  for (let decade = 0; decade <= reach; decade += 1) {
    for (const mantissa of mantissas) {
      const at = decade + Math.log10(mantissa);
      if (at > 0 && at <= reach) lines.push({ size: mantissa * 10 ** (exponent + decade), at });
    }
  }
  return lines;
}
