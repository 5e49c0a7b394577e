/** How large a picture is: in CSS pixels, and how many pixels of the file stand for one of them. */
export type PictureSize = {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

export type Sides = Pick<PictureSize, 'width' | 'height'>;

export const PRESETS = {
  /** A column of a report, sharp in print. */
  report: { width: 850, height: 600, scale: 4 },
  /** A slide of 16 to 9 on a 4K screen. */
  slide: { width: 1280, height: 720, scale: 3 },
  square: { width: 540, height: 540, scale: 4 },
  /** What a link shows in a feed. */
  card: { width: 1200, height: 630, scale: 1 },
} as const satisfies Readonly<Record<string, PictureSize>>;

export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];

/** Narrower or lower, and headline and notes leave no room for a figure. */
export const LEAST_WIDTH = 360;
export const LEAST_HEIGHT = 360;
/** Letters below this size, in CSS pixels, are not read: a picture with smaller ones is not made. */
export const LEAST_TYPE = 6;
export const MOST_SIDE = 4000;
export const MOST_SCALE = 8;
/** In whole megapixels, as it is said; Safari draws 4096 × 4096 at most. */
const MOST_PIXELS = 16_000_000;

type SizeFault = 'not-a-number' | 'too-small' | 'too-large' | 'wrong-scale' | 'too-many-pixels';

/** Why a size cannot be drawn; null when it can. */
export function sizeFault({ width, height, scale }: PictureSize): SizeFault | null {
  if (![width, height, scale].every((value) => Number.isFinite(value))) return 'not-a-number';
  if (!Number.isInteger(width) || !Number.isInteger(height)) return 'not-a-number';
  if (width < LEAST_WIDTH || height < LEAST_HEIGHT) return 'too-small';
  if (width > MOST_SIDE || height > MOST_SIDE) return 'too-large';
  if (scale < 1 || scale > MOST_SCALE) return 'wrong-scale';
  const pixels = pixelSize({ width, height, scale });
  return pixels.width * pixels.height > MOST_PIXELS ? 'too-many-pixels' : null;
}

/** Of the file. */
export const pixelSize = ({ width, height, scale }: PictureSize) => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

const GROWTH = 1.15;
const ROUND = 20;

/**
 * The next larger size of the same shape at which the smallest type is read, in steps of fifteen
 * percent; null where no side may be so long. `typeOf` tells the smallest type at a size.
 */
export function readableSize(
  { width, height }: Sides,
  typeOf: (size: Sides) => number,
): Sides | null {
  const grown = (side: number, factor: number): number =>
    Math.ceil((side * factor) / ROUND) * ROUND;
  for (let factor = GROWTH; ; factor *= GROWTH) {
    const size = { width: grown(width, factor), height: grown(height, factor) };
    if (Math.max(size.width, size.height) > MOST_SIDE) return null;
    if (typeOf(size) >= LEAST_TYPE) return size;
  }
}
