// @vitest-environment node
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { economy, ledgerOf, year } from '../ledgers.ts';
import { readWorkbook } from './readWorkbook.ts';
import { documentOf, LINK } from './someDocuments.ts';

import { LANGUAGES } from '#domain/economy.ts';
import { DATA_FORMATS } from '#export/records/madeFile.ts';
import { viewFile } from '#export/records/viewFiles.ts';

const FORMULA = '=HYPERLINK("https://example.org")';

/** The first figure is quoted as a formula; one is missing and one is in yuan without a rate. */
const odd = ledgerOf({
  figures: [
    ['national', 'KAZ', 'export', '2024', 30_000_000_000],
    ['national', 'KAZ', 'import', '2024', 31_000_000_000.5],
    ['national', 'KGZ', 'export', '2024', 'withheld'],
    ['national', 'KGZ', 'import', '2024', 7, 'CNY'],
  ],
});
for (const observation of odd.observations.values())
  Object.assign(observation, { quoted: FORMULA });

type Row = Readonly<Record<string, string>>;

const readCsv = (text: string): Row[] =>
  parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });

const textOf = (content: string | Uint8Array): string =>
  typeof content === 'string' ? content : strFromU8(content);

const bytesOf = (content: string | Uint8Array): Uint8Array => {
  if (typeof content === 'string') throw new Error('This file should be bytes.');
  return content;
};

const oddDocument = async (lang: (typeof LANGUAGES)[number] = 'en') =>
  documentOf({
    ledger: odd,
    source: 'national',
    countries: [economy('KAZ'), economy('KGZ')],
    lang,
  });

describe('the CSV of a view', () => {
  it('has a row a figure: raw numbers, a reason where there is none, a text for a formula', async () => {
    const { document, context } = await oddDocument();
    const file = await viewFile('csv', document, context);
    expect(file.name).toBe('khorgos_overview_KAZ-KGZ_2024_national.csv');
    const rows = readCsv(textOf(file.content));
    expect(
      rows.map(({ cell, value, unit, missing, published_value, published_unit }) =>
        [cell, value, unit, missing, published_value, published_unit].join(' '),
      ),
    ).toEqual([
      'national.KAZ.export.2024 30000000000 USD  30000000000 USD',
      'national.KAZ.import.2024 31000000000.5 USD  31000000000.5 USD',
      'national.KAZ.balance.2024 -1000000000.5 USD   ',
      'national.KGZ.export.2024  USD withheld  ',
      'national.KGZ.import.2024  USD no-rate 7 CNY',
      'national.KGZ.balance.2024  USD withheld  ',
    ]);
    expect(rows[0]).toMatchObject({
      country: 'KAZ',
      quoted: `'${FORMULA}`,
      reporter: 'KAZ',
      partner: 'CHN',
      authority: 'Office of Statistics',
      source: 'BOOK',
      derivation: 'published',
      version: '2026-11-22',
    });
    expect(rows[2]).toMatchObject({
      derivation: 'computed',
      basis: 'KAZ.KAZ.2024.export.BOOK | KAZ.KAZ.2024.import.BOOK',
    });
  });

  it('says in each row why it may mislead', async () => {
    const { document, context } = await documentOf();
    const rows = readCsv(textOf((await viewFile('csv', document, context)).content));
    const of = (cell: string) => rows.find((row) => row['cell'] === cell)?.['warnings'];
    expect(of('note.KAZ.export.2024')).toBe('parts-below-total | doubtful');
    expect(of('note.KGZ.export.2024')).toBe('parts-below-total');
    const json = JSON.parse(textOf((await viewFile('json', document, context)).content));
    expect(json.records[0].warnings).toEqual(['parts-below-total', 'doubtful']);
    const customs = await documentOf({ source: 'customs' });
    const others = await viewFile('csv', customs.document, customs.context);
    expect(readCsv(textOf(others.content)).filter(({ warnings }) => warnings !== '')).toEqual([]);
  });

  it('gives the rate of a converted figure as a number', async () => {
    const { document, context } = await documentOf({ source: 'customs', unit: 'usd' });
    const [first] = readCsv(textOf((await viewFile('csv', document, context)).content));
    expect(first).toMatchObject({ derivation: 'converted', published_unit: 'CNY' });
    const rate = Number(first?.['published_value']) / Number(first?.['value']);
    expect(Number(first?.['rate'])).toBeCloseTo(rate, 9);
    expect(rate).toBeGreaterThan(7.1);
  });

  it('has shares of which 1 is all', async () => {
    const { document, context } = await documentOf({ unit: 'share' });
    const rows = readCsv(textOf((await viewFile('csv', document, context)).content));
    const flows = rows.filter(({ measure }) => measure !== 'surplus');
    const sum = flows.reduce((total, { value }) => total + Number(value), 0);
    expect(sum).toBeCloseTo(1, 12);
    expect(new Set(rows.map(({ unit }) => unit))).toEqual(new Set(['share']));
  });
});

describe('the CSV of many years', () => {
  it('has a row a year, with a reason for each that is empty', async () => {
    const years = { from: year(1992), to: year(2024) };
    const { document, context } = await documentOf({ view: 'trend', source: 'customs', years });
    const file = await viewFile('csv', document, context);
    expect(file.name).toBe('khorgos_trend_KAZ-KGZ-TJK-TKM-UZB_1992-2024_customs.csv');
    const rows = readCsv(textOf(file.content));
    expect(rows).toHaveLength(5 * 3 * 33);
    expect(rows.filter(({ value, missing }) => (value === '') === (missing === ''))).toEqual([]);
    expect(rows.find(({ cell }) => cell === 'customs.KAZ.export.2010')?.['value']).not.toBe('');
  });
});

