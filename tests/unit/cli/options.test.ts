// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { parseCommand, parseSize } from '#cli/options.ts';
import { spokenLanguage } from '#cli/spokenLanguage.ts';
import { UsageError, usageText } from '#cli/usageError.ts';
import { PRESETS } from '#export/picture/size.ts';
import { loadCliWords } from '#i18n/cliWords.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';

import { ledger } from '../export/orders.ts';

const command = (...args: readonly string[]) =>
  parseCommand(args, codecsFor(ledger), defaultView(ledger.countries, 'en'));

const english = await loadCliWords('en');

/** What is said where something cannot be understood; empty where it can. */
const complaintOf = (read: () => unknown, words = english): string => {
  try {
    read();
    return '';
  } catch (error) {
    if (error instanceof UsageError) return usageText(error, words);
    throw error;
  }
};

const complaint = (...args: readonly string[]): string => complaintOf(() => command(...args));

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

  it('takes a value that begins with a dash', () => {
    const sorted = { view: { sort: { key: 'surplus', descending: true } } };
    expect(command('--sort', '-surplus', '--out', 'a.png')).toMatchObject(sorted);
    expect(command('--sort=-surplus', '--out', 'a.png')).toMatchObject(sorted);
    expect(complaint('--sort', '--out', 'a.png')).toContain('--sort');
  });

  it.each([
    ['https://khorgos.example/a/?view=surplus&page=methods#frag', 'https://khorgos.example/a/'],
    ['http://localhost:4173', 'http://localhost:4173/'],
  ])('keeps of the site %s what leads to it', (site, kept) => {
    expect(command('--site', site, '--out', 'a.csv')).toMatchObject({ site: kept });
  });

  it('takes the address of the site from its surroundings where it is not told', () => {
    const asked = (published: string, ...args: readonly string[]) =>
      parseCommand(
        ['--out', 'a.csv', ...args],
        codecsFor(ledger),
        defaultView(ledger.countries, 'en'),
        published,
      );
    expect(asked('https://here.example/?x')).toMatchObject({ site: 'https://here.example/' });
    expect(asked('https://here.example/', '--site', 'https://there.example/')).toMatchObject({
      site: 'https://there.example/',
    });
    expect(asked('')).toMatchObject({ site: '' });
    expect(complaintOf(() => asked('here'))).toContain('KHORGOS_SITE cannot be “here”');
  });

  it('takes of a link the view, and names what it does not know', () => {
    const link = '?view=surplus&page=methods&cell=nowhere&data=2020-01-01&bogus=1&lang=zh#frag';
    expect(command('--link', link, '--out', 'a.png')).toMatchObject({
      view: { view: 'surplus', page: 'dashboard', cell: '', data: '', lang: 'zh' },
      unknown: ['bogus'],
    });
  });

  it('knows which views were asked for by name where it draws everything', () => {
    const named = (...args: readonly string[]) => {
      const asked = command('--all', 'pictures', ...args);
      return asked.kind === 'all' ? [...asked.named] : null;
    };
    expect(named()).toEqual([]);
    expect(named('--view', 'table', '--theme', 'dark')).toEqual(['view', 'theme']);
    expect(named('--link', '?view=table', '--lang', 'ru')).toEqual(['view', 'lang']);
  });

  it('explains itself, whatever else is asked', () => {
    expect(command('--help')).toEqual({ kind: 'help' });
    expect(command('--help', '--view', 'surplus')).toEqual({ kind: 'help' });
  });

  it.each([
    [[], '--out FILE or --all FOLDER'],
    [['--out', 'a.png', '--all', 'b'], 'either'],
    [['--out', 'a.gif'], '.png, .svg, .html, .csv, .xlsx, .json, .zip'],
    [['--out', 'a.csv', '--size', 'slide'], '--size is for pictures'],
    [['--out', 'a.html', '--plain'], '--plain is for pictures; a .html has no use for it.'],
    [['--out', 'a.json', '--plain'], '--plain is for pictures'],
    [['--out', 'a.csv', '--theme', 'dark'], '--theme is for pictures'],
    [['--out', 'a.png', '--theme', 'auto'], '--theme auto is for pages'],
    [['--all', 'a', '--theme', 'auto'], '--theme auto is for pages'],
    [['--out', 'a.png', '--out', 'b.png'], '--out is there twice'],
    [['--plain', '--plain', '--out', 'b.png'], '--plain is there twice'],
    [['--out', '.png'], '--out needs a name before the ending'],
    [['--out', 'pictures/.SVG'], '--out needs a name before the ending'],
    [['--site', 'data:text/html,x', '--out', 'a.png'], '--site cannot be “data:text/html,x”'],
    [['--site', 'your.site', '--out', 'a.png'], '--site cannot be “your.site”'],
    [['--link', 'data:text/html,x', '--out', 'a.png'], '--link cannot be'],
    [['--link', 'view=surplus', '--out', 'a.png'], '--link cannot be'],
    [['--link', 'https://khorgos.example/', '--out', 'a.png'], '--link cannot be'],
    [['--link', '?view=map', '--out', 'a.png'], '--view cannot be “map”'],
    [['--view', 'map', '--out', 'a.png'], '--view cannot be “map”'],
    [['--countries', 'KAZ~XXX', '--out', 'a.png'], '--countries cannot be “XXX”'],
    [['--cell', 'x', '--out', 'a.png'], '--cell'],
    [['--data', '2026-11-22', '--out', 'a.png'], '--data'],
    [['surplus', '--out', 'a.png'], '“surplus” is no option'],
    [['--colour', 'red', '--out', 'a.png'], '--colour is no option'],
    [['-x', '--out', 'a.png'], '-x is no option'],
    [['--out'], '--out needs a value'],
    [['--plain=yes', '--out', 'a.png'], '--plain cannot be “yes”'],
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
    expect(complaintOf(() => parseSize(text))).toContain(words);
  });
});

describe('the language of the command line', () => {
  it('is that of the option, else that of the shell, else English', () => {
    expect(spokenLanguage(['--lang', 'ru'], 'zh_CN.UTF-8')).toBe('ru');
    expect(spokenLanguage(['--lang=zh'], '')).toBe('zh');
    expect(spokenLanguage(['--lang', 'xx'], 'ru_RU.UTF-8')).toBe('ru');
    expect(spokenLanguage([], 'zh_CN.UTF-8')).toBe('zh');
    expect(spokenLanguage([], 'C')).toBe('en');
    expect(spokenLanguage([], '')).toBe('en');
  });

  it('is that of a complaint', async () => {
    const unknown = () => command('--colour', 'red');
    expect(complaintOf(unknown, await loadCliWords('ru'))).toBe(
      'Параметра --colour нет, см. --help.',
    );
    expect(complaintOf(unknown, await loadCliWords('zh'))).toBe(
      '没有--colour这个选项，参见--help。',
    );
  });
});
