// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Fault } from '#data/fault.ts';
import { InvalidTradeFile } from '#data/fault.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { TradeFile } from '#data/schema.ts';
import { ledgerOf, tradeFileOf } from '../ledgers.ts';

type Row = TradeFile['claims'][number];
type Node = Record<string, unknown>;

const dollars = { digits: '18', magnitude: 'billion', unit: 'USD' };

/** One assertion of every kind, each as it may stand in the file. */
const ASSERTIONS: Readonly<Record<string, Node>> = {
  value: {
    economy: 'KAZ',
    measure: 'exports',
    period: '2024',
    comparison: 'about',
    amount: dollars,
  },
  sign: { economies: ['KAZ', 'KGZ'], sign: 'deficit', period: '2024' },
  sole: { economy: 'TKM', among: 'CA5', sign: 'surplus', period: '2024' },
  largest: { economy: 'TKM', among: 'CA5', measure: 'surplus', period: '2024' },
  change: {
    economy: 'CA5',
    measure: 'total',
    from: '2023',
    to: '2024',
    by: { digits: '10.4', magnitude: 'one', unit: 'percent' },
  },
  sum: { among: 'CA5', period: '2024', total: dollars },
  conversion: {
    yuan: { digits: '1.5', magnitude: 'billion', unit: 'CNY' },
    dollars,
    period: '2024-01/2024-05',
  },
};

const claimOf = (kind: string, changes: Node = {}, itself: Node = {}) =>
  ({
    id: kind,
    source: 'BOOK',
    quoted: 'USD 18 billion',
    statement: { en: 'It sold.', zh: '出口。', ru: 'Продал.' },
    periodStated: true,
    assertion: { kind, ...ASSERTIONS[kind], ...changes },
    ...itself,
  }) as unknown as Row;

const allClaims = (): Row[] => Object.keys(ASSERTIONS).map((kind) => claimOf(kind));

function faultsOf(claims: readonly Row[]): readonly Fault[] {
  try {
    parseTradeFile(tradeFileOf({ figures: [], claims: [...claims] }));
  } catch (error) {
    if (error instanceof InvalidTradeFile) return error.faults;
    throw error;
  }
  return [];
}

describe('the statements of the texts', () => {
  it('become claims, in the order of the file', () => {
    const ledger = ledgerOf({ figures: [], claims: allClaims() });
    expect(ledger.claims).toEqual(allClaims());
  });

  it.each<readonly [kind: string, changes: Node, place: string, fault: string, found: string]>([
    ['value', { economy: 'XXX' }, 'economy', 'unknown-economy', 'XXX'],
    ['value', { economy: 'kaz' }, 'economy', 'unknown-economy', 'kaz'],
    ['value', { period: '2024-13' }, 'period', 'unknown-period', '2024-13'],
    ['value', { period: '1980' }, 'period', 'unknown-period', '1980'],
    ['value', { measure: 'gdp' }, 'measure', 'unknown-value', 'gdp'],
    ['value', { comparison: 'like' }, 'comparison', 'unknown-value', 'like'],
    ['value', { amount: undefined }, 'amount', 'absent', ''],
    ['value', { amount: { ...dollars, unit: 'EUR' } }, 'amount.unit', 'unknown-unit', 'EUR'],
    ['value', { amount: { ...dollars, digits: '18,0' } }, 'amount.digits', 'malformed', '18,0'],
    [
      'value',
      { amount: { ...dollars, magnitude: 'lots' } },
      'amount.magnitude',
      'unknown-value',
      'lots',
    ],
    ['value', { verdict: 'supported' }, 'verdict', 'unknown-field', ''],
    ['sign', { economies: ['KAZ', 'YYY'] }, 'economies[1]', 'unknown-economy', 'YYY'],
    ['sign', { economies: [] }, 'economies', 'malformed', '[]'],
    ['sole', { economy: 'CHN' }, 'economy', 'malformed', 'CHN'],
    ['sole', { among: 'KAZ' }, 'among', 'malformed', 'KAZ'],
    ['largest', { among: 'ZZZ' }, 'among', 'unknown-economy', 'ZZZ'],
    ['largest', { period: '2024-1' }, 'period', 'unknown-period', '2024-1'],
    ['change', { from: '2024-02/2024-01' }, 'from', 'unknown-period', '2024-02/2024-01'],
    ['change', { to: '1900' }, 'to', 'unknown-period', '1900'],
    ['sum', { among: 'UZB' }, 'among', 'malformed', 'UZB'],
    ['conversion', { dollars: { ...dollars, unit: 'CNY' } }, 'dollars.unit', 'unknown-unit', 'CNY'],
  ])('of kind %s with %j are refused', (kind, changes, place, fault, found) => {
    expect(faultsOf([claimOf('value', {}, { id: 'first' }), claimOf(kind, changes)])).toEqual([
      { place: `claims[1].assertion.${place}`, kind: fault, found },
    ]);
  });

  it.each<readonly [itself: Node, place: string, fault: string, found: string]>([
    [{ source: 'NOBODY' }, 'source', 'unknown-source', 'NOBODY'],
    [{ quoted: '' }, 'quoted', 'absent', ''],
    [{ statement: { en: 'a', zh: 'b' } }, 'statement.ru', 'absent', ''],
    [{ verdict: 'supported' }, 'verdict', 'unknown-field', ''],
    [{ periodStated: undefined }, 'periodStated', 'absent', ''],
    [{ assertion: { kind: 'guess' } }, 'assertion.kind', 'malformed', 'guess'],
  ])('with %j are refused', (itself, place, fault, found) => {
    expect(faultsOf([claimOf('value', {}, itself)])).toEqual([
      { place: `claims[0].${place}`, kind: fault, found },
    ]);
  });

  it('are refused under one id twice', () => {
    expect(faultsOf([claimOf('value'), claimOf('sum', {}, { id: 'value' })])).toEqual([
      { place: 'claims[1].id', kind: 'twice', found: 'value' },
    ]);
  });
});
