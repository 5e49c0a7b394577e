// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardShift } from '#app/embed/cardShift.ts';

const FRAME = { top: 0, bottom: 500 };

describe('the shift of a card', () => {
  it.each([
    ['nothing where it lies in the frame', 100, 300, 0],
    ['up where it hangs out', 350, 600, -100],
    ['down where it stands out', -40, 200, 40],
    ['to the top where it is higher than the frame', 200, 900, -200],
    ['to the top from above too', -50, 900, 50],
  ])('is %s', (_, top, bottom, shift) => {
    expect(cardShift({ top, bottom }, FRAME)).toBe(shift);
  });

  it('leaves every card that fits inside, and moves none that lies there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -600, max: 600 }),
        fc.integer({ min: 0, max: 500 }),
        (top, height) => {
          const shift = cardShift({ top, bottom: top + height }, FRAME);
          expect(top + shift).toBeGreaterThanOrEqual(0);
          expect(top + shift + height).toBeLessThanOrEqual(500);
          const liesInside = top >= 0 && top + height <= 500;
          expect(shift === 0).toBe(liesInside);
        },
      ),
    );
  });
});
