// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createAxis } from '#charts/axis.ts';
import { SCALES } from '#domain/measure.ts';

/** Whole dollars or yuan, as the dataset has them. */
const amounts = fc.array(fc.integer({ min: -1e12, max: 1e12 }), {
  minLength: 1,
  maxLength: 15,
});
const scales = fc.constantFrom(...SCALES);
const wanted = fc.integer({ min: 1, max: 12 });

describe('createAxis', () => {
  it('keeps order: a larger value is never to the left of a smaller one', () => {
    fc.assert(
      fc.property(amounts, scales, wanted, (values, scale, count) => {
        const { position } = createAxis(values, scale, count);
        const places = values.toSorted((a, b) => a - b).map(position);
        expect(places).toEqual(places.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has zero and every value on it, and every tick', () => {
    fc.assert(
      fc.property(amounts, scales, wanted, (values, scale, count) => {
        const { position, ticks } = createAxis(values, scale, count);
        for (const value of [0, ...values, ...ticks]) {
          expect(position(value)).toBeGreaterThanOrEqual(-1e-9);
          expect(position(value)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  it('on a log scale gives each occupied side a tick of its own beside zero', () => {
    fc.assert(
      fc.property(amounts, wanted, (values, count) => {
        const { ticks, floor } = createAxis(values, 'log', count);
        const most = Math.max(...values);
        const least = Math.min(...values);
        expect(ticks).toContain(0);
        const room = 2.01 * (floor ?? 0);
        expect(most <= room || ticks.some((tick) => tick > 0)).toBe(true);
        expect(least >= -room || ticks.some((tick) => tick < 0)).toBe(true);
      }),
    );
  });

  it('on a log scale has the same ticks on both sides, as far as the shorter one reaches', () => {
    fc.assert(
      fc.property(amounts, wanted, (values, count) => {
        const { ticks } = createAxis(values, 'log', count);
        const above = ticks.filter((tick) => tick > 0);
        const below = ticks.filter((tick) => tick < 0).map((tick) => -tick);
        const [few, many] = above.length < below.length ? [above, below] : [below, above];
        expect(few.toSorted((a, b) => a - b)).toEqual(
          many.toSorted((a, b) => a - b).slice(0, few.length),
        );
      }),
    );
  });

  it('is mirrored at zero on a log scale', () => {
    const { position } = createAxis([-20, 20], 'log', 6);
    expect(position(5) - position(0)).toBeCloseTo(position(0) - position(-5), 12);
  });

  it('draws equal ratios as equal distances on a log scale', () => {
    const { position } = createAxis([0.1, 100], 'log', 6);
    expect(position(10) - position(1)).toBeCloseTo(position(100) - position(10), 12);
  });

  it.each([
    [[18, 15, 3], 8, [0, 2, 5, 10]],
    [[0.12, 18, -5.3], 8, [-1, -0.1, 0, 0.1, 1, 10]],
    [[-17.1, 8.6], 2, [-5, 0, 5]],
    [[-0.6, 12, 0.3], 6, [-0.5, 0, 0.5, 10]],
    [[-12, 28e6, 30], 6, [-10, 0, 10, 1e3, 1e5, 1e7]],
  ])('of %j with room for %i lines has the ticks %j', (values, count, ticks) => {
    const found = createAxis(values, 'log', count).ticks;
    expect(found.map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
  });
});
