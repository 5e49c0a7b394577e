// @vitest-environment node
import { parse } from 'csv-parse/sync';
import { JSDOM } from 'jsdom';
import readExcel from 'read-excel-file/node';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';

import { documentOf } from './someDocuments.ts';

import { LANGUAGES } from '#domain/economy.ts';
import { viewFile } from '#export/records/viewFiles.ts';

// Our own reader looks at what was written. These are programs of other people, which have to
// understand it.

type Cell = string | number | null;

/** The columns that a spreadsheet has to be able to add up. */
const NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'rate',
  'published_value',
  'published_share',
]);

type Files = { readonly workbook: Buffer; readonly expected: readonly (readonly Cell[])[] };

/** A workbook, and its table of figures as the CSV of the same view has it. */
async function filesOf(choices: Parameters<typeof documentOf>[0]): Promise<Files> {
  const { document, context } = await documentOf(choices);
  const { content } = await viewFile('xlsx', document, context);
  const csv = await viewFile('csv', document, context);
  const [head = [], ...rows]: string[][] = parse(String(csv.content), {
    bom: true,
    recordDelimiter: '\r\n',
  });
  const typed = (text: string, column: number): Cell => {
    if (text === '') return null;
    return NUMBERS.has(head[column] ?? '') ? Number(text) : text;
  };
  return { workbook: Buffer.from(content), expected: [head, ...rows.map((row) => row.map(typed))] };
}

const VIEWS = [
  { view: 'overview', source: 'customs' },
  { view: 'overview', source: 'note', unit: 'share' },
  { view: 'table', source: 'customs', unit: 'cny' },
] as const;

describe('another reader of workbooks', () => {
  for (const choices of VIEWS) {
    it(`finds numbers, texts and nothing where the CSV has them: ${Object.values(choices).join(', ')}`, async () => {
      const { workbook, expected } = await filesOf(choices);
      const sheets = await readExcel(workbook, { parseNumber: Number, trim: false });
      expect(sheets.map(({ sheet }) => sheet)).toEqual(['Figures', 'Sources', 'About']);
      expect(sheets[0]?.data).toEqual(expected);
      expect(expected.flat().filter((cell) => typeof cell === 'number').length).toBeGreaterThan(9);
    });
  }
});

const libreOffice = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find(existsSync);

/** Workbooks as LibreOffice understands them, each as its own XML. */
function openedInLibreOffice(
  program: string,
  workbooks: ReadonlyMap<string, Buffer>,
): ReadonlyMap<string, string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-workbook-'));
  const file = (name: string): string => path.join(folder, name);
  try {
    for (const [name, workbook] of workbooks) writeFileSync(file(`${name}.xlsx`), workbook);
    const run = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(file('profile')).href}`,
        '--headless',
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        ...[...workbooks.keys()].map((name) => file(`${name}.xlsx`)),
      ],
      { encoding: 'utf8', env: { ...process.env, HOME: folder } },
    );
    if (run.status !== 0) throw new Error(`LibreOffice failed: ${run.stderr}`);
    return new Map(
      [...workbooks.keys()].map((name) => [name, readFileSync(file(`${name}.fods`), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function firstSheet(xml: string): (readonly Cell[])[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const [sheet] = document.getElementsByTagName('table:table');
  const rows = [...(sheet?.getElementsByTagName('table:table-row') ?? [])].map((row) =>
    [...row.getElementsByTagName('table:table-cell')].flatMap((cell) => {
      const repeated = Number(cell.getAttribute('table:number-columns-repeated') ?? 1);
      return Array.from({ length: repeated }, () => readCell(cell));
    }),
  );
  return rows.filter((row) => row.some((cell) => cell !== null));
}

function readCell(cell: Element): Cell {
  switch (cell.getAttribute('office:value-type')) {
    case null:
      return null;
    case 'string':
      return [...cell.getElementsByTagName('text:p')].map((line) => line.textContent).join('\n');
    default:
      // A share is a percentage there, and still a number.
      return Number(cell.getAttribute('office:value'));
  }
}

/** LibreOffice writes 15 digits of a number: what is as near as that to `expected` is it. */
const settled = (cell: Cell, expected: Cell): Cell =>
  typeof cell === 'number' &&
  typeof expected === 'number' &&
  Math.abs(cell - expected) <= Math.abs(expected) * 1e-14
    ? expected
    : cell;

const START_MS = 120_000;

describe.runIf(libreOffice !== undefined)('LibreOffice', () => {
  it(
    'opens the workbooks of every language with typed cells and without a formula',
    async () => {
      const files = new Map<string, Files>();
      for (const lang of LANGUAGES) files.set(lang, await filesOf({ source: 'customs', lang }));
      const opened = openedInLibreOffice(
        libreOffice ?? '',
        new Map([...files].map(([lang, { workbook }]) => [lang, workbook])),
      );
      for (const [lang, { expected }] of files) {
        const xml = opened.get(lang) ?? '';
        expect(xml).not.toContain('table:formula');
        const cells = firstSheet(xml).map((row, at) =>
          (expected[at] ?? []).map((cell, column) => settled(row[column] ?? null, cell)),
        );
        expect({ lang, cells }).toEqual({ lang, cells: expected });
      }
    },
    START_MS,
  );
});
