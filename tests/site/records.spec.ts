import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { strFromU8 } from 'fflate';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readWorkbook } from '../unit/export/readWorkbook.ts';
import { axeViolations } from './axe.ts';
import { runAhead } from './clock.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

type Row = Readonly<Record<string, string>>;

type TradeJson = {
  readonly version: string;
  readonly observations: readonly {
    readonly reporter: string;
    readonly economy: string;
    readonly period: string;
    readonly flow: string;
    readonly source: string;
    readonly value: number;
    readonly unit: string;
    readonly quoted: string;
  }[];
};

const dataset = JSON.parse(readFileSync('public/data/trade.json', 'utf8')) as TradeJson;

const published = new Map(
  dataset.observations.map((row) => [
    [row.reporter, row.economy, row.period, row.flow, row.source].join('.'),
    row,
  ]),
);

const readCsv = (text: string): Row[] =>
  parse(text, { bom: true, columns: true, recordDelimiter: '\r\n' });

/** By another library than the page's, which checks every checksum. */
async function unzipped(archive: Uint8Array): Promise<Readonly<Record<string, Uint8Array>>> {
  const reader = new ZipReader(new Uint8ArrayReader(archive), { checkCrc32: true });
  const entries = await reader.getEntries();
  const files = await Promise.all(
    entries.map(async (entry) => {
      if (entry.directory) throw new Error(`${entry.filename} is a folder.`);
      return [entry.filename, await entry.getData(new Uint8ArrayWriter())] as const;
    }),
  );
  return Object.fromEntries(files);
}

/** Opens the block below the figure. */
async function unfold(page: Page, summary = 'Data and citation'): Promise<void> {
  await page.getByText(summary, { exact: true }).click();
  await page.getByRole('button', { name: 'CSV', exact: true }).waitFor();
}

/** The file that a click on a button of the open block hands to the browser. */
async function download(page: Page, button: string) {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const arrived = await arriving;
  const bytes = new Uint8Array(readFileSync(await arrived.path()));
  return { name: arrived.suggestedFilename(), bytes, text: strFromU8(bytes) };
}

/** As the English page writes an amount among billions, or a share. */
function asShown(value: number, unit: string, signed: boolean): string {
  if (unit !== 'share' && value !== 0 && Math.abs(value) < 1e8) {
    const millions = asShown(value * 1000, unit, signed);
    return `${millions}m`;
  }
  const size = Math.abs(unit === 'share' ? value * 100 : value / 1e9);
  const digits = size >= 99.95 ? 0 : 1;
  const text =
    size >= 0.995 || size === 0
      ? size.toFixed(size === 0 ? 0 : digits)
      : new Intl.NumberFormat('en-GB', {
          minimumSignificantDigits: 2,
          maximumSignificantDigits: 2,
        }).format(size);
  const sign = value < 0 ? '−' : signed ? '+' : '';
  return sign + text + (unit === 'share' ? '%' : '');
}

for (const link of [
  '?view=table&sort=name',
  '?view=table&sort=name&source=customs',
  '?view=table&sort=name&source=national&time=2022',
  '?view=table&sort=name&unit=share',
  '?view=table&sort=name&source=customs&unit=cny&countries=KAZ~UZB',
]) {
  test(`the numbers of the CSV are those of the page and of the dataset: ${link}`, async ({
    dashboard,
    page,
  }) => {
    await dashboard.open(link);
    await unfold(page);
    const { text, bytes } = await download(page, 'CSV');
    const rows = readCsv(text);
    expect(Array.from(bytes.subarray(0, 3)), 'the byte order mark of UTF-8').toEqual([
      0xef, 0xbb, 0xbf,
    ]);

    const cells = await dashboard.table.locator('tbody td > a:first-child').allTextContents();
    expect(cells).toHaveLength(rows.length);
    const expected = rows.map(({ value = '', unit = '', measure, missing }) =>
      missing === '' ? asShown(Number(value), unit, measure === 'surplus') : null,
    );
    for (const [at, words] of expected.entries()) {
      if (words === null) expect(cells[at]).toMatch(/^[a-z ]+$/);
      else expect(cells[at]).toBe(words);
    }

    for (const row of rows) {
      for (const id of (row['basis'] ?? '').split(' | ').filter((part) => part !== '')) {
        const figure = published.get(id);
        expect(row['quoted']).toContain(figure?.quoted);
        if (row['published_value'] === '') continue;
        expect(Number(row['published_value'])).toBe(figure?.value);
        expect(row['published_unit']).toBe(figure?.unit);
      }
      expect(row['version']).toBe(dataset.version);
    }
  });
}

