import { createCanvas, loadImage } from '@napi-rs/canvas';

/** Four bytes a pixel: red, green, blue, opacity. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
};

export async function decodePng(png: Buffer): Promise<Pixels> {
  const image = await loadImage(png);
  const { width, height } = image;
  const pen = createCanvas(width, height).getContext('2d');
  pen.drawImage(image, 0, 0);
  return { width, height, data: pen.getImageData(0, 0, width, height).data };
}

export const pixelAt = ({ width, data }: Pixels, x: number, y: number): readonly number[] => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

const FAINT = 24;

/** How much of a box (left, top, width, height) is not of the colour of the first pixel. */
export function inkShare(
  pixels: Pixels,
  [left, top, width, height]: readonly [number, number, number, number],
): number {
  const ground = pixelAt(pixels, 0, 0);
  let ink = 0;
  for (let y = top; y < top + height; y += 1) {
    for (let x = left; x < left + width; x += 1) {
      const at = (y * pixels.width + x) * 4;
      if (ground.some((byte, index) => Math.abs(byte - (pixels.data[at + index] ?? 0)) > FAINT)) {
        ink += 1;
      }
    }
  }
  return ink / (width * height);
}

/**
 * How much of each cell of a grid is coloured, by every other pixel of every other row. Text is all
 * but grey and depends on the fonts of a browser; what is coloured are the marks of the figure.
 */
export function colouredShares({ width, height, data }: Pixels, cell: number): readonly number[] {
  const columns = Math.ceil(width / cell);
  const counts = Array.from({ length: columns * Math.ceil(height / cell) }, () => 0);
  for (let y = 0; y < height; y += 2) {
    const row = Math.floor(y / cell) * columns;
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * 4;
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      if (Math.max(red, green, blue) - Math.min(red, green, blue) <= FAINT) continue;
      const index = row + Math.floor(x / cell);
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  return counts.map((count) => count / (cell / 2) ** 2);
}
