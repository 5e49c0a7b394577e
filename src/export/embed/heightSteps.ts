/** How high a frame's content was at a width, in CSS pixels. */
export type HeightSample = { readonly width: number; readonly height: number };

/** A height for every width under `below`, down to the step before; the last goes on for ever. */
export type HeightStep = { readonly below: number; readonly height: number };

/** More would make a snippet that no editor wants to paste. */
const MOST_STEPS = 6;

/**
 * At most six steps that are nowhere lower than a sample. Between two samples the higher one counts,
 * because nobody knows at which width the content breaks.
 */
export function heightSteps(samples: readonly HeightSample[]): readonly HeightStep[] {
  const known = ordered(samples);
  const runs = leastWaste(known);
  const steps = runs.map(({ end, height }, index) => {
    const next = runs[index + 1];
    if (!next) return { below: Number.POSITIVE_INFINITY, height };
    const at = height > next.height ? end + 1 : end;
    return { below: known[at]?.width ?? Number.POSITIVE_INFINITY, height };
  });
  // Between two higher neighbours a sample has no width of its own.
  return steps.filter(({ below }, index) => below !== steps[index - 1]?.below);
}

/** The height at a width; 0 where nothing was ever measured. */
export const heightAt = (steps: readonly HeightStep[], width: number): number =>
  steps.find(({ below }) => width < below)?.height ?? 0;

/** One sample a width, the highest, in whole pixels, from the narrowest on. */
function ordered(samples: readonly HeightSample[]): readonly HeightSample[] {
  const highest = new Map<number, number>();
  for (const { width, height } of samples) {
    highest.set(width, Math.max(highest.get(width) ?? 0, Math.ceil(height)));
  }
  return [...highest]
    .map(([width, height]) => ({ width, height }))
    .toSorted((a, b) => a.width - b.width);
}

/** Neighbouring samples that share a height; `end` is the index of the last of them. */
type Run = { readonly end: number; readonly height: number };
type Division = { readonly runs: readonly Run[]; readonly waste: number };

/**
 * Divides the samples so that as little as possible is left empty below the content, summed over them,
 * with as few runs as that takes.
 */
function leastWaste(samples: readonly HeightSample[]): readonly Run[] {
  // best[n] divides the first n samples, for the number of runs that the loop has come to.
  let best: readonly (Division | null)[] = [{ runs: [], waste: 0 }, ...samples.map(() => null)];
  let least: Division | null = null;
  for (let count = 1; count <= MOST_STEPS; count += 1) {
    best = [null, ...samples.map((_, end) => bestUpTo(end, best, samples))];
    const whole = best.at(-1);
    if (whole && (least === null || whole.waste < least.waste)) least = whole;
  }
  return least?.runs ?? [];
}

/** The best division of the samples up to `end` whose last run follows one of `shorter`. */
function bestUpTo(
  end: number,
  shorter: readonly (Division | null)[],
  samples: readonly HeightSample[],
): Division | null {
  let best: Division | null = null;
  for (let start = end; start >= 0; start -= 1) {
    const before = shorter[start];
    if (!before) continue;
    const heights = samples.slice(start, end + 1).map(({ height }) => height);
    const height = Math.max(...heights);
    const waste = heights.reduce((sum, own) => sum + height - own, before.waste);
    if (best === null || waste < best.waste) {
      best = { runs: [...before.runs, { end, height }], waste };
    }
  }
  return best;
}

/**
 * A slope so steep that no width falls on it: browsers tell widths apart by 1/64 of a pixel, in which
 * it rises by more than any step.
 */
const SLOPE = 999_999;

/**
 * The steps as a CSS length that follows the width of the container (`100cqi`) without a script: to
 * the height of the widest each narrower step adds, or takes away, what it differs from the next.
 */
export function heightCss(steps: readonly HeightStep[]): string {
  const base = `${steps.at(-1)?.height ?? 0}px`;
  const terms = steps.slice(0, -1).map(({ below, height }, index) => {
    const more = height - (steps[index + 1]?.height ?? 0);
    const step = `clamp(0px,(${below}px - 100cqi)*${SLOPE},${Math.abs(more)}px)`;
    return `${more < 0 ? '-' : '+'} ${step}`;
  });
  return terms.length === 0 ? base : `calc(${[base, ...terms.toReversed()].join(' ')})`;
}
