import { describe, expect, it } from 'vitest';
import { checkAssertion, checkClaim } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Series, SourceId } from '#domain/observation.ts';
import type { PrintedMoney } from '#domain/printed.ts';
import { economy, ledgerOf, period } from '../ledgers.ts';

type Figures = Parameters<typeof ledgerOf>[0]['figures'];

const KAZ = economy('KAZ');
const TKM = economy('TKM');
const CA5 = economy('CA5');
const Y2024 = period('2024');
const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'] as const;

const printed = (digits: string, unit: 'USD' | 'CNY' = 'USD'): PrintedMoney => ({
  digits,
  magnitude: 'one',
  unit,
});

const value = (
  changes: Partial<Extract<Assertion, { readonly kind: 'value' }>> = {},
): Assertion => ({
  kind: 'value',
  economy: KAZ,
  measure: 'exports',
  period: Y2024,
  comparison: 'about',
  amount: printed('15'),
  ...changes,
});

const sole: Assertion = {
  kind: 'sole',
  economy: TKM,
  among: CA5,
  sign: 'surplus',
  period: Y2024,
};

const deficits: Assertion = {
  kind: 'sign',
  economies: [KAZ, economy('KGZ')],
  sign: 'deficit',
  period: Y2024,
};

const largest: Assertion = {
  kind: 'largest',
  economy: TKM,
  among: CA5,
  measure: 'surplus',
  period: Y2024,
};

/** Balances of the five in one series and year, as exports of so much more than 10 of imports. */
const balances = (series: Series, year: string, amounts: readonly (number | null)[]): Figures =>
  FIVE.flatMap((code, at) => {
    const amount = amounts[at] ?? null;
    return amount === null
      ? []
      : [
          [series, code, 'export', year, 10 + amount] as const,
          [series, code, 'import', year, 10] as const,
        ];
  });

const inSeries = (ledger: Ledger, assertion: Assertion, series: Series = 'customs') => {
  const found = checkAssertion(ledger, assertion, null).checks.find((c) => c.series === series);
  if (!found) throw new Error(`no check in ${series}`);
  return found;
};

const said = (ledger: Ledger, assertion: Assertion, series: Series = 'customs') => {
  const { verdict, reason } = inSeries(ledger, assertion, series);
  return reason === null ? verdict : `${verdict}: ${reason}`;
};

