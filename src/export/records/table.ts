import type { ColumnName, TableName } from '#i18n/fileMessages.ts';

/** Null is an empty cell: there is no value, and another column says why. */
export type Cell = string | number | boolean | null;

/** A table of a file. `name` is that of the file or sheet, the same in every language. */
export type Table = {
  readonly name: TableName;
  readonly columns: readonly ColumnName[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Column<Row> = readonly [name: ColumnName, value: (row: Row) => Cell];

export const tableOf = <Row>(
  name: TableName,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table => ({
  name,
  columns: columns.map(([column]) => column),
  rows: rows.map((row) => columns.map(([, value]) => value(row))),
});

/** Each text once, with bars between; an empty cell when there is none. */
export function listed(texts: readonly (string | null | undefined)[]): string | null {
  const known = new Set(texts.filter((text) => text !== null && text !== undefined && text !== ''));
  return known.size === 0 ? null : [...known].join(' | ');
}
