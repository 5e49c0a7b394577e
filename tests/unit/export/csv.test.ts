// @vitest-environment node
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatCsv, neutralise } from '#export/records/csv.ts';
import type { Cell, Table } from '#export/records/table.ts';

const table = (rows: Table['rows']): Table => ({
  name: 'figures',
  columns: ['economy', 'value', 'note'],
  rows,
});

/** As a strict reader of RFC 4180 sees it. */
const read = (csv: string): string[][] =>
  parse(csv, { bom: true, recordDelimiter: '\r\n', relaxColumnCount: false });

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom('"', ',', ';', '\r', '\n', '\t', "'", '=', '+', '-', '@', ' ', 'a', '中'),
  }),
);
const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const cell: fc.Arbitrary<Cell> = fc.oneof(text, number, fc.boolean(), fc.constant(null));

/** A number as its value, because it may be written in more than one way. */
const asWritten = (found: string, written: Cell): Cell =>
  typeof written === 'number' ? Number(found) : found;

const inFile = (written: Cell): Cell => {
  if (written === null) return '';
  if (typeof written === 'string') return neutralise(written);
  // There is no minus zero in a file.
  return typeof written === 'number' ? written + 0 : String(written);
};

const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;

describe('formatCsv', () => {
  it('is read back as it was written, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const [head, ...body] = read(formatCsv(table(rows)));
        expect(head).toEqual(['economy', 'value', 'note']);
        const found = body.map((row, at) =>
          row.map((cellText, column) => asWritten(cellText, rows[at]?.[column] ?? null)),
        );
        expect(found).toEqual(rows.map((row) => row.map(inFile)));
      }),
    );
  });

  it('leaves nothing that a spreadsheet would run, but keeps negative numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const body = read(formatCsv(table(rows))).slice(1);
        const texts = body.flatMap((row, at) =>
          row.filter((_, column) => typeof rows[at]?.[column] === 'string'),
        );
        const running = texts.filter((found) => RUNS.test(found) || RUNS.test(found.trimStart()));
        expect(running).toEqual([]);
      }),
    );
    expect(formatCsv(table([['=1+1', -5.5, '-5.5']]))).toContain("'=1+1,-5.5,'-5.5\r\n");
  });

  it('begins with a byte order mark and the head, ends lines with CRLF and names no separator', () => {
    const csv = formatCsv(table([['KAZ', null, 'a "b", c;\nd']]));
    expect(csv).toBe('\ufeffeconomy,value,note\r\nKAZ,,"a ""b"", c;\nd"\r\n');
  });

  const running = ['=cmd|1', '+1', '-1', '@SUM', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠1'];
  // Some spreadsheets drop these blanks before they look.
  const behindBlanks = [' =1', '\u00a0=1', '\u000b=1', '\ufeff=1', '\u3000＝1', ' \u2009 @SUM'];
  it.each([...running, ...behindBlanks])('puts an apostrophe before %j', (value) => {
    expect(neutralise(value)).toBe(`'${value}`);
  });

  it.each(['1=1', 'a', '', ' ', ' 1=1', '−5 (a true minus)', "'=1"])(
    'leaves %j as it is',
    (value) => {
      expect(neutralise(value)).toBe(value);
    },
  );
});