describe('a value', () => {
  const exports = (amount: number, quoted: string) =>
    ledgerOf({ figures: [['customs', 'KAZ', 'export', '2024', amount, 'USD', { quoted }]] });

  it.each<readonly [what: string, amount: number, quoted: string, digits: string, string]>([
    ['the same', 15, '15.00', '15', 'supported'],
    ['what would be rounded to it', 15.4, '15.4', '15', 'supported'],
    ['the last that would be', 15.5, '15.500', '15', 'supported'],
    ['the first that would not', 15.51, '15.510', '15', 'contradicted'],
    ['less by more than the last digit', 14.4, '14.400', '15', 'contradicted'],
    ['nearer than one more digit allows', 15.04, '15.0400', '15.0', 'supported'],
    ['not near enough for one more digit', 15.06, '15.0600', '15.0', 'contradicted'],
    ['a coarser figure that may hide it', 15, '15', '15.3', 'supported'],
    ['a coarser figure that cannot', 15, '15', '15.7', 'contradicted'],
  ])('is held against %s', (_what, amount, quoted, digits, verdict) => {
    const ledger = exports(amount, quoted);
    expect(said(ledger, value({ amount: printed(digits) }))).toBe(verdict);
  });

  it('says what was found, what was claimed and what the digits allow', () => {
    const check = inSeries(exports(18, '18.0'), value());
    expect(check.gap).toEqual({ found: 18, claimed: 15, tolerance: 0.55, unit: 'USD' });
    expect(check.compared).toMatchObject([
      { economy: 'KAZ', measure: 'exports', period: '2024', figure: { money: { amount: 18 } } },
    ]);
  });

  it.each<readonly ['more' | 'less', number, string, string]>([
    ['more', 16, '16.0', 'supported'],
    ['more', 14, '14.0', 'contradicted'],
    ['more', 15, '15 exactly, in words', 'not-comparable: rounding'],
    ['more', 15, 'fifteen', 'contradicted'],
    ['less', 14, '14.0', 'supported'],
    ['less', 16, '16.0', 'contradicted'],
    ['less', 15.2, '15.2, rounded', 'supported'],
  ])('can be %s than what is claimed: %d printed as %s', (comparison, amount, quoted, verdict) => {
    const claimed = amount === 15.2 ? printed('15.3') : printed('15');
    expect(said(exports(amount, quoted), value({ comparison, amount: claimed }))).toBe(verdict);
  });

  it('is not known where the cell is empty, for the reason that the dataset gives', () => {
    const ledger = ledgerOf({
      figures: [['national', 'KAZ', 'export', '2024', 'not-published']],
    });
    expect(said(ledger, value(), 'national')).toBe('no-data: not-published');
    expect(said(ledger, value(), 'customs')).toBe('no-data: not-collected');
    expect(inSeries(ledger, value(), 'national').view).toBeNull();
  });

  it('needs a rate, or another report in its own currency', () => {
    const yuan = ['customs', 'KAZ', 'export', '2024', 107, 'CNY'] as const;
    expect(said(ledgerOf({ figures: [yuan] }), value())).toBe('not-comparable: no-rate');
    const rates = [['KAZ', '2024', 71, 10]] as const;
    expect(said(ledgerOf({ figures: [yuan], rates }), value())).toBe('supported');
    const other = [
      'customs',
      'KAZ',
      'export',
      '2024',
      15,
      'USD',
      { role: 'alternative', source: 'PAPER' },
    ] as const;
    expect(said(ledgerOf({ figures: [yuan, other], moreSources: ['PAPER'] }), value())).toBe(
      'supported',
    );
  });

  it('of goods is never held against goods and services', () => {
    const ledger = ledgerOf({
      figures: [['national', 'UZB', 'export', '2024', 15, 'USD', { scope: 'goods-and-services' }]],
    });
    expect(said(ledger, value({ economy: economy('UZB') }), 'national')).toBe(
      'not-comparable: mixed-scopes',
    );
  });

  it('of a balance rests on both flows, of a total on the published one or on both', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 16],
        ['customs', 'KAZ', 'import', '2024', 28],
        ['customs', 'KGZ', 'total', '2024', 20],
        ['customs', 'UZB', 'export', '2024', 4],
        ['customs', 'UZB', 'import', '2024', 5],
        ['customs', 'UZB', 'total', '2024', 12, 'USD', { scope: 'goods-and-services' }],
      ],
    });
    const about = (code: string, measure: 'surplus' | 'total', digits: string) =>
      said(ledger, value({ economy: economy(code), measure, amount: printed(digits) }));
    expect(about('KAZ', 'surplus', '-12')).toBe('supported');
    expect(about('KAZ', 'total', '44')).toBe('supported');
    expect(about('KGZ', 'total', '20')).toBe('supported');
    expect(about('KGZ', 'surplus', '20')).toBe('no-data: total-only');
    expect(about('UZB', 'total', '9')).toBe('supported');
  });

  it('of a group is what was published for it, or the sum when no part is missing', () => {
    const total = value({ economy: CA5, measure: 'total', amount: printed('105') });
    const parts = balances('customs', '2024', [1, 1, 1, 1, 1]);
    expect(said(ledgerOf({ figures: parts }), total)).toBe('supported');
    const published = [...parts, ['customs', 'CA5', 'total', '2024', 120] as const];
    expect(said(ledgerOf({ figures: published }), total)).toBe('contradicted');
    expect(said(ledgerOf({ figures: parts.slice(1) }), total)).toBe(
      'not-comparable: parts-missing',
    );
    expect(said(ledgerOf({ figures: [] }), total)).toBe('no-data: not-collected');
  });
});

