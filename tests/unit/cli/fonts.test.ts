// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

import { createRasteriser } from '#cli/rasterise.ts';
import { withFontRuns } from '#export/picture/fontRuns.ts';
import { serialise, svgNode } from '#export/picture/svgNode.ts';

const CELL = 40;
const COLUMNS = 50;

/** What a picture may have to write comes from these and from the dataset. */
const written = ['src/i18n', 'src/charts', 'src/export'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(json|tsx?)$/.test(file))
    .map((file) => path.join(folder, file)),
);

/** What the languages of the region need beside the letters of English and Russian, in small. */
const ALPHABETS = {
  kk: 'әғқңөұүһі',
  ky: 'ңөү',
  tg: 'ғӣқӯҳҷ',
  tk: 'çäžňöşüý',
  uz: 'ʻʼ‘’oʻgʻshch',
} as const;
const alphabets = Object.entries(ALPHABETS).flatMap(([language, letters]) =>
  Array.from(letters + letters.toLocaleUpperCase(language)),
);

const characters = [
  ...new Set([
    ...['public/data/trade.json', ...written].flatMap((file) =>
      Array.from(readFileSync(file, 'utf8')),
    ),
    ...alphabets,
  ]),
]
  // Arrows stand on buttons only.
  .filter((character) => !/[\s←↑→↓]/u.test(character));

const FACTS = {
  title: '',
  description: '',
  source: '',
  link: '',
  version: '',
  licence: '',
  warnings: [],
  rows: '',
};

/** The ink of each of `texts`, set by itself. */
async function inkOf(texts: readonly { readonly text: string; readonly family?: string }[]) {
  const rasterise = await createRasteriser();
  // After the above, which has to keep the fonts of the machine out first.
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const size = {
    width: CELL * COLUMNS,
    height: CELL * Math.ceil(texts.length / COLUMNS),
    scale: 1,
  };
  const cell = (index: number) => ({
    x: (index % COLUMNS) * CELL,
    y: Math.floor(index / COLUMNS) * CELL,
  });
  const png = await rasterise({
    facts: FACTS,
    warnings: [],
    size,
    svg: '',
    raster: ({ family, familyOf = () => family }) => {
      const nodes = texts.map(({ text, family: own }, index) => {
        const { x, y } = cell(index);
        const node = svgNode('text', { x: x + 4, y: y + 30, 'font-size': 24 }, [text]);
        return withFontRuns(node, family, (character) => own ?? familyOf(character));
      });
      const frame = { xmlns: 'http://www.w3.org/2000/svg', 'font-family': family };
      return serialise(svgNode('svg', { ...frame, width: size.width, height: size.height }, nodes));
    },
  });
  const pen = createCanvas(size.width, size.height).getContext('2d');
  pen.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return texts.map((_, index) => {
    const { x, y } = cell(index);
    return pen.getImageData(x, y, CELL, CELL).data.join();
  });
}

it('has every letter of every language: no picture has boxes in their place', async () => {
  const families = ['Latin', 'Latin Extended', 'Cyrillic', 'Cyrillic Extended', 'Signs', 'Chinese'];
  expect(characters.length).toBeGreaterThan(900);
  const [empty = '', ...others] = await inkOf([
    { text: ' ' },
    // No font has a letter for this, so it shows the box of each.
    ...families.map((family) => ({ text: '\u{e000}', family: `Khorgos ${family}` })),
    ...characters.map((text) => ({ text })),
  ]);
  const boxes = new Set(others.slice(0, families.length));
  expect(boxes).not.toContain(empty);
  const lacking = characters.filter((_, index) => {
    const ink = others[families.length + index] ?? empty;
    return ink === empty || boxes.has(ink);
  });
  expect(lacking).toEqual([]);
});
