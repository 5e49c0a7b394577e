import { expect } from '@playwright/test';

import { VIEWS } from '#view/viewState.ts';

import { textsOfPng } from '../unit/export/textsOfPng.ts';

import { START_MS, test } from './driven.ts';
import type { Exported } from './exportInPage.ts';
import { exportInPage } from './exportInPage.ts';
import type { Pixels } from './pixels.ts';
import { colouredShares, decodePng, inkShare, pixelAt } from './pixels.ts';

type Made = { readonly svg: string; readonly png: Buffer; readonly pixels: Pixels };

async function made({ png, svg }: Exported): Promise<Made> {
  const bytes = Buffer.from(png, 'base64');
  return {
    svg: String(Buffer.from(svg, 'base64')),
    png: bytes,
    pixels: await decodePng(bytes),
  };
}

type Case = {
  readonly link: string;
  readonly choices: readonly string[];
  readonly scale: number;
  readonly size: { readonly width: number; readonly height: number };
  readonly ground: readonly number[];
};

const CASES: readonly Case[] = [
  ...VIEWS.map((view) => ({
    link: `?view=${view}&lang=en`,
    choices: [],
    scale: 4,
    size: { width: 3400, height: 2400 },
    ground: [255, 255, 255, 255],
  })),
  {
    link: '?view=surplus&lang=en',
    choices: ['Slide', 'Dark', '中文'],
    scale: 3,
    size: { width: 3840, height: 2160 },
    ground: [26, 33, 38, 255],
  },
];

/** In CSS pixels of the sheet. */
const HEADLINE = [24, 24, 400, 30] as const;
/** In pixels of the PNG. */
const CELL = 100;
/** How much of a cell the smoothing of edges and a coloured word may make out. */
const TOLERANCE = 0.12;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The same marks in the same places, whatever the fonts of the two browsers. */
function expectSameMarks(pixels: Pixels, reference: Pixels): void {
  const marks = colouredShares(pixels, CELL);
  const expected = colouredShares(reference, CELL);
  expect(sum(expected), 'cells full of marks').toBeGreaterThan(0.5);
  expect(sum(marks) / sum(expected), 'marks, against Chromium').toBeGreaterThan(0.7);
  const different = marks.filter(
    (share, cell) => Math.abs(share - (expected[cell] ?? 0)) > TOLERANCE,
  );
  expect(different, 'cells with more or fewer marks').toEqual([]);
}

for (const { link, choices, scale, size, ground } of CASES) {
  test(`exports what Chromium exports: ${[link, ...choices].join(', ')}`, async ({
    driven,
    page,
    baseURL,
  }) => {
    test.setTimeout(START_MS);
    const url = new URL(link, baseURL).href;
    await driven.open(url);
    const theirs = await made(await driven.run(exportInPage, choices));
    await page.goto(url);
    const chromium = await made(await page.evaluate(exportInPage, choices));

    expect(theirs.svg).toBe(chromium.svg);
    expect(textsOfPng(theirs.png)).toEqual(textsOfPng(chromium.png));
    expect([...textsOfPng(theirs.png).keys()]).toContain('Khorgos link');

    const { pixels } = theirs;
    expect({ width: pixels.width, height: pixels.height }).toEqual(size);
    expect(pixelAt(pixels, 0, 0)).toEqual(ground);
    expect(pixelAt(pixels, size.width - 1, size.height - 1)).toEqual(ground);
    const [left, top, width, height] = HEADLINE;
    const headline = [left * scale, top * scale, width * scale, height * scale] as const;
    expect(inkShare(pixels, headline)).toBeGreaterThan(inkShare(chromium.pixels, headline) / 2);
    expectSameMarks(pixels, chromium.pixels);
  });
}