describe('a surplus or a deficit', () => {
  it.each<readonly [kaz: number | null, kgz: number | null, string]>([
    [-5, -5, 'supported'],
    [-5, 5, 'contradicted'],
    [null, 5, 'contradicted'],
    [-5, 0, 'contradicted'],
    [-5, null, 'not-comparable: parts-missing'],
    [null, null, 'no-data: not-collected'],
  ])('of two countries: %d and %d', (kaz, kgz, verdict) => {
    const exact = balances('customs', '2024', [kaz, kgz]).map(
      (row) => [...row, 'USD', { quoted: 'exact' }] as unknown as Figures[number],
    );
    expect(said(ledgerOf({ figures: exact }), deficits)).toBe(verdict);
  });

  it('is not told from figures that are too coarse', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 1e9, 'USD', { quoted: '$1 billion' }],
        ['customs', 'KAZ', 'import', '2024', 1.9e9, 'USD', { quoted: '$1.9 billion' }],
        ...balances('customs', '2024', [null, -5]),
      ],
    });
    expect(said(ledger, deficits)).toBe('supported');
    const coarse = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2024', 1e9, 'USD', { quoted: '$1 billion' }],
        ['customs', 'KAZ', 'import', '2024', 1.4e9, 'USD', { quoted: '$1.4 billion' }],
        ...balances('customs', '2024', [null, -5]),
      ],
    });
    expect(said(coarse, deficits)).toBe('not-comparable: rounding');
  });

  it('is told in yuan where there is no rate', () => {
    const yuan = balances('customs', '2024', [-5, -5]).map(
      ([series, code, flow, year, amount]) => [series, code, flow, year, amount, 'CNY'] as const,
    );
    expect(said(ledgerOf({ figures: yuan }), deficits)).toBe('supported');
  });
});

describe('the only one', () => {
  it.each<readonly [readonly (number | null)[], string]>([
    [[-2, -2, -2, 9, -2], 'supported'],
    [[3, -2, -2, 9, -2], 'contradicted'],
    [[-2, -2, -2, -9, -2], 'contradicted'],
    [[-2, -2, null, 9, -2], 'not-comparable: parts-missing'],
    [[3, -2, null, null, -2], 'contradicted'],
    [[-2, null, null, null, -2], 'not-comparable: parts-missing'],
    [[null, null, null, null, null], 'no-data: not-collected'],
  ])('with balances %j', (amounts, verdict) => {
    expect(said(ledgerOf({ figures: balances('customs', '2024', amounts) }), sole)).toBe(verdict);
  });

  it('says for which years the same holds and for which it does not', () => {
    const ledger = ledgerOf({
      figures: [
        ...balances('customs', '2011', [-2, -2, -2, 9, -2]),
        ...balances('customs', '2012', [4, -2, -2, 9, -2]),
        ...balances('customs', '2013', [4, -2, -2, 9, -2]),
        ...balances('customs', '2014', [-2, -2, -2, 9, -2]),
        ...balances('customs', '2015', [-2, -2, -2, 9, null]),
        ...balances('customs', '2016', [-2, -2, -2, 9, -2]),
        ...balances('customs', '2017', [-2, -2, -2, 9, -2]),
      ],
    });
    const check = inSeries(ledger, sole);
    expect(check.verdict).toBe('no-data');
    expect(check.holds).toEqual([
      { from: 2011, to: 2011 },
      { from: 2014, to: 2014 },
      { from: 2016, to: 2017 },
    ]);
    expect(check.fails).toEqual([{ from: 2012, to: 2013 }]);
    expect(inSeries(ledger, value()).holds).toEqual([]);
  });
});

describe('the largest', () => {
  it.each<readonly [readonly (number | null)[], string]>([
    [[3, -2, -2, 9, -2], 'supported'],
    [[12, -2, -2, 9, -2], 'contradicted'],
    [[9, -2, -2, 9, -2], 'not-comparable: rounding'],
    [[-3, -4, -4, -2, -3], 'contradicted'],
    [[3, -2, -2, 9, null], 'not-comparable: parts-missing'],
    [[3, -2, -2, null, -2], 'not-comparable: parts-missing'],
  ])('surplus with balances %j', (amounts, verdict) => {
    expect(said(ledgerOf({ figures: balances('customs', '2024', amounts) }), largest)).toBe(
      verdict,
    );
  });

  it('flow need not be a surplus', () => {
    const ledger = ledgerOf({ figures: balances('customs', '2024', [-6, -6, -6, -3, -6]) });
    expect(said(ledger, { ...largest, measure: 'exports' })).toBe('supported');
    expect(said(ledger, largest)).toBe('contradicted');
  });
});

