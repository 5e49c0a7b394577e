import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pngTexts } from '#export/picture/metadata.ts';
import type { Picture } from '#export/picture/picture.ts';
import { pixelSize } from '#export/picture/size.ts';
import { withTexts } from '#export/png/writePng.ts';

/**
 * The fonts of every picture made here, whatever the machine has. Each file holds one script; they
 * are asked for a character in this order, and the last has all that the others lack.
 */
const FONTS = [
  { family: 'Khorgos Latin', subset: 'latin', of: 'noto-sans' },
  { family: 'Khorgos Latin Extended', subset: 'latin-ext', of: 'noto-sans' },
  { family: 'Khorgos Cyrillic', subset: 'cyrillic', of: 'noto-sans' },
  // What Kazakh, Kyrgyz and Tajik write beside the Russian letters.
  { family: 'Khorgos Cyrillic Extended', subset: 'cyrillic-ext', of: 'noto-sans' },
  // The sign of inequality.
  { family: 'Khorgos Signs', subset: '90', of: 'noto-sans-sc' },
  { family: 'Khorgos Chinese', subset: 'chinese-simplified', of: 'noto-sans-sc' },
] as const;
const BASE = FONTS[0].family;
const FALLBACK = FONTS[5].family;
const WEIGHTS = [400, 600, 700] as const;

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
  const familyOf = createFamilyOf();
  return async (picture) => {
    const { width, height } = pixelSize(picture.size);
    const image = await loadImage(Buffer.from(picture.raster({ family: BASE, familyOf })));
    const canvas = createCanvas(width, height);
    canvas.getContext('2d').drawImage(image, 0, 0, width, height);
    return withTexts(await canvas.encode('png'), pngTexts(picture.facts), picture.size.scale);
  };
}

const require = createRequire(import.meta.url);

/** Skia looks in one family for a text in an SVG, so each stretch of text is told its own. */
function createFamilyOf(): (character: string) => string {
  const known = new Map<string, string>();
  const covered = FONTS.slice(0, -1).map(({ family, of, subset }) => ({
    family,
    ranges: rangesOf(of, subset),
  }));
  const look = (character: string): string => {
    const point = character.codePointAt(0) ?? 0;
    const holds = ({ from, to }: Range): boolean => from <= point && point <= to;
    return covered.find(({ ranges }) => ranges.some(holds))?.family ?? FALLBACK;
  };
  return (character) => {
    const family = known.get(character) ?? look(character);
    known.set(character, family);
    return family;
  };
}

type Range = { readonly from: number; readonly to: number };

/** What a file of a font holds, which its package lists as `U+0000-00FF,U+0131`. */
function rangesOf(font: string, subset: string): readonly Range[] {
  const lists: unknown = require(`@fontsource/${font}/unicode.json`);
  const list = textIn(lists, subset) ?? textIn(lists, `[${subset}]`);
  if (list === null) throw new Error(`The font ${font} has no part ${subset}.`);
  return list.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return { from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) };
  });
}

function textIn(lists: unknown, key: string): string | null {
  if (typeof lists !== 'object' || lists === null) return null;
  const text: unknown = Reflect.get(lists, key);
  return typeof text === 'string' ? text : null;
}

function fontFiles(font: string, subset: string): readonly Buffer[] {
  const files = path.join(
    path.dirname(require.resolve(`@fontsource/${font}/package.json`)),
    'files',
  );
  return WEIGHTS.map((weight) =>
    readFileSync(path.join(files, `${font}-${subset}-${weight}-normal.woff2`)),
  );
}
