import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Settled } from '#host/settle.ts';
import { settle } from '#host/settle.ts';

type Wish = { readonly height: number; readonly at: number; readonly width?: number };

/** The heights that a frame has been given after each of its wishes. */
function heightsOf(wishes: readonly Wish[]): readonly number[] {
  let last: Settled | undefined;
  return wishes.map(({ height, at, width = 1000 }) => {
    last = settle(last, height, at, width);
    return last.height;
  });
}

const turns = (count: number, every: number): readonly Wish[] =>
  Array.from({ length: count }, (_, n) => ({ height: n % 2 ? 500 : 400, at: n * every }));

describe('settle', () => {
  it('follows a frame up and down', () => {
    const wishes = [400, 700, 300, 900].map((height, n) => ({ height, at: n * 20 }));
    expect(heightsOf(wishes)).toEqual([400, 700, 300, 900]);
  });

  it('ends a frame’s going to and fro at the taller height', () => {
    const heights = heightsOf(turns(40, 16));
    expect(heights.slice(8)).toEqual(Array.from({ length: 32 }, () => 500));
  });

  it('lets a reader go to and fro as often as wanted', () => {
    expect(heightsOf(turns(20, 400))).toEqual(turns(20, 400).map(({ height }) => height));
  });

  it('follows a window that changes its width', () => {
    const wishes = turns(20, 16).map((wish, n) => ({ ...wish, width: 400 + (n % 2) }));
    expect(heightsOf(wishes)).toEqual(wishes.map(({ height }) => height));
  });

  it('is free again at the next new height', () => {
    const heights = heightsOf([
      ...turns(20, 16),
      { height: 300, at: 400 },
      { height: 500, at: 410 },
      { height: 300, at: 420 },
    ]);
    expect(heights.slice(-3)).toEqual([300, 500, 300]);
  });

  it('gives only heights that were asked for, and always what is taller', () => {
    const wish = fc.record({
      height: fc.constantFrom(300, 400, 500),
      wait: fc.integer({ min: 0, max: 600 }),
    });
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 60 }), (steps) => {
        let at = 0;
        const wishes = steps.map(({ height, wait }) => {
          at += wait;
          return { height, at };
        });
        const heights = heightsOf(wishes);
        for (const [n, { height }] of wishes.entries()) {
          expect(heights[n]).toBeGreaterThanOrEqual(height);
          expect(wishes.slice(0, n + 1).map((made) => made.height)).toContain(heights[n]);
        }
      }),
    );
  });
});
