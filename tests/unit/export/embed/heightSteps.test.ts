// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeightSample } from '#export/embed/heightSteps.ts';
import { heightAt, heightCss, heightSteps } from '#export/embed/heightSteps.ts';
import { cssHeight } from './cssHeight.ts';

const widths = fc.uniqueArray(fc.integer({ min: 240, max: 1400 }), {
  minLength: 1,
  maxLength: 20,
});

const someSamples: fc.Arbitrary<readonly HeightSample[]> = widths.chain((all) =>
  fc.tuple(
    ...all.map((width) =>
      fc.record({
        width: fc.constant(width),
        height: fc.double({ min: 1, max: 4000, noNaN: true }),
      }),
    ),
  ),
);

/** As a figure's usually are: the narrower, the higher, in up to six steps. */
const stairs: fc.Arbitrary<readonly HeightSample[]> = fc
  .tuple(
    widths,
    fc.uniqueArray(fc.integer({ min: 100, max: 4000 }), { minLength: 1, maxLength: 6 }),
  )
  .map(([all, levels]) => {
    const falling = levels.toSorted((a, b) => b - a);
    return all
      .toSorted((a, b) => a - b)
      .map((width, index) => {
        const level = Math.floor((index * falling.length) / all.length);
        return { width, height: falling[level] ?? 0 };
      });
  });

describe('the height of a frame in steps', () => {
  it('has at most six, and is nowhere lower than a sample or higher than the highest', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        const steps = heightSteps(samples);
        const highest = Math.ceil(Math.max(...samples.map(({ height }) => height)));
        expect(steps.length).toBeLessThanOrEqual(6);
        for (const { width, height } of samples) {
          expect(heightAt(steps, width)).toBeGreaterThanOrEqual(height);
          expect(heightAt(steps, width)).toBeLessThanOrEqual(highest);
        }
      }),
    );
  });

  it('covers what lies between two samples with the higher one', () => {
    fc.assert(
      fc.property(someSamples, fc.double({ min: 0, max: 1, noNaN: true }), (samples, part) => {
        const steps = heightSteps(samples);
        const known = samples.toSorted((a, b) => a.width - b.width);
        for (const [index, left] of known.entries()) {
          const right = known[index + 1] ?? left;
          const between = left.width + (right.width - left.width) * part;
          const least =
            between === right.width ? right.height : Math.max(left.height, right.height);
          expect(heightAt(steps, between)).toBeGreaterThanOrEqual(
            between === left.width ? left.height : least,
          );
        }
      }),
    );
  });

  it('is exact where six steps are enough for content that grows in a narrow column', () => {
    fc.assert(
      fc.property(stairs, (samples) => {
        const steps = heightSteps(samples);
        expect(samples.map(({ width }) => heightAt(steps, width))).toEqual(
          samples.map(({ height }) => height),
        );
      }),
    );
  });

  it('takes the same steps in CSS, on either side of each', () => {
    fc.assert(
      fc.property(someSamples, (samples) => {
        const steps = heightSteps(samples);
        const css = heightCss(steps);
        const edges = steps.slice(0, -1).flatMap(({ below }) => [below - 1 / 60, below]);
        for (const width of [...samples.map((sample) => sample.width), ...edges]) {
          expect(cssHeight(css, width)).toBe(heightAt(steps, width));
        }
      }),
    );
  });

  it('is that of a figure with three layouts', () => {
    const steps = heightSteps([
      { width: 320, height: 1210 },
      { width: 599, height: 1210 },
      { width: 600, height: 717.2 },
      { width: 904, height: 472 },
      { width: 1200, height: 472 },
    ]);
    expect(steps).toEqual([
      { below: 600, height: 1210 },
      { below: 904, height: 718 },
      { below: Number.POSITIVE_INFINITY, height: 472 },
    ]);
    expect(heightCss(steps)).toBe(
      'calc(472px + clamp(0px,(904px - 100cqi)*999999,246px) + clamp(0px,(600px - 100cqi)*999999,492px))',
    );
  });

  it('takes the highest of two samples of one width, and needs no steps where all are alike', () => {
    const alike = [500, 300, 300].map((width, index) => ({ width, height: 400 - index }));
    expect(heightSteps([...alike, { width: 300, height: 400 }])).toEqual([
      { below: Number.POSITIVE_INFINITY, height: 400 },
    ]);
    expect(heightCss(heightSteps([{ width: 300, height: 400 }]))).toBe('400px');
  });

  it('knows nothing without a sample', () => {
    expect(heightSteps([])).toEqual([]);
    expect(heightAt([], 300)).toBe(0);
  });
});