describe('a change', () => {
  const change = (by: Extract<Assertion, { readonly kind: 'change' }>['by']): Assertion => ({
    kind: 'change',
    economy: CA5,
    measure: 'total',
    from: period('2023'),
    to: Y2024,
    by,
  });
  const percent = (digits: string) => ({ digits, magnitude: 'one', unit: 'percent' }) as const;
  const totals = (before: number, after: number) =>
    ledgerOf({
      figures: [
        ['customs', 'CA5', 'total', '2023', before, 'USD', { quoted: 'exact' }],
        ['customs', 'CA5', 'total', '2024', after, 'USD', { quoted: 'exact' }],
      ],
    });

  it('is absolute or relative', () => {
    const ledger = totals(100, 110.4);
    expect(said(ledger, change(printed('10')))).toBe('supported');
    expect(said(ledger, change(printed('11')))).toBe('contradicted');
    expect(said(ledger, change(percent('10.4')))).toBe('supported');
    expect(said(ledger, change(percent('10.5')))).toBe('contradicted');
    expect(inSeries(ledger, change(percent('10.5'))).gap).toMatchObject({
      found: expect.closeTo(10.4) as number,
      claimed: 10.5,
      tolerance: 0.05,
      unit: 'percent',
    });
  });

  it('of a relative kind allows for the rounding of both ends', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'CA5', 'total', '2023', 100, 'USD', { quoted: '100' }],
        ['customs', 'CA5', 'total', '2024', 110, 'USD', { quoted: '110' }],
      ],
    });
    expect(inSeries(ledger, change(percent('10'))).gap?.tolerance).toBeCloseTo(0.5 + 0.5 + 0.55);
  });

  it('from nothing is not a percentage', () => {
    expect(said(totals(0, 5), change(percent('10')))).toBe('not-comparable: rounding');
  });

  it('is the same in yuan where only yuan are known', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'CA5', 'total', '2023', 100, 'CNY', { quoted: 'exact' }],
        ['customs', 'CA5', 'total', '2024', 110, 'CNY', { quoted: 'exact' }],
      ],
    });
    expect(said(ledger, change(percent('10')))).toBe('supported');
    expect(said(ledger, change(printed('10')))).toBe('not-comparable: no-rate');
  });

  const part = {
    ...change(percent('10.4')),
    from: period('2024-01/2024-05'),
    to: period('2025-01/2025-05'),
  };
  const thisYear = ['customs', 'CA5', 'total', '2025-01/2025-05', 286, 'CNY'] as const;

  it('of part of a year is never measured against the year or another part', () => {
    const yearOnly = ledgerOf({ figures: [thisYear, ['customs', 'CA5', 'total', '2024', 674]] });
    expect(said(yearOnly, part)).toBe('not-comparable: mixed-periods');
    const half = ledgerOf({
      figures: [thisYear, ['customs', 'CA5', 'total', '2024-01/2024-06', 315, 'CNY']],
    });
    expect(said(half, part)).toBe('not-comparable: mixed-periods');
    const other = ledgerOf({ figures: [thisYear, ['customs', 'CA5', 'total', '2023', 600]] });
    expect(said(other, part)).toBe('no-data: not-collected');
    expect(said(ledgerOf({ figures: [] }), part)).toBe('no-data: not-collected');
    const same = ledgerOf({
      figures: [thisYear, ['customs', 'CA5', 'total', '2024-01/2024-05', 259, 'CNY']],
    });
    expect(said(same, part)).toBe('supported');
    expect(inSeries(same, part).view).toBeNull();
  });
});

describe('a change of a group', () => {
  const growth: Assertion = {
    kind: 'change',
    economy: CA5,
    measure: 'total',
    from: period('2023'),
    to: Y2024,
    by: { digits: '10', magnitude: 'one', unit: 'percent' },
  };
  const before = balances('customs', '2023', [0, 0, 0, 0, 0]);
  const whole = ['customs', 'CA5', 'total', '2024', 110] as const;

  it('is never measured from a sum to a published total', () => {
    const ledger = ledgerOf({ figures: [...before, whole] });
    expect(said(ledger, growth)).toBe('not-comparable: mixed-coverage');
    expect(inSeries(ledger, growth).compared).toMatchObject([
      { figure: { money: { amount: 100 } } },
      { figure: { money: { amount: 110 } } },
    ]);
  });

  it('is measured between two sums, where both can be had', () => {
    const after = balances('customs', '2024', [2, 2, 2, 2, 2]);
    expect(said(ledgerOf({ figures: [...before, ...after, whole] }), growth)).toBe('supported');
  });
});

