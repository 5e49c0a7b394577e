// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { conformsTo } from '#data/conforms.ts';
import { isObservationRow } from '#data/observationRow.ts';
import { observation, tradeFile } from '#data/schema.ts';
import { bundledFile } from '../ledgers.ts';

type Node = Record<string, unknown>;

const byHand = new Map([[observation, isObservationRow]]);
const isTradeFile = conformsTo(tradeFile, byHand);
const bundled = bundledFile() as Readonly<Record<string, unknown>>;

/** A row of every kind that the bundled file has; every claim, because no two are alike. */
const samples = Object.entries(bundled).flatMap(([list, rows]) => {
  if (!Array.isArray(rows)) return [];
  const some: readonly Node[] =
    list === 'claims' ? rows : [rows[0], rows.at(-1), rows[Math.floor(rows.length / 2)]];
  return some.map((row) => ({ list, row }));
});
for (const row of bundled['observations'] as Node[]) {
  if ('alsoIn' in row) samples.push({ list: 'observations', row });
}

/** What may stand in a field by mistake, and some values that may well stand there. */
const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'text',
    '2024',
    '2024-13',
    '2024-01/2024-06',
    'KAZ',
    'USD',
    'not-stated',
    'compiled',
    'export',
    'total',
    0,
    -1,
    0.5,
    31,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    true,
    [],
    ['KAZ'],
    { source: 'BOOK', valuation: 'FOB' },
    { source: 'BOOK', valuation: 'else' },
    { source: 'BOOK', valuation: 'CIF', more: 1 },
    {},
    { en: 'a', zh: 'b', ru: 'c' },
    'https://example.org',
  ),
  fc.jsonValue(),
);

/** A file of one row, and that row with one field changed, added or taken away. */
const spoiled = fc
  .record({ sample: fc.constantFrom(...samples), value: anything, field: fc.nat() })
  .map(({ sample: { list, row }, value, field }) => {
    const keys = [
      ...Object.keys(row),
      'note',
      'authority',
      'alsoIn',
      'through',
      'usable',
      'volume',
    ];
    const key = keys[field % keys.length] ?? '';
    const changed = Object.fromEntries(
      [...Object.entries(row).filter(([name]) => name !== key), [key, value]].filter(
        ([, content]) => content !== undefined,
      ),
    );
    return { list, rows: [changed] };
  });

/** The same of what a claim asserts, one level down. */
const spoiledAssertion = fc
  .record({
    claim: fc.constantFrom(...(bundled['claims'] as Node[])),
    value: anything,
    field: fc.nat(),
  })
  .map(({ claim, value, field }) => {
    const assertion = claim['assertion'] as Node;
    const keys = [...Object.keys(assertion), 'more'];
    const key = keys[field % keys.length] ?? '';
    return { list: 'claims', rows: [{ ...claim, assertion: { ...assertion, [key]: value } }] };
  });

describe('the short check', () => {
  it('passes the bundled file, so that nobody waits for the long one', () => {
    expect(isTradeFile(bundled)).toBe(true);
  });

  it('passes exactly what the schema passes', () => {
    const lean = Object.fromEntries(
      Object.entries(bundled).map(([key, rows]) => [key, Array.isArray(rows) ? [] : rows]),
    );
    fc.assert(
      fc.property(fc.oneof(spoiled, spoiledAssertion), ({ list, rows }) => {
        const small = { ...lean, [list]: rows };
        expect(isTradeFile(small)).toBe(z.safeParse(tradeFile, small).success);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([null, undefined, [], 'text', 42, {}])('passes no file that is only %j', (file) => {
    expect(isTradeFile(file)).toBe(false);
  });

  it('leaves to the schema what it does not know', () => {
    const conforms = conformsTo(
      z.strictObject({ at: z.iso.date(), of: z.union([z.string(), z.number()]) }),
      new Map(),
    );
    expect(conforms({ at: '2024-02-29', of: 1 })).toBe(true);
    expect(conforms({ at: '2023-02-29', of: 1 })).toBe(false);
    expect(conforms({ at: '2024-02-29', of: true })).toBe(false);
    const few = conformsTo(z.array(z.string()).check(z.minLength(1)), new Map());
    expect([few([]), few(['a']), few([1])]).toEqual([false, true, false]);
    const most = conformsTo(z.array(z.string()).check(z.maxLength(1)), new Map());
    expect([most([]), most(['a', 'b'])]).toEqual([true, false]);
    const short = conformsTo(z.string().check(z.minLength(1), z.maxLength(2)), new Map());
    expect([short(''), short('a'), short('abc')]).toEqual([false, true, false]);
    const above = conformsTo(z.number().check(z.gt(1)), new Map());
    expect([above(1), above(2)]).toEqual([false, true]);
    const whole = conformsTo(z.int(), new Map());
    expect([whole(1.5), whole(2)]).toEqual([false, true]);
  });
});
