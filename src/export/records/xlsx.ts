import type { WriteSheet } from 'hucre/xlsx';
import type { Cell, Table } from '#export/records/table.ts';

/** A sheet under its name in the reader's language. Without a head for free text. */
export type Sheet = {
  readonly title: string;
  readonly columns: readonly string[] | null;
  readonly rows: readonly (readonly Cell[])[];
};

export const sheetOf = (title: string, { columns, rows }: Table): Sheet => ({
  title,
  columns,
  rows,
});

type Properties = { readonly title: string; readonly link: string; readonly version: string };

/**
 * A workbook with typed cells: numbers as numbers, texts as texts (never formulas), dates as ISO
 * texts, the head of each table in bold and frozen. The same content gives the same bytes.
 */
export async function writeWorkbook(
  sheets: readonly Sheet[],
  { title, link, version }: Properties,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const released = new Date(version);
  return writeXlsx({
    sheets: sheets.map(writeSheet),
    properties: {
      title,
      creator: 'Khorgos',
      created: released,
      modified: released,
      custom: { version, link },
    },
  });
}

const HEAD = { font: { bold: true, name: 'Calibri', size: 11 } };

function writeSheet({ title, columns, rows }: Sheet): WriteSheet {
  const all: readonly (readonly Cell[])[] = columns ? [columns, ...rows] : rows;
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  for (const [at, row] of all.entries()) {
    for (const [column, value] of row.entries()) {
      const isHead = columns !== null && at === 0;
      const format = typeof value === 'number' ? formatOf(columns, row, column) : null;
      if (isHead) cells.set(`${at},${column}`, { style: HEAD });
      else if (format !== null) cells.set(`${at},${column}`, { style: { numFmt: format } });
    }
  }
  return {
    name: title,
    columns: widthsOf(all),
    rows: all.map((row) => [...row]),
    cells,
    ...(columns && { freezePane: { rows: 1 } }),
  };
}

const SHARE_FORMAT = '0.00%';

/** How a number looks; the cell holds all of it. */
function formatOf(
  columns: readonly string[] | null,
  row: readonly Cell[],
  at: number,
): string | null {
  const name = columns?.[at];
  if (name === 'rate') return '0.0000';
  if (name === 'share' || name === 'published_share') return SHARE_FORMAT;
  const unit = row[columns?.indexOf('unit') ?? -1];
  if (name === 'value' && unit !== 'USD' && unit !== 'CNY') return SHARE_FORMAT;
  return '#,##0';
}

const WIDEST = 60;

/** In characters; East Asian ones take two. */
function widthsOf(rows: readonly (readonly Cell[])[]): { readonly width: number }[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, at) => {
    const widths = rows.map((row) => widthOf(row[at] ?? null));
    return { width: Math.min(WIDEST, Math.max(8, ...widths) + 2) };
  });
}

const widthOf = (cell: Cell): number =>
  String(cell ?? '').replaceAll(/[\u2e80-\uffff]/gu, '##').length;