describe('parts and their total', () => {
  const sum: Assertion = { kind: 'sum', among: CA5, period: Y2024, total: printed('105') };

  it('belong together when the ten flows add up, as far as their digits tell', () => {
    const whole = balances('customs', '2024', [1, 1, 1, 1, 1]);
    expect(said(ledgerOf({ figures: whole }), sum)).toBe('supported');
    const wrong = { ...sum, total: printed('111') };
    expect(said(ledgerOf({ figures: whole }), wrong)).toBe('contradicted');
    // Ten printed figures and the total: eleven halves of a unit.
    expect(inSeries(ledgerOf({ figures: whole }), wrong).gap).toMatchObject({ tolerance: 5.5 });
    const lacking = ledgerOf({ figures: whole.slice(1) });
    expect(said(lacking, sum)).toBe('not-comparable: parts-missing');
    expect(said(ledgerOf({ figures: [] }), sum)).toBe('no-data: not-collected');
  });

  it('are those that the text prints, whatever others count', () => {
    const byOther = balances('customs', '2024', [1, 1, 1, 1, 1]).map(
      ([series, code, flow, when, amount]): Figures[number] => [
        series,
        code,
        flow,
        when,
        amount,
        'USD',
        { source: 'OTHER' },
      ],
    );
    const checked = (amounts: readonly number[]) =>
      checkAssertion(
        ledgerOf({
          figures: [...byOther, ...balances('note', '2024', amounts)],
          moreSources: ['OTHER'],
        }),
        sum,
        'BOOK' as SourceId,
      );
    expect(checked([9, 9, 9, 9, 9])).toMatchObject({
      overall: 'contradicted',
      checks: [{ series: 'note', own: true }],
    });
    expect(checked([1, 1, 1, 1, 1])).toMatchObject({
      overall: 'supported',
      checks: [{ series: 'note', own: false }],
    });
  });
});

describe('a gap of one country', () => {
  it('leaves every statement about the five open for the same reason', () => {
    const lacking = ledgerOf({ figures: balances('customs', '2024', [-3, -3, -3, null, -3]) });
    expect(said(lacking, largest)).toBe('not-comparable: parts-missing');
    expect(said(lacking, sole)).toBe('not-comparable: parts-missing');
  });
});

describe('a conversion', () => {
  const conversion = (yuan: string, dollars: string, year = '2024'): Assertion => ({
    kind: 'conversion',
    yuan: { digits: yuan, magnitude: 'one', unit: 'CNY' },
    dollars: { digits: dollars, magnitude: 'one', unit: 'USD' },
    period: period(year),
  });
  const rates = [
    ['KAZ', '2024', 711, 100],
    ['UZB', '2024', 712, 100],
  ] as const;
  const claimed = (id: string, source: string, yuan: string, dollars: string) => ({
    id,
    source,
    quoted: dollars,
    statement: { en: id, zh: id, ru: id },
    periodStated: true,
    assertion: {
      kind: 'conversion' as const,
      yuan: { digits: yuan, magnitude: 'one' as const, unit: 'CNY' as const },
      dollars: { digits: dollars, magnitude: 'one' as const, unit: 'USD' as const },
      period: '2024',
    },
  });

  it('is held against the rates of its period', () => {
    const ledger = ledgerOf({ figures: [], rates });
    expect(said(ledger, conversion('7115.0', '1000'))).toBe('supported');
    expect(said(ledger, conversion('7115.0', '1002'))).toBe('contradicted');
    expect(said(ledger, conversion('7115.0', '1000', '2023'))).toBe('not-comparable: no-rate');
  });

  it('without a rate is only compared with the other texts, which is no evidence', () => {
    const fitting = [claimed('a', 'BOOK', '1500', '209.0'), claimed('b', 'BOOK', '2864', '399')];
    const ledger = ledgerOf({ figures: [], claims: fitting });
    const [first] = ledger.claims;
    if (!first) throw new Error('expected a claim');
    const checked = checkClaim(ledger, first);
    expect(checked).toMatchObject({ overall: 'not-comparable', reason: 'no-rate' });
    expect(checked.agreement).toMatchObject({ others: 1, conflict: false });
    expect(checked.agreement?.shared?.lowest).toBeCloseTo(1499.5 / 209.05, 5);
    expect(checked.agreement?.shared?.highest).toBeCloseTo(1500.5 / 208.95, 5);
  });

  it('that makes other dollars of the same yuan contradicts the other text', () => {
    const claims = [claimed('a', 'BOOK', '1500', '209'), claimed('b', 'BOOK', '1500', '210.6')];
    const ledger = ledgerOf({ figures: [], claims });
    const overall = ledger.claims.map((claim) => checkClaim(ledger, claim).overall);
    expect(overall).toEqual(['contradicted', 'contradicted']);
    const near = [claimed('a', 'BOOK', '1500', '209'), claimed('b', 'BOOK', '1500', '209.5')];
    const agreeing = ledgerOf({ figures: [], claims: near });
    expect(agreeing.claims.map((claim) => checkClaim(agreeing, claim).overall)).toEqual([
      'not-comparable',
      'not-comparable',
    ]);
  });

  it('of other amounts may differ without contradiction', () => {
    const claims = [claimed('a', 'BOOK', '1500', '209.0'), claimed('b', 'BOOK', '2864', '420')];
    const ledger = ledgerOf({ figures: [], claims });
    const [first] = ledger.claims;
    if (!first) throw new Error('expected a claim');
    expect(checkClaim(ledger, first)).toMatchObject({
      overall: 'not-comparable',
      agreement: { shared: null, conflict: false },
    });
  });
});

