// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { pixelSize, PRESET_NAMES, PRESETS, sizeFault } from '#export/picture/size.ts';

describe('the size of a picture', () => {
  it.each(PRESET_NAMES)('%s can be drawn', (name) => {
    expect(sizeFault(PRESETS[name])).toBeNull();
  });

  it('of a report is 3400 × 2400 pixels, of a slide 3840 × 2160', () => {
    expect(pixelSize(PRESETS.report)).toEqual({ width: 3400, height: 2400 });
    expect(pixelSize(PRESETS.slide)).toEqual({ width: 3840, height: 2160 });
  });

  it.each([
    [{ width: 4096, height: 1024, scale: 1 }, 'too-large'],
    [{ width: 359, height: 600, scale: 1 }, 'too-small'],
    [{ width: 600, height: 359, scale: 1 }, 'too-small'],
    [{ width: 600.5, height: 600, scale: 1 }, 'not-a-number'],
    [{ width: Number.NaN, height: 600, scale: 1 }, 'not-a-number'],
    [{ width: 600, height: 600, scale: 0.5 }, 'wrong-scale'],
    [{ width: 600, height: 600, scale: 9 }, 'wrong-scale'],
    [{ width: 1001, height: 1000, scale: 4 }, 'too-many-pixels'],
    [{ width: 1000, height: 1000, scale: 4 }, null],
  ] as const)('%o: %s', (size, fault) => {
    expect(sizeFault(size)).toBe(fault);
  });
});