test('the workbook has the numbers of the CSV as numbers', async ({ dashboard, page }) => {
  await dashboard.open('?source=customs&countries=KAZ~KGZ');
  await unfold(page);
  const rows = readCsv((await download(page, 'CSV')).text);
  const { name, bytes } = await download(page, 'XLSX');
  expect(name).toBe('khorgos_overview_KAZ-KGZ_2024_customs.xlsx');
  const book = readWorkbook(bytes);
  expect([...book.keys()]).toEqual(['Figures', 'Sources', 'About']);
  const [head = [], ...body] = book.get('Figures')?.rows ?? [];
  const valuesOf = (column: string) => body.map((row) => row[head.indexOf(column)] ?? null);
  expect(valuesOf('value')).toEqual(rows.map(({ value }) => Number(value)));
  expect(valuesOf('rate')).toEqual(rows.map(({ rate }) => Number(rate)));
  expect(valuesOf('published_value')).toEqual(
    rows.map(({ published_value }) => (published_value === '' ? null : Number(published_value))),
  );
  expect(valuesOf('quoted')).toEqual(rows.map(({ quoted }) => quoted));
});

test('a workbook of many years is written under the content policy too', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=trend&source=customs&time=earliest..latest');
  await unfold(page);
  const rows = readCsv((await download(page, 'CSV')).text);
  expect(rows.length).toBeGreaterThan(400);
  const { bytes } = await download(page, 'XLSX');
  const [head = [], ...body] = readWorkbook(bytes).get('Figures')?.rows ?? [];
  expect(body.map((row) => row[head.indexOf('value')] ?? null)).toEqual(
    rows.map(({ value }) => (value === '' ? null : Number(value))),
  );
});

test('the archive has the data, their sources and what the page warns of', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?scale=log');
  await unfold(page);
  const warnings = await page
    .getByRole('region', { name: 'Before you use this figure' })
    .getByRole('listitem')
    .allInnerTexts();
  expect(warnings).toHaveLength(3);
  const csv = await download(page, 'CSV');
  const json = await download(page, 'JSON');
  const { name, bytes } = await download(page, 'ZIP');
  expect(name).toBe('khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_note.zip');
  const files = await unzipped(bytes);
  expect(Object.keys(files).toSorted()).toEqual([
    'figures.csv',
    'figures.json',
    'metadata.json',
    'readme.txt',
    'sources.csv',
  ]);
  expect(files['figures.csv']).toEqual(csv.bytes);
  expect(files['figures.json']).toEqual(json.bytes);
  const metadata = JSON.parse(strFromU8(files['metadata.json'] ?? new Uint8Array()));
  expect(metadata.warnings.map(({ text }: { readonly text: string }) => text)).toEqual(warnings);
  expect(metadata.headline).toBe(await dashboard.headline.innerText());
  expect(metadata.link).toBe(
    new URL(
      '?view=overview&countries=KAZ~KGZ~TJK~TKM~UZB&measures=exports~imports~surplus&source=note' +
        '&time=2024&unit=usd&scale=log&sort=-surplus&freight=1.00&base=own&panels=country' +
        '&axis=shared&events=off&cell=&page=dashboard&lang=en&theme=auto',
      page.url(),
    ).href,
  );
  const readme = strFromU8(files['readme.txt'] ?? new Uint8Array());
  for (const warning of warnings) expect(readme).toContain(warning);
});

test('the command line writes the same files', async ({ dashboard, page }) => {
  // It is started twice, which takes long where much else runs.
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'khorgos-'));
  for (const [link, format, summary] of [
    ['?view=trend&source=customs&time=2015..2024', 'csv', 'Data and citation'],
    ['?view=mirror&lang=ru', 'json', 'Данные и цитирование'],
  ] as const) {
    await dashboard.open(link);
    await unfold(page, summary);
    const { bytes } = await download(page, format.toUpperCase());
    const site = new URL('.', page.url()).href;
    const out = join(folder, `made.${format}`);
    const args = ['--link', link, '--site', site, '--out', out];
    await promisify(execFile)(process.execPath, ['scripts/render.mjs', ...args]);
    expect(readFileSync(out).equals(bytes), link).toBe(true);
  }
  rmSync(folder, { recursive: true });
});

test('all data are the dataset, figure for figure', async ({ dashboard, page }) => {
  await dashboard.open();
  await unfold(page);
  const { name, bytes } = await download(page, 'All data (ZIP)');
  expect(name).toBe(`khorgos_dataset_${dataset.version}.zip`);
  const files = await unzipped(bytes);
  const rows = readCsv(strFromU8(files['observations.csv'] ?? new Uint8Array()));
  expect(rows.map(({ id, value, unit }) => [id, Number(value), unit])).toEqual(
    [...published].map(([id, { value, unit }]) => [id, value, unit]),
  );
});

test('a file has a link to save it by hand, and the words of it follow the language', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?lang=ru&source=customs');
  await unfold(page, 'Данные и цитирование');
  const { text } = await download(page, 'CSV');
  expect(readCsv(text).find(({ economy }) => economy === 'KAZ')?.['country']).toBe('Казахстан');
  const again = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Сохранить файл' }).click();
  expect((await again).suggestedFilename()).toBe(
    'khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_customs.csv',
  );
});

