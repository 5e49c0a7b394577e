// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { loadDatasetNotes } from '#i18n/datasetNotes.ts';
import { read, repeated, trade } from './dataset.ts';

const { observations, missing, productFigures, denominators, partnerShares } = trade;

const notes: readonly string[] = [
  ...new Set(
    [observations, missing, productFigures, denominators, partnerShares]
      .flat()
      .flatMap(({ note }) => note ?? []),
  ),
];

/** Every text of the file that is called `note`, wherever it stands. */
const notedAnywhere = (part: unknown): readonly string[] => {
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, inner]: readonly [string, unknown]) =>
    key === 'note' && typeof inner === 'string' ? [inner] : notedAnywhere(inner),
  );
};

/** The keys of a file as it is written, where one that is given twice is still there twice. */
const keysOf = (code: 'zh' | 'ru'): readonly string[] =>
  [
    ...(read(`src/i18n/languages/${code}.json`).split(/^ {2}"notes": /mu)[1] ?? '').matchAll(
      /^ {4}("(?:[^"\\]|\\.)*"): /gmu,
    ),
  ].map(([, key = '""']) => JSON.parse(key) as string);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const MAGNITUDES: Readonly<Record<string, number>> = {
  million: 1e6,
  billion: 1e9,
  млн: 1e6,
  млрд: 1e9,
  万: 1e4,
  亿: 1e8,
};

/** A number, and the word that multiplies it. */
const NUMBER = /(\d+(?:[.,\u00a0]\d+)*)[ \u00a0]?(million|billion|млн|млрд|万|亿)?/gu;

/**
 * Every number of a sentence, in order of size: what it amounts to and its digits, so that neither an
 * altered amount nor a lost zero goes unseen. `decimal` is the sign before decimals.
 */
const numbersIn = (text: string, decimal: '.' | ','): readonly string[] =>
  [...text.matchAll(NUMBER)]
    .map(([, digits = '', word = '']) => {
      const plain = digits
        .replaceAll(decimal === ',' ? /[^\d,]/gu : /[^\d.]/gu, '')
        .replace(decimal, '.');
      const amount = Number((Number(plain) * (MAGNITUDES[word] ?? 1)).toPrecision(12));
      return `${amount} in the digits ${plain.replace('.', '').replace(/^0+/, '')}`;
    })
    .toSorted();

/** “5.058 of 5.076 billion” means billions both times. */
const inFull = (text: string): string =>
  text.replace(/(\d) (?:of|из) (?=\d[\d.,]*[ \u00a0](billion|млрд))/u, '$1 $2, ');

/** Chinese writes the names of months with numbers. */
const monthsInNumbers = (english: string): string =>
  MONTHS.reduce((text, month, at) => text.replaceAll(month, `, ${at + 1};`), english);

describe('the notes of the dataset', () => {
  it('are those that are translated', () => {
    expect([...new Set(notedAnywhere(trade))].toSorted()).toEqual(notes.toSorted());
    expect(notes.length).toBeGreaterThan(100);
  });
});

describe.each(['zh', 'ru'] as const)('the notes in %s', (code) => {
  it('are one for each note of the dataset, and none without', async () => {
    const translated = [...(await loadDatasetNotes(code)).keys()];
    expect(translated.toSorted()).toEqual(notes.toSorted());
    expect(keysOf(code)).toHaveLength(translated.length);
    expect(repeated(keysOf(code))).toEqual([]);
  });

  it('have every number of the English note, and no other', async () => {
    const altered = [...(await loadDatasetNotes(code))].flatMap(([note, text]) => {
      const english = inFull(code === 'zh' ? monthsInNumbers(note) : note);
      const expected = numbersIn(english, '.').join(', ');
      const found = numbersIn(inFull(text), code === 'ru' ? ',' : '.').join(', ');
      return expected === found ? [] : [{ text, expected, found }];
    });
    expect(altered).toEqual([]);
  });

  it('call the valuations of English by their names', async () => {
    const names = {
      zh: { FOB: '离岸价（FOB）', CIF: '到岸价（CIF）' },
      ru: { FOB: 'FOB', CIF: 'CIF' },
    };
    const other = [...(await loadDatasetNotes(code))].filter(([note, text]) =>
      (['FOB', 'CIF'] as const).some(
        (name) => note.includes(name) !== text.includes(names[code][name]),
      ),
    );
    expect(other).toEqual([]);
  });

  it('are sentences of the language, each told once', async () => {
    const script = { zh: /\p{Script=Han}/u, ru: /\p{Script=Cyrillic}/u }[code];
    const end = { zh: /。$/u, ru: /[^.]\.$/u }[code];
    // Half-width marks are allowed in numbers and in English names.
    const untidy = {
      zh: /[(),:;?!"']|, | {2}|[\u4e00-\u9fff] |\.$/u,
      ru: /["']| {2}| - |\.\.\./u,
    }[code];
    const texts = [...(await loadDatasetNotes(code)).values()];
    const withoutNumbers = (text: string): string => text.replaceAll(/\d,(?=\d)/gu, '');
    expect(texts.filter((text) => !script.test(text) || !end.test(text))).toEqual([]);
    expect(
      texts.filter((text) => text !== text.trim() || untidy.test(withoutNumbers(text))),
    ).toEqual([]);
    expect(repeated(texts)).toEqual([]);
  });
});
