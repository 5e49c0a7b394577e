// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Overall } from '#domain/checkClaim.ts';
import { checkClaim } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import { bundledLedger } from '../unit/ledgers.ts';

const ledger = bundledLedger();

/** The words and digits of the texts that carry a statement: source, tab, words. */
const printed = readFileSync(
  path.join(import.meta.dirname, '../fixtures/claims-quoted.txt'),
  'utf8',
)
  .split('\n')
  .filter(Boolean)
  .map((line) => {
    const [source = '', words = ''] = line.split('\t');
    return { source, words };
  });

/** Numbers of an assertion as the text prints them, with the word for their size. */
function numbersIn(assertion: Assertion): readonly string[] {
  const word = { one: '%', million: ' million', billion: ' billion' } as const;
  const text = (one: { readonly digits: string; readonly magnitude: string }): string => {
    const size = Object.entries(word).find(([magnitude]) => magnitude === one.magnitude);
    if (!size) throw new Error(`The texts print nothing in ${one.magnitude}.`);
    return one.digits + size[1];
  };
  switch (assertion.kind) {
    case 'value':
      return [text(assertion.amount)];
    case 'change':
      return [text(assertion.by)];
    case 'sum':
      return [text(assertion.total)];
    case 'conversion':
      return [text(assertion.yuan), text(assertion.dollars)];
    case 'sign':
    case 'sole':
    case 'largest':
      return [];
  }
}

describe('what the texts say', () => {
  it.each(ledger.claims)('is quoted as printed: $id', ({ source, quoted }) => {
    const words = printed
      .filter((line) => line.source === String(source))
      .map((line) => line.words);
    expect(words.filter((line) => line.includes(quoted))).not.toEqual([]);
  });

  it.each(ledger.claims.filter(({ assertion }) => numbersIn(assertion).length > 0))(
    'is asserted with the digits printed: $id',
    ({ id, quoted, assertion }) => {
      // The note prints only the dollars of the grants; their yuan stand in the other text.
      const yuan = printed.find(({ words }) => words.startsWith('1.5 billion yuan'))?.words ?? '';
      const text = id === 'grants-dollars-note' ? `${yuan} ${quoted}` : quoted;
      for (const number of numbersIn(assertion)) expect(` ${text}`).toContain(number);
    },
  );

  it('is paraphrased in every language', () => {
    for (const { statement } of ledger.claims) {
      expect(statement.zh).toMatch(/\p{Script=Han}.*。$/u);
      expect(statement.ru).toMatch(/\p{Script=Cyrillic}.*\.$/u);
    }
  });
});

describe('the verdicts', () => {
  const verdicts = ledger.claims.map((claim) => {
    const { overall, reason, checks } = checkClaim(ledger, claim);
    return [
      claim.id,
      reason === null ? overall : `${overall}: ${reason}`,
      checks.map((check) => (check.own ? `(${check.verdict})` : check.verdict)).join(' '),
    ];
  });

  it('follow from the figures, series by series: note, customs, national', () => {
    expect(verdicts).toEqual([
      ['only-turkmenistan', 'depends-on-who-counts', 'contradicted supported not-comparable'],
      ['kaz-kgz-deficits', 'depends-on-who-counts', 'contradicted supported supported'],
      ['jan-may-2025', 'supported', '(supported) supported no-data'],
      [
        'jan-may-2025-growth',
        'not-comparable: mixed-coverage',
        '(not-comparable) not-comparable not-comparable',
      ],
      ['jan-may-2025-dollars', 'not-comparable: no-rate', 'not-comparable'],
      ['grants-dollars', 'not-comparable: no-rate', 'not-comparable'],
      ['grants-dollars-note', 'not-comparable: no-rate', 'not-comparable'],
      ['total-2024', 'supported', '(supported) supported not-comparable'],
      ['total-2024-growth', 'supported', '(no-data) supported not-comparable'],
      ['ten-flows-and-total', 'contradicted', '(contradicted)'],
      ['kaz-imports', 'depends-on-who-counts', '(supported) contradicted supported'],
      ['kaz-exports', 'contradicted', '(supported) contradicted contradicted'],
      ['tjk-imports', 'contradicted', '(supported) contradicted no-data'],
      ['tjk-exports', 'contradicted', '(supported) contradicted no-data'],
      ['kgz-imports', 'contradicted', '(supported) contradicted contradicted'],
      ['kgz-exports', 'contradicted', '(supported) contradicted contradicted'],
      ['uzb-imports', 'contradicted', '(supported) contradicted contradicted'],
      ['uzb-exports', 'depends-on-who-counts', '(supported) contradicted supported'],
      ['tkm-imports', 'supported', '(supported) supported no-data'],
      ['tkm-exports', 'supported', '(supported) supported no-data'],
      ['largest-surplus', 'supported', '(supported) supported not-comparable'],
    ]);
  });

  it('of a balance name the years for which they hold and for which they do not', () => {
    const [claim] = ledger.claims;
    if (!claim) throw new Error('expected a claim');
    const spans = checkClaim(ledger, claim).checks.map(({ series, holds, fails }) => ({
      series,
      holds,
      fails,
    }));
    expect(claim.id).toBe('only-turkmenistan');
    expect(spans).toEqual([
      { series: 'note', holds: [], fails: [{ from: 2024, to: 2024 }] },
      {
        series: 'customs',
        holds: [{ from: 2014, to: 2024 }],
        fails: [{ from: 1992, to: 2013 }],
      },
      { series: 'national', holds: [], fails: [{ from: 1994, to: 2022 }] },
    ]);
  });

  it('allow as much as the digits do: the conversions of the texts fit one rate', () => {
    const rates = ledger.claims.flatMap((claim) => checkClaim(ledger, claim).agreement ?? []);
    expect(rates).toHaveLength(3);
    for (const { shared, conflict } of rates) {
      expect(conflict).toBe(false);
      expect(shared?.lowest).toBeCloseTo(286.415 / 39.95, 6);
      expect(shared?.highest).toBeCloseTo(286.425 / 39.85, 6);
    }
  });

  it('come in every kind', () => {
    const seen = new Set<Overall>(ledger.claims.map((claim) => checkClaim(ledger, claim).overall));
    expect(seen).toContain('supported');
    expect(seen).toContain('contradicted');
    expect(seen).toContain('depends-on-who-counts');
    expect(seen).toContain('not-comparable');
  });
});