test.describe('the citation', () => {
  test('is copied by a click', async ({ dashboard, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dashboard.open('?source=customs');
    await unfold(page);
    const box = page.getByRole('textbox', { name: 'The citation' });
    await expect(box).toHaveValue(/^General Administration of Customs of China, via Khorgos/);
    await dashboard.option('Form', 'BibTeX').click();
    await expect(box).toHaveValue(
      /^@misc\{khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_customs_[0-9a-f]{8},/,
    );
    await page.getByRole('button', { name: 'Copy the citation' }).click();
    await expect(page.getByText('Copied.')).toBeVisible();
    const copied = await page.evaluate(async () => navigator.clipboard.readText());
    expect(copied).toBe(await box.inputValue());
    const url = new URL(/ url = \{(.*)\},/.exec(copied)?.[1] ?? '');
    expect(url.origin + url.pathname).toBe(new URL('.', page.url()).href);
    const { searchParams } = url;
    for (const [name, value] of [
      ['view', 'overview'],
      ['source', 'customs'],
      ['unit', 'usd'],
      ['lang', 'en'],
    ] as const) {
      expect(searchParams.get(name), name).toBe(value);
    }

    await dashboard.option('Form', 'CSL-JSON').click();
    await expect(page.getByText('Copied.')).toBeHidden();
    expect(JSON.parse(await box.inputValue())).toHaveLength(1);
  });

  test('is selected where the browser refuses to copy', async ({ dashboard, page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await dashboard.open('?source=customs');
    await unfold(page);
    await page.getByRole('button', { name: 'Copy the citation' }).click();
    await expect(page.getByText('This browser does not let a page copy.')).toBeVisible();
    const selected = await page
      .getByRole('textbox', { name: 'The citation' })
      .evaluate((box) =>
        box instanceof HTMLTextAreaElement
          ? box.value.slice(box.selectionStart, box.selectionEnd)
          : '',
      );
    expect(selected).toMatch(/^General Administration of Customs of China/);
  });
});

test('follows the filters while it is open', async ({ dashboard, page }) => {
  await dashboard.open('?source=customs');
  await unfold(page);
  const warnings = page.getByRole('region', { name: 'Before you use this figure' });
  await expect(warnings).toBeHidden();
  await dashboard.option('Figures from', 'Summit note').click();
  await expect(warnings.getByRole('listitem')).toHaveCount(2);
  await dashboard.tab('Surplus').click();
  const { text } = await download(page, 'CSV');
  expect(new Set(readCsv(text).map(({ measure }) => measure))).toEqual(new Set(['surplus']));
});

test('what a format takes to write comes with its first file', async ({ dashboard, page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await dashboard.open();
  expect(scripts.filter((path) => /ExportData|xlsx|browser/.test(path))).toEqual([]);
  await unfold(page);
  await download(page, 'CSV');
  expect(scripts.filter((path) => /\/(xlsx|browser)-/.test(path))).toEqual([]);
  await download(page, 'XLSX');
  expect(scripts.filter((path) => path.includes('/xlsx-'))).toHaveLength(1);
});

test.describe('without a connection', () => {
  test.use({ expectedComplaints: /Failed to load resource|net::ERR|dynamically imported/ });

  test('the block says that it did not come, and comes when it is asked for again', async ({
    dashboard,
    page,
  }) => {
    await page.clock.install();
    await dashboard.open();
    await page.route('**/assets/ExportData-*.js', async (route) => route.abort());
    await page.getByText('Data and citation', { exact: true }).click();
    await runAhead(page, page.getByText('This part could not be loaded.'));
    await expect(dashboard.headline).toBeVisible();
    await page.unroute('**/assets/ExportData-*.js');
    await page.getByRole('button', { name: 'Retry' }).click();
    await expect(page.getByRole('region', { name: 'Cite this view' })).toBeVisible();
  });

  test('a file that cannot be made is said to be so', async ({ dashboard, page }) => {
    await dashboard.open();
    await unfold(page);
    await page.route('**/assets/xlsx-*.js', async (route) => route.abort());
    await page.getByRole('button', { name: 'XLSX', exact: true }).click();
    await expect(page.getByText('XLSX could not be made.')).toBeVisible();
  });
});

for (const theme of ['light', 'dark']) {
  test(`has no accessibility violation in ${theme}`, async ({ dashboard, page }) => {
    await dashboard.open(`?theme=${theme}`);
    await unfold(page);
    await download(page, 'CSV');
    expect(await axeViolations(page)).toEqual([]);
  });
}

for (const [lang, summary] of [
  ['en', 'Data and citation'],
  ['zh', '数据与引用'],
  ['ru', 'Данные и цитирование'],
] as const) {
  for (const width of [320, 768]) {
    test(`does not scroll sideways at ${width} in ${lang}`, async ({ dashboard, page }) => {
      await page.setViewportSize({ width, height: 800 });
      await dashboard.open(`?lang=${lang}`);
      await unfold(page, summary);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
