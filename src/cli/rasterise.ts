import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pngTexts } from '#export/picture/metadata.ts';
import type { Picture } from '#export/picture/picture.ts';
import { pixelSize } from '#export/picture/size.ts';
import { withTexts } from '#export/png/writePng.ts';

/**
 * The fonts of every picture made here, whatever the machine has. Each file holds one script; the
 * names stand in the order in which a glyph is looked for.
 */
const FONTS = [
  { family: 'Khorgos Latin', subset: 'latin', of: 'noto-sans' },
  { family: 'Khorgos Latin Extended', subset: 'latin-ext', of: 'noto-sans' },
  { family: 'Khorgos Cyrillic', subset: 'cyrillic', of: 'noto-sans' },
  { family: 'Khorgos Chinese', subset: 'chinese-simplified', of: 'noto-sans-sc' },
] as const;
const WEIGHTS = [400, 600, 700] as const;
const FONT_FAMILY = FONTS.map(({ family }) => `'${family}'`).join(', ');

export type Rasterise = (picture: Picture) => Promise<Uint8Array>;

/** Loads the fonts once; then makes PNGs with their metadata. */
export async function createRasteriser(): Promise<Rasterise> {
  // Without this the system's fonts would fill in, differently on every machine.
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  const { GlobalFonts, createCanvas, loadImage } = await import('@napi-rs/canvas');
  for (const { family, subset, of } of FONTS) {
    for (const file of fontFiles(of, subset)) {
      if (!GlobalFonts.register(file, family))
        throw new Error(`The font ${family} cannot be read.`);
    }
  }
  return async (picture) => {
    const { width, height } = pixelSize(picture.size);
    const image = await loadImage(Buffer.from(picture.raster(FONT_FAMILY)));
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    return withTexts(await canvas.encode('png'), pngTexts(picture.facts), picture.size.scale);
  };
}

function fontFiles(font: string, subset: string): readonly Buffer[] {
  const manifest = createRequire(import.meta.url).resolve(`@fontsource/${font}/package.json`);
  const files = path.join(path.dirname(manifest), 'files');
  return WEIGHTS.map((weight) =>
    readFileSync(path.join(files, `${font}-${subset}-${weight}-normal.woff2`)),
  );
}
