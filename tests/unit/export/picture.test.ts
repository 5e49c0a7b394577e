import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';

import { LANGUAGES } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';
import type { Picture } from '#export/picture/picture.ts';
import { makePicture, NothingToDraw, TooCrowded } from '#export/picture/picture.ts';
import { pngTexts, readPicture } from '#export/picture/metadata.ts';
import { LEAST_TYPE, PRESET_NAMES, PRESETS } from '#export/picture/size.ts';

import { ledger, orderOf, VIEWS } from './orders.ts';
import { outside, overlaps, textBoxes } from './textBoxes.ts';

const parsed = (svg: string): Document => new DOMParser().parseFromString(svg, 'image/svg+xml');

const wordsOf = ({ svg }: Picture): string =>
  [...parsed(svg).querySelectorAll('text')].map(({ textContent }) => textContent).join(' ');

/** Boxes are a little lower than the type in them is high. */
const smallestType = (boxes: ReturnType<typeof textBoxes>): number =>
  Math.min(...boxes.map(({ top, bottom }) => (bottom - top) / 0.96));
/** Of the numbers that a picture is written in. */
const ROUNDING = 0.02;

/** Every size with one source, so that every source meets several sizes. */
const SHEETS = [
  { name: 'report', size: PRESETS.report, source: 'note' },
  { name: 'slide', size: PRESETS.slide, source: 'national' },
  { name: 'square', size: PRESETS.square, source: 'note' },
  { name: 'card', size: PRESETS.card, source: 'customs' },
  { name: 'report', size: PRESETS.report, source: 'national' },
  { name: 'small', size: { width: 560, height: 560, scale: 1 }, source: 'note' },
  { name: 'tall', size: { width: 400, height: 900, scale: 1 }, source: 'customs' },
] as const;

const drawn = new Map<string, Promise<Picture>>();

/** Drawn once for all tests: what is asserted of a picture does not change it. */
function pictureOf(...wish: Parameters<typeof orderOf>): Promise<Picture> {
  const key = JSON.stringify(wish);
  const picture = drawn.get(key) ?? orderOf(...wish).then(makePicture);
  drawn.set(key, picture);
  return picture;
}

/** Milliseconds: a matrix of every year is a thousand elements, drawn several times. */
const SLOW = 30_000;

