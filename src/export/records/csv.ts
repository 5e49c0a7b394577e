import type { Cell, Table } from '#export/records/table.ts';

/** Without it Excel takes UTF-8 for the code page of its machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** RFC 4180, on every system. */
const LINE_END = '\r\n';

/** What makes a spreadsheet run a cell as a formula; East Asian versions take the wide forms too. */
const RUNS_AS_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Beside what RFC 4180 asks for: what some spreadsheets split or trim cells by. */
const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/u;

/**
 * A table as text: UTF-8 with a byte order mark, a head of column names, a dot in numbers whatever
 * the language. Texts that a spreadsheet would run get an apostrophe in front; numbers stay numbers.
 */
export function formatCsv(table: Table): string {
  const lines = linesOf(table).map((line) => line + LINE_END);
  return BYTE_ORDER_MARK + lines.join('');
}

/** The same to be kept inside another file: no mark, line feeds, without the columns that are empty. */
export function formatCompactCsv({ name, columns, rows }: Table): string {
  const filled = columns.map((_, at) => rows.some((row) => (row[at] ?? null) !== null));
  const kept = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, at) => filled[at]);
  return linesOf({ name, columns: kept(columns), rows: rows.map(kept) }).join('\n');
}

const linesOf = ({ columns, rows }: Table): readonly string[] =>
  [columns, ...rows].map((cells) => cells.map(formatCell).join(','));

function formatCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const inert = neutralise(cell);
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Some spreadsheets drop blanks before they look: spaces of every width, tabs, byte order marks. */
export const neutralise = (text: string): string =>
  RUNS_AS_FORMULA.test(text) || RUNS_AS_FORMULA.test(text.trimStart()) ? `'${text}` : text;
