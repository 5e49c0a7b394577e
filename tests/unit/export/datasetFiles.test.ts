// @vitest-environment node
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';

import { bundledFile, bundledLedger, ledgerOf } from '../ledgers.ts';
import { readWorkbook } from './readWorkbook.ts';
import { contextOf, LINK } from './someDocuments.ts';

import type { TradeFile } from '#data/schema.ts';
import type { Ledger } from '#domain/ledger.ts';
import { datasetArchive } from '#export/records/datasetFiles.ts';

const open = async (ledger: Ledger) => {
  const place = { ledger, link: LINK, accessed: '2026-11-24' };
  const { name, content } = await datasetArchive(place, await contextOf(ledger));
  if (typeof content === 'string') throw new Error('An archive should be bytes.');
  const files = unzipSync(content);
  const text = (file: string): string => strFromU8(files[file] ?? new Uint8Array());
  const rows = (file: string): Readonly<Record<string, string>>[] =>
    parse(text(file), { bom: true, columns: true, recordDelimiter: '\r\n' });
  const workbook = () => readWorkbook(files['dataset.xlsx'] ?? new Uint8Array());
  return { name, files: Object.keys(files), text, rows, workbook };
};

describe('the archive of the whole dataset', () => {
  let bundled: Awaited<ReturnType<typeof open>>;
  beforeAll(async () => {
    bundled = await open(bundledLedger());
  }, 60_000);

  it('has every observation of the file, number for number', () => {
    const { observations } = bundledFile() as TradeFile;
    const { rows } = bundled;
    expect(
      rows('observations.csv').map(({ value, unit, quoted, source, period }) => [
        Number(value),
        unit,
        quoted,
        source,
        period,
      ]),
    ).toEqual(
      observations.map(({ value, unit, quoted, source, period }) => [
        value,
        unit,
        quoted,
        source,
        period,
      ]),
    );
  });

  it('has every source, and every gap as often as a year of it', () => {
    const ledger = bundledLedger();
    const { rows } = bundled;
    expect(rows('sources.csv').map(({ id }) => id)).toEqual([...ledger.sources.keys()]);
    expect(rows('missing.csv').map(({ cell, missing }) => [cell, missing])).toEqual([
      ...ledger.gaps,
    ]);
    for (const row of rows('missing.csv')) {
      const { series, economy, flow, period, cell } = row;
      expect([series, economy, flow, period].join('.')).toBe(cell);
    }
  });

  it('has every statement with what it asserts', () => {
    const ledger = bundledLedger();
    const { rows } = bundled;
    expect(ledger.claims.length).toBeGreaterThan(0);
    expect(
      rows('claims.csv').map(({ id, assertion }) => [id, JSON.parse(assertion ?? '')]),
    ).toEqual(ledger.claims.map(({ id, assertion }) => [id, assertion]));
  });

  it('marks the doubted figures', () => {
    const ledger = bundledLedger();
    const { rows } = bundled;
    const doubted = rows('observations.csv').filter(({ doubts }) => doubts !== '');
    const ids = new Set(ledger.doubts.flatMap(({ figures }) => figures));
    expect(new Set(doubted.map(({ id }) => id))).toEqual(ids);
  });

  it('holds a table only for what is there, and names each in the readme', async () => {
    const bare = await open(ledgerOf({ figures: [['note', 'KAZ', 'export', '2024', 1]] }));
    expect(bare.name).toBe('khorgos_dataset_2026-11-22.zip');
    expect(bare.files.toSorted()).toEqual([
      'dataset.json',
      'dataset.xlsx',
      'economies.csv',
      'metadata.json',
      'observations.csv',
      'readme.txt',
      'sources.csv',
    ]);
    for (const file of bare.files.filter((name) => name !== 'readme.txt')) {
      expect(bare.text('readme.txt')).toMatch(new RegExp(`^- ${file}: .`, 'm'));
    }
  });

  it('has a workbook with a sheet for each CSV and every row of it, numbers as numbers', () => {
    const ledger = bundledLedger();
    const { files, rows, workbook } = bundled;
    const sheets = workbook();
    const tables = files.filter((file) => file.endsWith('.csv'));
    expect([...sheets.keys()].map((name) => `${name}.csv`)).toEqual(tables);
    for (const [name, sheet] of sheets) {
      expect(sheet.frozenRows).toBe(1);
      expect([name, sheet.rows.length - 1]).toEqual([name, rows(`${name}.csv`).length]);
    }
    const [head = [], ...body] = sheets.get('observations')?.rows ?? [];
    expect(body.map((row) => [row[head.indexOf('id')], row[head.indexOf('value')]])).toEqual(
      [...ledger.observations.values()].map(({ id, money }) => [id, money.amount]),
    );
  });

  it('says what in it may mislead, in the readme and for machines', () => {
    const { text } = bundled;
    const { warnings } = JSON.parse(text('metadata.json'));
    expect(warnings.map(({ kind }: { readonly kind: string }) => kind)).toEqual([
      'parts-below-total',
      'part-year',
      'doubtful',
    ]);
    const readme = text('readme.txt');
    for (const warning of warnings) expect(readme).toContain(`- ${warning.text}`);
  });

  it('says the same in JSON, with numbers as numbers', async () => {
    const ledger = ledgerOf({
      figures: [['customs', 'KAZ', 'export', '2024', 70.5, 'CNY']],
      rates: [['KAZ', '2024', 210, 30]],
      context: {
        products: [{ id: 'hs27', names: { en: 'Fuel', zh: '燃料', ru: 'Топливо' } }],
        productFigures: [
          {
            product: 'hs27',
            series: 'national',
            economy: 'KAZ',
            reporter: 'KAZ',
            partner: 'CHN',
            flow: 'export',
            period: '2024',
            share: 0.5,
            level: 'chapter',
            quoted: '50%',
            source: 'BOOK',
          },
        ],
        denominators: [
          {
            economy: 'KAZ',
            indicator: 'gdp',
            period: '2024',
            value: 9,
            unit: 'USD',
            quoted: '9',
            source: 'BOOK',
            role: 'recommended',
            usable: false,
          },
        ],
        partnerShares: [
          {
            economy: 'KAZ',
            partner: 'CHN',
            of: 'imports',
            period: '2024',
            share: 0.25,
            quoted: '25%',
            source: 'BOOK',
          },
        ],
        events: [
          {
            id: 'road',
            date: '2013-09',
            names: { en: 'Road', zh: '路', ru: 'Дорога' },
            economies: ['KAZ'],
            source: 'BOOK',
          },
        ],
      },
    });
    const { text } = await open(ledger);
    const json = JSON.parse(text('dataset.json'));
    expect(json).toMatchObject({ format: 'khorgos-dataset', formatVersion: 1 });
    expect(json.observations[0]).toMatchObject({ value: 70.5, unit: 'CNY', flow: 'export' });
    expect(json.rates).toEqual([
      {
        economy: 'KAZ',
        period: '2024',
        cny: 210,
        usd: 30,
        rate: 7,
        cny_source: 'BOOK',
        usd_source: 'BOOK',
      },
    ]);
    expect(json.product_figures[0]).toMatchObject({ value: null, share: 0.5, product: 'hs27' });
    expect(json.denominators[0]).toMatchObject({ value: 9, usable: false });
    expect(json.partner_shares[0]).toMatchObject({ of: 'imports', share: 0.25 });
    expect(json.events[0]).toMatchObject({ date: '2013-09', name_ru: 'Дорога', economies: 'KAZ' });
    expect(json.products).toEqual([
      { product: 'hs27', name_en: 'Fuel', name_zh: '燃料', name_ru: 'Топливо' },
    ]);
  });
});
