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

const RUNS = /^[=+\-@\t\r\n＝＋－＠]/u;

describe('formatCsv', () => {
  it('is read back as it was written, cell by cell', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const [head, ...body] = read(formatCsv(table(rows)));
        expect(head).toEqual(['economy', 'value', 'note']);
        expect(body).toHaveLength(rows.length);
        for (const [at, row] of rows.entries()) {
          for (const [column, value] of row.entries()) {
            const found = body[at]?.[column];
            if (typeof value === 'number') expect(Number(found)).toBe(value === 0 ? 0 : value);
            else if (typeof value === 'string') expect(found).toBe(neutralise(value));
            else expect(found).toBe(value === null ? '' : String(value));
          }
        }
      }),
    );
  });

  it('leaves nothing that a spreadsheet would run, but keeps negative numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const body = read(formatCsv(table(rows))).slice(1);
        const running = body
          .flat()
          .filter((found) => RUNS.test(found) && Number.isNaN(Number(found)));
        expect(running).toEqual([]);
      }),
    );
    expect(formatCsv(table([['=1+1', -5.5, '-5.5']]))).toContain("'=1+1,-5.5,'-5.5\r\n");
  });

  it('begins with a byte order mark and the head, ends lines with CRLF and names no separator', () => {
    const csv = formatCsv(table([['KAZ', null, 'a "b", c;\nd']]));
    expect(csv).toBe('\ufeffeconomy,value,note\r\nKAZ,,"a ""b"", c;\nd"\r\n');
  });

  it.each(['=cmd|1', '+1', '-1', '@SUM', '\tx', '\rx', '\nx', '＝1', '＋1', '－1', '＠1'])(
    'puts an apostrophe before %j',
    (value) => {
      expect(neutralise(value)).toBe(`'${value}`);
    },
  );

  it.each(['1=1', 'a', '', ' =1', '−5 (a true minus)', "'=1"])('leaves %j as it is', (value) => {
    expect(neutralise(value)).toBe(value);
  });
});
