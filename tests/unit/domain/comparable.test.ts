import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comparable, Purpose, Refusal } from '#domain/comparable.ts';
import { refusalOf } from '#domain/comparable.ts';
import { combineFigures, type Figure, observed } from '#domain/figure.ts';
import { addMoney, CURRENCIES, money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { SERIES } from '#domain/observation.ts';
import { sumFigures } from '#domain/sum.ts';
import { tradeBalance } from '#domain/trade.ts';
import { unaccounted } from '#domain/unaccounted.ts';
import { doubtCase } from '#domain/doubtCase.ts';
import { bundledLedger, economy, ledgerOf, period } from '../ledgers.ts';

type Change = Partial<Comparable['basis'][number]> & {
  readonly currency?: 'USD' | 'CNY';
  readonly counted?: number;
};

/** Kazakhstan in 2024 as China counts it, but for `change`. */
const figure = ({ currency = 'USD', counted = 5, ...ground }: Change = {}): Comparable => ({
  money: money(1, currency),
  basis: [
    {
      series: 'customs',
      economy: economy('KAZ'),
      reporter: economy('CHN'),
      period: period('2024'),
      scope: 'goods',
      ...ground,
    },
  ],
  parts: { counted, wanted: 5 },
});

const MAY_2024 = period('2024-01/2024-05');
const MAY_2025 = period('2025-01/2025-05');
const JUNE_2024 = period('2024-01/2024-06');

describe('refusalOf', () => {
  it.each<readonly [what: string, a: Change, b: Change, purpose: Purpose, Refusal | null]>([
    ['two flows of one series and year', {}, {}, 'combine', null],
    ['two countries of one series', {}, { economy: economy('UZB') }, 'combine', null],
    [
      'two countries that each count for themselves',
      { series: 'national', reporter: economy('KAZ') },
      { series: 'national', reporter: economy('UZB'), economy: economy('UZB') },
      'combine',
      null,
    ],
    ['a year and a part of it', {}, { period: JUNE_2024 }, 'combine', 'mixed-periods'],
    [
      'two parts of a year',
      { period: MAY_2024 },
      { period: JUNE_2024 },
      'combine',
      'mixed-periods',
    ],
    ['two years', {}, { period: period('2023') }, 'combine', 'mixed-periods'],
    ['two years of a change', {}, { period: period('2023') }, 'change', null],
    ['the same months of two years', { period: MAY_2024 }, { period: MAY_2025 }, 'change', null],
    ['a month and a year', {}, { period: period('2024-05') }, 'change', 'mixed-periods'],
    [
      'one month of two years',
      { period: period('2024-05') },
      { period: period('2025-05') },
      'change',
      null,
    ],
    [
      'two months',
      { period: period('2024-05') },
      { period: period('2025-06') },
      'change',
      'mixed-periods',
    ],
    ['other months', { period: JUNE_2024 }, { period: MAY_2025 }, 'change', 'mixed-periods'],
    ['a year and months', {}, { period: MAY_2025 }, 'change', 'mixed-periods'],
    [
      'months that run on into the next year',
      { period: MAY_2024 },
      { period: period('2024-01/2025-05') },
      'change',
      'mixed-periods',
    ],
    ['dollars and yuan', {}, { currency: 'CNY' }, 'combine', 'mixed-currencies'],
    ['goods and services', {}, { scope: 'goods-and-services' }, 'combine', 'mixed-scopes'],
    [
      'two series',
      {},
      { series: 'national', economy: economy('UZB') },
      'change',
      'mixed-reporters',
    ],
    [
      'two reporters of one country',
      {},
      { reporter: economy('KAZ') },
      'combine',
      'mixed-reporters',
    ],
    ['two reporters of one flow', {}, { series: 'national' }, 'mirror', null],
    ['a mirror of another year', {}, { period: period('2023') }, 'mirror', 'mixed-periods'],
    ['a mirror with services', {}, { scope: 'goods-and-services' }, 'mirror', 'mixed-scopes'],
    ['a mirror in yuan', {}, { currency: 'CNY' }, 'mirror', 'mixed-currencies'],
    [
      'a change from one country to another',
      {},
      { economy: economy('UZB') },
      'change',
      'mixed-coverage',
    ],
    ['mirrors of two countries', {}, { economy: economy('UZB') }, 'mirror', 'mixed-coverage'],
    ['a sum without all its parts', {}, { counted: 4 }, 'combine', 'parts-missing'],
  ])('of %s', (_what, a, b, purpose, refusal) => {
    expect(refusalOf(figure(a), figure(b), purpose)).toBe(refusal);
  });

  const grounds = fc.record<Required<Change>>({
    series: fc.constantFrom(...SERIES),
    economy: fc.constantFrom(economy('KAZ'), economy('UZB')),
    reporter: fc.constantFrom(economy('CHN'), economy('KAZ')),
    period: fc.constantFrom(period('2023'), period('2024'), MAY_2024, MAY_2025),
    scope: fc.constantFrom('goods', 'goods-and-services'),
    currency: fc.constantFrom(...CURRENCIES),
    counted: fc.constantFrom(4, 5),
  });
  const purposes = fc.constantFrom<Purpose>('combine', 'change', 'mirror');

  it('does not depend on which figure comes first', () => {
    fc.assert(
      fc.property(grounds, grounds, purposes, (a, b, purpose) => {
        expect(refusalOf(figure(a), figure(b), purpose)).toBe(
          refusalOf(figure(b), figure(a), purpose),
        );
      }),
    );
  });

  it('lets any whole figure stand beside itself', () => {
    fc.assert(
      fc.property(grounds, purposes, (a, purpose) => {
        const whole = figure({ ...a, counted: 5 });
        expect(refusalOf(whole, whole, purpose)).toBeNull();
      }),
    );
  });

  it('refuses a figure that rests on anything refused', () => {
    fc.assert(
      fc.property(fc.array(grounds, { minLength: 1 }), grounds, purposes, (some, one, purpose) => {
        const currency = 'USD';
        const many = some.map((ground) => figure({ ...ground, currency, counted: 5 }));
        const other = figure({ ...one, currency, counted: 5 });
        const all = { money: money(1, currency), basis: many.flatMap(({ basis }) => basis) };
        const refusals = many.map((part) => refusalOf(part, other, purpose));
        expect(refusalOf(all, other, purpose) === null).toBe(refusals.every((r) => r === null));
      }),
    );
  });
});

describe('what the guard refuses', () => {
  const ledger = ledgerOf({
    figures: [
      ['customs', 'KAZ', 'export', '2024', 16],
      ['customs', 'KAZ', 'import', '2024', 28],
      ['customs', 'KAZ', 'import', '2023', 25],
      ['customs', 'KAZ', 'import', '2024-01/2024-05', 11],
      ['customs', 'KGZ', 'import', '2024', 142, 'CNY'],
      ['national', 'KAZ', 'import', '2024', 15],
      ['national', 'UZB', 'export', '2024', 2, 'USD', { scope: 'goods-and-services' }],
      ['national', 'KAZ', 'export', '2024', 15],
    ],
  });
  const at = (id: string): Figure => {
    const found = [...ledger.observations.values()].find((o: Observation) => o.id === `${id}.BOOK`);
    if (!found) throw new Error(`no figure ${id}`);
    return observed(found);
  };
  const exports2024 = at('CHN.KAZ.2024.import');

  it.each<readonly [what: string, id: string, Refusal]>([
    ['of another year', 'CHN.KAZ.2023.export', 'mixed-periods'],
    ['of a part of the year', 'CHN.KAZ.2024-01/2024-05.export', 'mixed-periods'],
    ['in another currency', 'CHN.KGZ.2024.export', 'mixed-currencies'],
    ['of another reporter', 'KAZ.KAZ.2024.import', 'mixed-reporters'],
  ])('has no balance, no sum and no combination: imports %s', (_what, id, reason) => {
    const refused = { kind: 'missing', reason };
    expect(tradeBalance(exports2024, at(id))).toEqual(refused);
    expect(combineFigures(exports2024, at(id), addMoney)).toEqual(refused);
    expect(sumFigures([exports2024, at(id)])).toEqual({ figure: refused, counted: 0, wanted: 2 });
  });

  it('is goods with services too', () => {
    expect(tradeBalance(at('KAZ.KAZ.2024.export'), at('UZB.UZB.2024.export'))).toEqual({
      kind: 'missing',
      reason: 'mixed-scopes',
    });
  });

  it('stays refused when something is added to it', () => {
    const figures = [exports2024, at('CHN.KAZ.2023.export'), at('CHN.KAZ.2024.export')];
    expect(sumFigures(figures).figure).toEqual({ kind: 'missing', reason: 'mixed-periods' });
  });

  it('can be built for a purpose that allows it', () => {
    const [own, mirror] = [at('KAZ.KAZ.2024.import'), at('CHN.KAZ.2024.export')];
    expect(combineFigures(own, mirror, addMoney, 'mirror')).toMatchObject({
      money: { amount: 43 },
    });
    const earlier = at('CHN.KAZ.2023.export');
    expect(combineFigures(mirror, earlier, addMoney, 'change')).toMatchObject({
      money: { amount: 53 },
    });
  });

  it('is a total beside parts that are not all there', () => {
    const bundled = bundledLedger();
    const [doubt] = bundled.doubts;
    if (!doubt) throw new Error('expected the doubt about the total');
    const whole = doubtCase(bundled, doubt);
    expect(unaccounted(whole)).not.toBeNull();
    const [first, ...rest] = whole.figures;
    if (!first) throw new Error('expected parts');
    const gone = { ...first, dollars: { kind: 'missing', reason: 'withheld' } as const };
    expect(unaccounted({ ...whole, figures: [gone, ...rest] })).toBeNull();
  });
});
