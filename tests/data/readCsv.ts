/** The rows of an RFC 4180 text, each keyed by the header: quoted cells may hold commas and lines. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = readCells(text);
  if (header === undefined) return [];

  return rows.map((cells, row) => {
    if (cells.length !== header.length) {
      throw new Error(`Row ${row + 2} has ${cells.length} cells, the header ${header.length}.`);
    }
    return Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']));
  });
}

// One cell and what ends it: a comma, a line break or the end of the text.
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

function readCells(text: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  CELL.lastIndex = 0;

  while (CELL.lastIndex < text.length || cells.length > 0) {
    const start = CELL.lastIndex;
    const match = CELL.exec(text);
    if (match === null) throw new Error(`Unreadable cell at character ${start}.`);

    const [, quoted, plain = '', end] = match;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(cells);
      cells = [];
    }
  }
  return rows;
}
