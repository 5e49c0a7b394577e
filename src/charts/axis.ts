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
/** From the finest grid to whole decades. */
const GRIDS: readonly (readonly number[])[] = [FINEST, [1]];

/**
 * The finest grid that has no more than `wanted` lines. Either side that holds anything keeps a
 * line of its own beside zero, however few are wanted. Ends are in decades from zero.
 */
function logTicks(axis: {
  readonly left: number;
  readonly right: number;
  readonly exponent: number;
  readonly wanted: number;
}): readonly number[] {
  const { left, right, exponent, wanted } = axis;
  /** Sizes within `reach`, the largest of them always included when only every `step`th is kept. */
  const side = (reach: number, mantissas: readonly number[], step: number): number[] => {
    const sizes = sizesWithin(reach, exponent, mantissas);
    if (sizes.length === 0) return sizesWithin(reach, exponent, FINEST).slice(-1);
    return sizes.filter((_, index) => (sizes.length - 1 - index) % step === 0);
  };
  const grid = (mantissas: readonly number[], step: number): number[] => [
    ...side(-left, mantissas, step)
      .map((size) => -size)
      .toReversed(),
    0,
    ...side(right, mantissas, step),
  ];
  const fitting = GRIDS.map((mantissas) => grid(mantissas, 1)).find(
    (ticks) => ticks.length <= wanted,
  );
  if (fitting) return fitting;
  const decades = Math.ceil(Math.max(right, -left));
  for (let step = 2; step < decades; step += 1) {
    const ticks = grid([1], step);
    if (ticks.length <= wanted) return ticks;
  }
  return grid([1], Math.max(decades, 1));
}

/** Ascending sizes above 10^exponent that are no more than `reach` decades above it. */
function sizesWithin(reach: number, exponent: number, mantissas: readonly number[]): number[] {
  const sizes: number[] = [];
  for (let decade = 0; decade <= reach; decade += 1) {
    for (const mantissa of mantissas) {
      const at = decade + Math.log10(mantissa);
      if (at > 0 && at <= reach) sizes.push(mantissa * 10 ** (exponent + decade));
    }
  }
  return sizes;
}
