import { conformsTo } from '#data/conforms.ts';
import type { Fault, FaultKind } from '#data/fault.ts';
import { InvalidTradeFile, shorten } from '#data/fault.ts';
import { ledgerOf } from '#data/ledgerOf.ts';
import { isObservationRow } from '#data/observationRow.ts';
import type { TradeFile } from '#data/schema.ts';
import { observation, tradeFile } from '#data/schema.ts';
import type { Ledger } from '#domain/ledger.ts';

/**
 * The only place where `unknown` becomes a `Ledger`. `json` is the parsed content of trade.json.
 * Throws `InvalidTradeFile`, which lists every fault of form with its place in the file or, once the
 * form is right, every fault of what the rows refer to.
 */
export const parseTradeFile = (json: unknown): Ledger => ledgerOf(readShape(json));

const isTradeFile = conformsTo(tradeFile, new Map([[observation, isObservationRow]]));

/** A good file, which is every one that is published, takes the short way. */
function readShape(json: unknown): TradeFile {
  if (isTradeFile(json)) return json;
  const shape = tradeFile.safeParse(json);
  if (shape.success) return shape.data;
  throw new InvalidTradeFile(shape.error.issues.flatMap((issue) => shapeFaults(issue, json)));
}

type Issue = NonNullable<ReturnType<typeof tradeFile.safeParse>['error']>['issues'][number];

const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    return place === '' ? String(key) : `${place}.${String(key)}`;
  }, '');

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    json,
  );
}

/** What the schema found, in our own closed list of faults, so that every language can say it. */
function shapeFaults(issue: Issue, json: unknown): readonly Fault[] {
  const place = placeOf(issue.path) || 'trade.json';
  if (issue.code === 'unrecognized_keys') {
    const parent = issue.path.length > 0 ? `${placeOf(issue.path)}.` : '';
    return issue.keys.map((key) => ({ place: parent + key, kind: 'unknown-field', found: '' }));
  }
  const found = valueAt(json, issue.path);
  return [{ place, kind: kindOfIssue(issue, found), found: shownAt(found) }];
}

const shownAt = (found: unknown): string =>
  typeof found === 'number' ? String(found) : found === undefined ? '' : shorten(found);

function kindOfIssue(issue: Issue, found: unknown): FaultKind {
  if (found === undefined || found === null || found === '') return 'absent';
  if (typeof found === 'number') {
    if (!Number.isFinite(found)) return 'not-finite';
    if (found < 0) return 'negative';
  }
  switch (issue.path.at(-1)) {
    case 'unit':
      return 'unknown-unit';
    case 'period':
    case 'through':
      return 'unknown-period';
    case 'economy':
    case 'reporter':
    case 'partner':
    case 'code':
      return 'unknown-economy';
    case 'schemaVersion':
      return 'wrong-version';
    default:
      return issue.code === 'invalid_value' ? 'unknown-value' : 'malformed';
  }
}