describe('the verdict over all series', () => {
  const overall = (figures: Figures, assertion: Assertion = deficits) => {
    const { overall: verdict, reason } = checkAssertion(ledgerOf({ figures }), assertion, null);
    return reason === null ? verdict : `${verdict}: ${reason}`;
  };
  const yes = [-5, -5];
  const no = [5, 5];

  it('is theirs where those that can tell agree', () => {
    expect(overall(balances('customs', '2024', yes))).toBe('supported');
    expect(overall([...balances('customs', '2024', no), ...balances('note', '2024', no)])).toBe(
      'contradicted',
    );
  });

  it('depends on who counts where they do not', () => {
    expect(overall([...balances('customs', '2024', yes), ...balances('note', '2024', no)])).toBe(
      'depends-on-who-counts',
    );
  });

  it('is why they cannot tell, or that nobody has figures', () => {
    expect(overall(balances('national', '2024', [-5, null]))).toBe('not-comparable: parts-missing');
    expect(overall([])).toBe('no-data');
  });

  it('does not take a text for its own witness, but takes it at its word against itself', () => {
    const ledger = ledgerOf({ figures: balances('note', '2024', yes) });
    const own = checkAssertion(ledger, deficits, [...ledger.sources.keys()][0] ?? null);
    expect(own.overall).toBe('no-data');
    expect(own.checks[0]).toMatchObject({ series: 'note', own: true, verdict: 'supported' });

    const against = ledgerOf({
      figures: [
        ...balances('note', '2024', no),
        ...balances('customs', '2024', yes).map(
          (row) => [...row, 'USD', { source: 'PAPER' }] as unknown as Figures[number],
        ),
      ],
      moreSources: ['PAPER'],
    });
    const [book] = against.sources.keys();
    expect(checkAssertion(against, deficits, book ?? null).overall).toBe('contradicted');
    expect(checkAssertion(against, deficits, null).overall).toBe('depends-on-who-counts');
  });
});

describe('the view of a check', () => {
  const ledger = ledgerOf({ figures: balances('customs', '2024', [-2, -2, -2, 9, -2]) });

  it('shows the countries, the measures, the series and the year', () => {
    expect(inSeries(ledger, sole).view).toEqual({
      series: 'customs',
      countries: [...FIVE],
      measures: ['surplus'],
      from: 2024,
      to: 2024,
      currency: 'USD',
    });
    expect(inSeries(ledger, deficits).view).toMatchObject({ countries: ['KAZ', 'KGZ'] });
    expect(inSeries(ledger, value({ measure: 'total' })).view).toMatchObject({
      countries: ['KAZ'],
      measures: ['exports', 'imports'],
    });
  });
});