describe('the JSON of a view', () => {
  it('says what it is, where it can be seen, and what stands behind each value', async () => {
    const { document, context } = await oddDocument();
    const json = JSON.parse(textOf((await viewFile('json', document, context)).content));
    expect(json).toMatchObject({
      format: 'khorgos-view',
      formatVersion: 1,
      version: '2026-11-22',
      link: LINK,
      accessed: '2026-11-24',
      view: 'overview',
      language: 'en',
      request: { source: 'national', year: 2024 },
    });
    expect(json.records).toHaveLength(6);
    expect(json.records[0]).toMatchObject({ value: 30_000_000_000, unit: 'USD', missing: null });
    expect(json.records[0].basis).toEqual([
      {
        id: 'KAZ.KAZ.2024.export.BOOK',
        period: '2024',
        value: 30_000_000_000,
        unit: 'USD',
        share: null,
        quoted: FORMULA,
        reporter: 'KAZ',
        partner: 'CHN',
        authority: 'Office of Statistics',
        source: 'BOOK',
        valuation: 'not-stated',
        scope: 'goods',
        note: null,
      },
    ]);
    expect(json.sources.map(({ id }: { id: string }) => id)).toEqual(['BOOK']);
  });
});

describe('the workbook of a view', () => {
  it('has typed numbers, a frozen head, the sources and what it is about', async () => {
    const { document, context } = await oddDocument();
    const book = readWorkbook(bytesOf((await viewFile('xlsx', document, context)).content));
    expect([...book.keys()]).toEqual(['Figures', 'Sources', 'About']);
    const figures = book.get('Figures');
    const [head = [], ...rows] = figures?.rows ?? [];
    expect(figures?.frozenRows).toBe(1);
    const values = rows.map((row) => row[head.indexOf('value')] ?? null);
    expect(values).toEqual([30_000_000_000, 31_000_000_000.5, -1_000_000_000.5, null, null, null]);
    expect(rows[0]?.[head.indexOf('quoted')]).toBe(FORMULA);
    expect(rows[0]?.[head.indexOf('period')]).toBe('2024');
    expect(rows[3]?.[head.indexOf('missing')]).toBe('withheld');
    expect(book.get('Sources')?.rows[1]?.[0]).toBe('BOOK');
    const about = (book.get('About')?.rows ?? []).map(([line]) => line);
    expect(about).toContain(document.headline);
    expect(about).toContain(`This view on the web: ${LINK}`);
  });

  it('has a rate as a number', async () => {
    const { document, context } = await documentOf({ source: 'customs' });
    const book = readWorkbook(bytesOf((await viewFile('xlsx', document, context)).content));
    const [head = [], first = []] = book.get('Figures')?.rows ?? [];
    expect(first[head.indexOf('rate')]).toEqual(expect.closeTo(7.1, 1));
  });

  it('names its sheets in the language of the reader', async () => {
    const { document, context } = await oddDocument('zh');
    const book = readWorkbook(bytesOf((await viewFile('xlsx', document, context)).content));
    expect([...book.keys()]).toEqual(['数字', '来源', '说明']);
  });
});

describe('the archive of a view', () => {
  const open = async (lang: (typeof LANGUAGES)[number]) => {
    const { document, context } = await documentOf({ lang });
    const files = unzipSync(bytesOf((await viewFile('zip', document, context)).content));
    const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
    return { document, context, files, text };
  };

  it.each(LANGUAGES)('has the data, what they mean and a readme in %s', async (lang) => {
    const { document, context, files, text } = await open(lang);
    expect(Object.keys(files).toSorted()).toEqual([
      'figures.csv',
      'figures.json',
      'metadata.json',
      'readme.txt',
      'sources.csv',
    ]);
    // Decoding takes the byte order mark away.
    expect(`\ufeff${text('figures.csv')}`).toBe(
      textOf((await viewFile('csv', document, context)).content),
    );
    expect(text('figures.json')).toBe(textOf((await viewFile('json', document, context)).content));
    const readme = text('readme.txt');
    expect(readme.startsWith(`${document.headline}\n${document.subtitle}\n`)).toBe(true);
    for (const said of [LINK, ...document.notes, ...document.sources.map((s) => s.publisher)]) {
      expect(readme).toContain(said);
    }
    for (const column of Object.keys(readCsv(text('figures.csv'))[0] ?? {})) {
      expect(readme).toMatch(new RegExp(`^- ${column}: .`, 'm'));
    }
  });

  it('writes the warnings and the citations into the metadata', async () => {
    const { text } = await open('en');
    const metadata = JSON.parse(text('metadata.json'));
    expect(metadata.warnings.map(({ kind }: { kind: string }) => kind)).toEqual([
      'parts-below-total',
      'doubtful',
    ]);
    expect(metadata.warnings[0].text).toMatch(/do not add up/);
    expect(Object.keys(metadata.citation)).toEqual(['short', 'long', 'bibtex', 'csl']);
    expect(Object.keys(metadata.columns.figures)).toEqual(
      Object.keys(readCsv(text('figures.csv'))[0] ?? {}),
    );
  });
});

describe('a file', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(DATA_FORMATS)('has the same bytes as %s, whenever it is made', async (format) => {
    const makeAt = async (now: string) => {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
      const { document, context } = await documentOf({ year: year(2023), source: 'national' });
      return (await viewFile(format, document, context)).content;
    };
    expect(await makeAt('2027-05-06T07:08:09Z')).toEqual(await makeAt('2026-11-24T00:00:00Z'));
  });
});
