import { describe, expect, it } from 'vitest';

import { parseCommand, parseSize, UsageError } from '#cli/options.ts';
import { PRESETS } from '#export/picture/size.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';

import { ledger } from '../export/orders.ts';

const command = (...args: readonly string[]) =>
  parseCommand(args, codecsFor(ledger), defaultView(ledger.countries, 'en'));

const complaint = (...args: readonly string[]): string => {
  try {
    command(...args);
    return '';
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
};

describe('the command line', () => {
  it('takes the parameters of a link as options', () => {
    const words =
      '--view surplus --source customs --countries KAZ~KGZ --lang ru --theme dark --size slide --out a.png';
    expect(command(...words.split(' '))).toMatchObject({
      kind: 'picture',
      view: {
        view: 'surplus',
        source: 'customs',
        countries: ['KAZ', 'KGZ'],
        lang: 'ru',
        theme: 'dark',
      },
      look: { size: PRESETS.slide, transparent: false, plain: false, site: '' },
      out: 'a.png',
      format: 'png',
    });
  });

  it('takes a whole link, over which options go', () => {
    const link = 'https://khorgos.example/?view=table&source=customs&lang=zh';
    expect(command('--link', link, '--lang', 'ru', '--plain', '--out', 'b.SVG')).toMatchObject({
      view: { view: 'table', source: 'customs', lang: 'ru' },
      look: { plain: true },
      format: 'svg',
    });
  });

  it('writes the rows of a view', () => {
    const words = '--view trend --source customs --site https://khorgos.example/ --out a.JSON';
    expect(command(...words.split(' '))).toMatchObject({
      kind: 'data',
      view: { view: 'trend', source: 'customs' },
      site: 'https://khorgos.example/',
      out: 'a.JSON',
      format: 'json',
    });
  });

  it('draws everything into a folder', () => {
    expect(command('--all', 'pictures', '--transparent')).toMatchObject({
      kind: 'all',
      folder: 'pictures',
      look: { size: PRESETS.report, transparent: true },
    });
  });

  it('explains itself, whatever else is asked', () => {
    expect(command('--help')).toEqual({ kind: 'help' });
    expect(command('--help', '--view', 'surplus')).toEqual({ kind: 'help' });
  });

  it.each([
    [[], '--out FILE or --all FOLDER'],
    [['--out', 'a.png', '--all', 'b'], 'either'],
    [['--out', 'a.gif'], '.png, .svg, .html, .csv, .xlsx, .json, or .zip'],
    [['--out', 'a.csv', '--size', 'slide'], '--size is for pictures'],
    [['--out', 'a.html', '--plain'], '--plain is for pictures; a .html has no use for it.'],
    [['--out', 'a.json', '--plain'], '--plain is for pictures'],
    [['--view', 'map', '--out', 'a.png'], '--view cannot be “map”'],
    [['--countries', 'KAZ~XXX', '--out', 'a.png'], '--countries cannot be “XXX”'],
    [['--cell', 'x', '--out', 'a.png'], '--cell'],
    [['surplus', '--out', 'a.png'], 'surplus'],
    [['--size', 'huge', '--out', 'a.png'], 'report, slide, square, card'],
  ] as const)('says what is wrong with %j', (args, words) => {
    expect(complaint(...args)).toContain(words);
  });
});

describe('a size', () => {
  it('is a name or width, height and scale', () => {
    expect(parseSize('square')).toEqual(PRESETS.square);
    expect(parseSize('1000x700')).toEqual({ width: 1000, height: 700, scale: 2 });
    expect(parseSize('1000x700@2.5')).toEqual({ width: 1000, height: 700, scale: 2.5 });
  });

  it.each([
    ['100x700', 'at least'],
    ['5000x700', 'at most 4000'],
    ['1000x700@20', 'scale is 1 to 8'],
    ['3000x2000@2', '16 megapixels'],
  ])('%s is refused with the reason', (text, words) => {
    expect(() => parseSize(text)).toThrow(words);
  });
});