describe.each(VIEWS)('the picture of %s', (view) => {
  it.each(LANGUAGES)(
    'of the smallest size is read, or refused with a size that is: %s',
    async (lang) => {
      const least = { width: 360, height: 360, scale: 1 };
      const size = await pictureOf({ view, lang }, { size: least }).then(
        () => least,
        (error: unknown) => ({ ...least, ...(error instanceof TooCrowded ? error.readable : {}) }),
      );
      const boxes = textBoxes((await pictureOf({ view, lang }, { size })).svg);
      expect(overlaps(boxes)).toEqual([]);
      expect(outside(boxes, size)).toEqual([]);
      expect(smallestType(boxes)).toBeGreaterThanOrEqual(LEAST_TYPE - ROUNDING);
    },
    SLOW,
  );

  it.each(LANGUAGES.flatMap((lang) => PRESET_NAMES.map((name) => [lang, name] as const)))(
    'is never refused at a size on offer, and has no letters too small to read: %s, %s',
    async (lang, name) => {
      const { svg } = await pictureOf({ view, lang, source: 'note' }, { size: PRESETS[name] });
      expect(smallestType(textBoxes(svg))).toBeGreaterThanOrEqual(LEAST_TYPE - ROUNDING);
    },
    SLOW,
  );

  describe.each(LANGUAGES)('in %s', (lang) => {
    it.each(SHEETS)(
      'has every text within the frame and none on another: $name, $source',
      async ({ size, source }) => {
        const { svg } = await pictureOf({ view, lang, source }, { size });
        const boxes = textBoxes(svg);
        expect(boxes.length).toBeGreaterThan(10);
        expect(overlaps(boxes)).toEqual([]);
        expect(outside(boxes, size)).toEqual([]);
      },
      SLOW,
    );
  });

  it(
    'is pure SVG that needs nothing from elsewhere',
    async () => {
      const { svg } = await pictureOf(
        { view, lang: 'en', source: 'note' },
        { size: SHEETS[0].size },
      );
      const { documentElement } = parsed(svg);
      expect(documentElement.querySelector('parsererror')).toBeNull();
      expect(
        documentElement.querySelectorAll('foreignObject, script, style, image, animate'),
      ).toHaveLength(0);
      expect(svg).not.toMatch(/var\(|class=|recharts|@import|javascript:/);
      const attributes = new Set(
        [...documentElement.querySelectorAll('*')].flatMap((element) =>
          [...element.attributes].map(({ name, value }) => `${name}=${value}`),
        ),
      );
      for (const attribute of attributes) {
        expect(attribute).not.toMatch(/^(on|style=|data-|tabindex=)/);
        expect(attribute).not.toMatch(/^href=[^#]/);
      }
    },
    SLOW,
  );

  it(
    'is the same however often it is drawn',
    async () => {
      const wish = [{ view, lang: 'en', source: 'note' }, { size: SHEETS[0].size }] as const;
      const { svg } = await pictureOf(...wish);
      makePicture(await orderOf({ view: 'overview', lang: 'ru' }));
      expect(makePicture(await orderOf(...wish)).svg).toBe(svg);
    },
    SLOW,
  );
});

describe('a picture', () => {
  it('is refused in words where nobody could read it', async () => {
    const size = { width: 360, height: 360, scale: 4 };
    const order = await orderOf({ view: 'mirror', lang: 'ru' }, { size });
    expect(() => makePicture(order)).toThrow(
      /too much in it for a picture of 360×360.* can be read from \d+×\d+ on/,
    );
  });

  it('says what it finds, whose figures they are, when, from where and under which licence', async () => {
    const words = wordsOf(await pictureOf({ source: 'customs' }));
    for (const part of [
      'Turkmenistan alone',
      '2024',
      'China’s customs',
      'Source: General Administration of Customs of China',
      'Data of 22 November 2026',
      'MIT licence',
      'khorgos.example/?source=customs&lang=en',
    ]) {
      expect(words).toContain(part);
    }
  });

  it('has a title, a description with the numbers, and metadata', async () => {
    const { svg, facts } = await pictureOf({ source: 'customs' });
    const { documentElement } = parsed(svg);
    expect(documentElement.querySelector('title')?.textContent).toBe(facts.title);
    expect(documentElement.querySelector('desc')?.textContent).toBe(facts.description);
    expect(facts.description).toContain(
      'Kyrgyzstan: Exports to China 2.8, Imports from China 19.9',
    );
    const rowsIn = documentElement.getElementsByTagNameNS('urn:khorgos:picture', 'rows')[0];
    expect(rowsIn?.textContent).toBe(facts.rows);
  });

  it('carries the rows behind it, as published and as shown', async () => {
    const { facts } = await pictureOf({ source: 'customs' });
    const rows: readonly Readonly<Record<string, string>>[] = parse(facts.rows, { columns: true });
    expect(rows).toHaveLength(15);
    const row = rows.find(({ economy }) => economy === 'KAZ');
    expect(row).toEqual({
      series: 'customs',
      economy: 'KAZ',
      measure: 'exports',
      period: '2024',
      value: expect.stringMatching(/^158\d{8}\.?\d*$/),
      unit: 'USD',
      derivation: 'converted',
      quoted: '11282763 (unit 10,000 CNY)',
      reporter: 'CHN',
      source: 'GACC24_TABLE',
      rate: expect.stringMatching(/^7\.11/),
      rate_sources: 'GACC24_TABLE | ASTANATIMES_20250123',
    });
  });

  it.each([
    [{}, [/do not add up/, /8 figures are doubtful.*: Kazakhstan, /]],
    [{ source: 'customs' }, []],
    [{ source: 'customs', scale: 'log' }, [/bars stand on a logarithmic/]],
    [{ source: 'customs', scale: 'log', view: 'flows' }, []],
    [{ view: 'mirror', scale: 'log' }, [/lines between the two sides/]],
    [{ view: 'trend', source: 'customs', axis: 'own' }, [/a scale of its own/]],
    [{ view: 'trend', source: 'customs', panels: 'one' }, [/a scale of its own/]],
    [{ view: 'trend', source: 'customs' }, []],
    [{ view: 'products' }, [/only part of a year/]],
  ] as const)('says how %j could mislead', async (view, said) => {
    const { facts, svg } = await pictureOf(view);
    expect(facts.warnings).toEqual(said.map((words) => expect.stringMatching(words)));
    const written = parsed(svg).getElementsByTagNameNS('urn:khorgos:picture', 'warning')[0];
    expect(written?.textContent ?? '').toBe(facts.warnings.join('\n'));
  });

  it('opens its view again, with every parameter written out', async () => {
    const order = await orderOf({ view: 'surplus', source: 'national', lang: 'ru' });
    const { svg } = makePicture(order);
    expect(readPicture(new TextEncoder().encode(svg))).toEqual({
      kind: 'ours',
      link: order.link,
      version: ledger.version,
    });
    const { searchParams } = new URL(order.link);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      view: 'surplus',
      source: 'national',
      time: '2024',
      unit: 'usd',
      lang: 'ru',
      countries: 'KAZ~KGZ~TJK~TKM~UZB',
    });
  });

  it('has a ground in the colour of its theme, or none', async () => {
    const ground = async (theme: 'light' | 'dark', transparent: boolean) =>
      parsed((await pictureOf({}, { theme, transparent })).svg)
        .querySelector('svg > rect')
        ?.getAttribute('fill');
    expect(await ground('light', false)).toBe('#ffffff');
    expect(await ground('dark', false)).toBe('#1a2126');
    expect(await ground('light', true)).toBeUndefined();
    const { svg } = await pictureOf({}, { transparent: true });
    expect(svg).not.toContain('#ffffff');
  });

  it('is the chart and its legend alone where that is wished, and can still be traced', async () => {
    const picture = await pictureOf({}, { plain: true });
    const words = wordsOf(picture);
    expect(words).toContain('Exports to China');
    expect(words).toContain('Doubtful');
    expect(words).not.toContain('see notes');
    expect(picture.facts.warnings.join(' ')).not.toMatch(/the notes/);
    expect(words).toContain('Turkmenistan');
    expect(words).not.toContain('Source');
    expect(words).not.toContain('largest surplus');
    expect(picture.facts.source).toContain('Source');
    expect(picture.warnings.at(-1)).toEqual({ kind: 'bare' });
    expect(picture.facts.warnings.at(-1)).toContain('neither whose figures');
  });

  it('sets its type larger on a slide than on a report', async () => {
    const labelSize = async (size: keyof typeof PRESETS): Promise<number> => {
      const { svg } = await pictureOf({ view: 'surplus' }, { size: PRESETS[size] });
      const box = textBoxes(svg).find(({ text }) => text === 'Turkmenistan');
      return box ? box.bottom - box.top : 0;
    };
    expect(await labelSize('slide')).toBeGreaterThan(1.2 * (await labelSize('report')));
  });

  it('cannot be made of a view without figures', async () => {
    const time = { from: 1992 as Year, to: 1992 as Year };
    const order = await orderOf({ time });
    expect(() => makePicture(order)).toThrow(NothingToDraw);
  });
});

describe('the texts of a PNG', () => {
  it('name the language of their sentences, and the sources under a name of our own too', async () => {
    const { facts } = makePicture(await orderOf({ lang: 'ru' }));
    const texts = pngTexts(facts);
    expect(texts.filter(({ lang }) => lang === 'ru').map(({ keyword }) => keyword)).toEqual([
      'Title',
      'Description',
      'Source',
      'Khorgos source',
      'Copyright',
      'Warning',
    ]);
    expect(texts.find(({ keyword }) => keyword === 'Khorgos source')?.text).toBe(facts.source);
    const rest = texts.filter(({ lang }) => lang === undefined);
    expect(rest.map(({ keyword }) => keyword)).toEqual([
      'Software',
      'Khorgos link',
      'Khorgos data version',
      'Khorgos rows',
    ]);
  });
});

describe('reading a picture back', () => {
  const read = (text: string) => readPicture(new TextEncoder().encode(text));

  it.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', 'foreign'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>', 'damaged'],
    ['<html><body>No picture.</body></html>', 'no-picture'],
    ['', 'no-picture'],
  ])('%s is %s', (text, kind) => {
    expect(read(text)).toEqual({ kind });
  });

  it('takes bytes that are no text for no picture, and a cut PNG for a damaged one', () => {
    expect(readPicture(Uint8Array.of(0xff, 0xd8, 0xff))).toEqual({ kind: 'no-picture' });
    const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
    expect(readPicture(signature)).toEqual({ kind: 'damaged' });
  });
});
