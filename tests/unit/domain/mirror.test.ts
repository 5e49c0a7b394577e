import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Figure, Reported } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import { GAP_BASES } from '#domain/measure.ts';
import type { Comparison, MirrorFlow, Sides } from '#domain/mirror.ts';
import {
  conventionOf,
  countryMirror,
  freightEffect,
  gapShare,
  mirrorGap,
  mirrorTrade,
  withoutFreight,
} from '#domain/mirror.ts';
import { money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';

import { economy, ledgerOf, year } from '../ledgers.ts';

const KAZ = economy('KAZ');
const OWN = { base: 'own', factor: 1 } as const;

const usd = (amount: number) => money(amount, 'USD');
const sides = (own: number, partner: number) => ({ own: usd(own), partner: usd(partner) });

type Valuation = Observation['valuation'];

const reported = (amount: number, valuation: Valuation = 'not-stated'): Reported<'USD'> => {
  const [observation] = ledgerOf({
    figures: [['national', 'KAZ', 'export', '2024', 1]],
  }).observations.values();
  if (!observation) throw new Error('The ledger has no observation.');
  return {
    kind: 'reported',
    money: usd(amount),
    basis: [{ ...observation, valuation }],
    conversions: [],
  };
};

const NOTHING: Sides<Figure<'USD'>> = {
  own: missing('not-collected'),
  partner: missing('not-collected'),
};

/** One flow compared, in dollars. */
function flowOf(
  flow: MirrorFlow,
  figures: Sides<Figure<'USD'>>,
  terms: Parameters<typeof mirrorTrade>[2] = OWN,
): Comparison<'USD'> {
  const flows = { export: NOTHING, import: NOTHING, [flow]: figures };
  const trade = mirrorTrade(KAZ, flows, terms);
  return flow === 'export' ? trade.exports : trade.imports;
}

function bothOf(comparison: Comparison<'USD'>) {
  if (comparison.kind !== 'both') throw new Error(`Expected both sides, got ${comparison.kind}.`);
  return comparison;
}

const amounts = fc.integer({ min: 0, max: 30_000_000_000 });
const factors = fc.integer({ min: 100, max: 120 }).map((hundredths) => hundredths / 100);
const flows = fc.constantFrom<MirrorFlow>('export', 'import');

describe('the check case: 14.0 booked by the partner, 8.2 by the country', () => {
  const [own, partner] = [8_200_000_000, 14_000_000_000];

  it('has a gap of 5.8', () => {
    expect(mirrorGap(sides(own, partner))).toEqual(usd(5_800_000_000));
  });

  it.each([
    ['partner', 41.4],
    ['own', 70.7],
    ['mean', 52.3],
  ] as const)('has a gap of so much of its base: %s', (base, percent) => {
    expect((gapShare(sides(own, partner), base) ?? 0) * 100).toBeCloseTo(percent, 1);
  });

  it('frees a CIF import of 8.2 of freight at 1.06: 7.74', () => {
    expect(withoutFreight(usd(own), 'CIF', 1.06).amount / 1e9).toBeCloseTo(7.74, 2);
  });

  it('takes freight out of the side that imports', () => {
    const figures = { own: reported(own), partner: reported(partner) };
    const imports = bothOf(flowOf('import', figures, { base: 'own', factor: 1.06 }));
    expect(imports.freed.own.amount / 1e9).toBeCloseTo(7.74, 2);
    expect(imports.freed.partner.amount).toBe(partner);
    const exports = bothOf(flowOf('export', figures, { base: 'own', factor: 1.06 }));
    expect(exports.freed.own.amount).toBe(own);
    expect(exports.freed.partner.amount).toBeCloseTo(partner / 1.06, 0);
  });
});

describe('gapShare', () => {
  it('is not there when its base is zero', () => {
    expect(gapShare(sides(0, 5), 'own')).toBeNull();
    expect(gapShare(sides(5, 0), 'partner')).toBeNull();
    expect(gapShare(sides(0, 0), 'mean')).toBeNull();
    expect(gapShare(sides(0, 5), 'mean')).toBe(2);
  });

  it('changes its sign when the sides change places, and their bases with them', () => {
    const swapped = { own: 'partner', partner: 'own', mean: 'mean' } as const;
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(...GAP_BASES), (own, partner, base) => {
        const one = gapShare(sides(own, partner), base);
        const other = gapShare(sides(partner, own), swapped[base]);
        expect(one === null).toBe(other === null);
        expect((one ?? 0) + (other ?? 0)).toBe(0);
      }),
    );
  });
});

describe('mirrorGap', () => {
  it('is the opposite when the sides change places', () => {
    fc.assert(
      fc.property(amounts, amounts, (own, partner) => {
        const there = mirrorGap(sides(own, partner)).amount;
        const back = mirrorGap(sides(partner, own)).amount;
        expect(there + back).toBe(0);
      }),
    );
  });
});

describe('freightEffect', () => {
  it.each([
    ['narrows', 10, 4, 6, 4],
    ['narrows', -10, -4, 6, 4],
    ['covers', 10, -2, 10, 0],
    ['covers', -10, 0, 10, 0],
    ['widens', 10, 13, 0, 10],
    ['widens', -10, -13, 0, 10],
    ['widens', 0, 3, 0, 0],
    ['none', 10, 10, 0, 10],
    ['none', 0, 0, 0, 0],
  ] as const)('%s a gap of %i that becomes %i', (kind, gap, left, explained, unexplained) => {
    expect(freightEffect(usd(gap), usd(left))).toEqual({
      kind,
      explained: usd(explained),
      unexplained: usd(unexplained),
      left: usd(left),
    });
  });
});

describe('freight in a flow', () => {
  const compared = (flow: MirrorFlow, own: number, partner: number, factor: number) =>
    bothOf(
      flowOf(flow, { own: reported(own), partner: reported(partner) }, { base: 'own', factor }),
    );

  it('does nothing at a factor of 1', () => {
    fc.assert(
      fc.property(flows, amounts, amounts, (flow, own, partner) => {
        const { gap, freight, freed } = compared(flow, own, partner, 1);
        expect(freight.kind).toBe('none');
        expect(freight.left).toEqual(gap);
        expect(freight.explained.amount).toBe(0);
        expect(freed).toEqual(sides(own, partner));
      }),
    );
  });

  it('never explains more than the gap, and with the rest adds up to it', () => {
    fc.assert(
      fc.property(flows, amounts, amounts, factors, (flow, own, partner, factor) => {
        const { gap, freight } = compared(flow, own, partner, factor);
        const size = Math.abs(gap.amount);
        expect(freight.explained.amount).toBeGreaterThanOrEqual(0);
        expect(freight.explained.amount).toBeLessThanOrEqual(size);
        expect(freight.unexplained.amount).toBeGreaterThanOrEqual(0);
        expect(freight.explained.amount + freight.unexplained.amount).toBeCloseTo(size, 3);
      }),
    );
  });

  it('explains nothing where the figure with freight is the smaller one', () => {
    fc.assert(
      fc.property(amounts, amounts, factors, (a, b, factor) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        for (const { gap, freight } of [
          compared('import', less, more, factor),
          compared('export', more, less, factor),
        ]) {
          expect(['none', 'widens']).toContain(freight.kind);
          expect(freight.explained.amount).toBe(0);
          expect(Math.abs(freight.left.amount)).toBeGreaterThanOrEqual(Math.abs(gap.amount));
        }
      }),
    );
  });

  it('does the same to a flow seen from either side', () => {
    fc.assert(
      fc.property(amounts, amounts, factors, (own, partner, factor) => {
        const here = compared('import', own, partner, factor);
        const there = compared('export', partner, own, factor);
        expect(here.gap.amount + there.gap.amount).toBe(0);
        expect(here.freight.left.amount + there.freight.left.amount).toBe(0);
        expect(here.freight.explained).toEqual(there.freight.explained);
        expect(here.freight.kind).toBe(there.freight.kind);
      }),
    );
  });

  it('follows a stated valuation and not the convention', () => {
    const figures = { own: reported(100, 'FOB'), partner: reported(212, 'CIF') };
    const { freed } = bothOf(flowOf('import', figures, { base: 'own', factor: 1.06 }));
    expect(freed.own.amount).toBe(100);
    expect(freed.partner.amount).toBeCloseTo(200);
  });

  it('takes nothing out where both sides value alike', () => {
    for (const valuation of ['CIF', 'FOB'] as const) {
      const figures = { own: reported(100, valuation), partner: reported(212, valuation) };
      const { freight } = bothOf(flowOf('export', figures, { base: 'own', factor: 1.2 }));
      expect(freight.kind).toBe('none');
    }
  });
});

describe('conventionOf', () => {
  it('counts freight in where goods arrive', () => {
    expect(conventionOf('import', 'own')).toBe('CIF');
    expect(conventionOf('import', 'partner')).toBe('FOB');
    expect(conventionOf('export', 'own')).toBe('FOB');
    expect(conventionOf('export', 'partner')).toBe('CIF');
  });
});

describe('figures that are not of the same thing', () => {
  const goods = reported(15e9);
  const withServices: Reported<'USD'> = {
    ...goods,
    basis: goods.basis.map((observation) => ({ ...observation, scope: 'goods-and-services' })),
  };

  it('have a reason and no gap, whichever side counts services', () => {
    for (const [own, partner] of [
      [withServices, goods],
      [goods, withServices],
    ] as const) {
      expect(flowOf('export', { own, partner })).toEqual({
        kind: 'not-comparable',
        own,
        partner,
        reason: 'mixed-scopes',
      });
    }
  });

  it('have one where both count services', () => {
    expect(flowOf('export', { own: withServices, partner: withServices }).kind).toBe('both');
  });
});

describe('a figure that one side does not have', () => {
  it('leaves one side and the reason of the other, and no gap', () => {
    const partner = reported(9.6e9);
    const absent = missing('not-reported');
    expect(flowOf('export', { own: absent, partner })).toEqual({
      kind: 'one-side',
      side: 'partner',
      figure: partner,
      absent,
    });
    expect(flowOf('export', { own: partner, partner: absent })).toEqual({
      kind: 'one-side',
      side: 'own',
      figure: partner,
      absent,
    });
  });

  it('is not a zero, which has a gap', () => {
    const zero = bothOf(flowOf('import', { own: reported(0), partner: reported(7) }));
    expect(zero.gap).toEqual(usd(7));
    expect(zero.share).toBeNull();
  });

  it('keeps both reasons when neither side has one', () => {
    const figures = { own: missing('not-reported'), partner: missing('not-collected') };
    expect(flowOf('import', figures)).toEqual({ kind: 'neither', ...figures });
  });
});

describe('the balance by each side', () => {
  const balanceOf = (
    own: readonly [exports: number, imports: number],
    partner: readonly [exports: number, imports: number],
    factor = 1,
  ) =>
    bothOf(
      mirrorTrade(
        KAZ,
        {
          export: { own: reported(own[0]), partner: reported(partner[0]) },
          import: { own: reported(own[1]), partner: reported(partner[1]) },
        },
        { base: 'own', factor },
      ).balance,
    );

  it('is a surplus here and a deficit there', () => {
    const { own, partner, gap, signsDiffer } = balanceOf([10, 4], [12, 20]);
    expect([own.money.amount, partner.money.amount, gap.amount]).toEqual([6, -8, -14]);
    expect(signsDiffer).toBe(true);
  });

  it('does not differ in sign from zero', () => {
    expect(balanceOf([4, 4], [12, 20]).signsDiffer).toBe(false);
    expect(balanceOf([3, 4], [12, 20]).signsDiffer).toBe(false);
  });

  it('is no base for a percentage', () => {
    expect(balanceOf([10, 4], [12, 20]).share).toBeNull();
  });

  it('is freed of freight flow by flow', () => {
    const { freed, freight } = balanceOf([10, 4.8], [12, 20], 1.2);
    expect(freed.own.amount).toBeCloseTo(10 - 4);
    expect(freed.partner.amount).toBeCloseTo(10 - 20);
    expect(freight.kind).toBe('widens');
  });

  it('has one side where one flow is missing', () => {
    const { balance } = mirrorTrade(
      KAZ,
      {
        export: { own: missing('not-published'), partner: reported(5) },
        import: { own: reported(3), partner: reported(2) },
      },
      OWN,
    );
    expect(balance).toMatchObject({
      kind: 'one-side',
      side: 'partner',
      figure: { money: usd(3) },
      absent: { reason: 'not-published' },
    });
  });
});

describe('countryMirror', () => {
  const ledger = ledgerOf({
    figures: [
      ['national', 'KAZ', 'import', '2024', 15],
      ['customs', 'KAZ', 'import', '2024', 140, 'CNY'],
      ['customs', 'KAZ', 'export', '2024', 70, 'CNY'],
      ['national', 'KAZ', 'export', '2024', 'not-published'],
      ['note', 'KAZ', 'import', '2024', 99],
    ],
    rates: [['KAZ', '2024', 7, 1]],
  });

  it('holds the own series against China’s customs, in one currency', () => {
    const { imports, exports } = countryMirror(ledger, KAZ, year(2024), 'USD', OWN);
    expect(bothOf(imports).gap).toEqual(usd(5));
    expect(bothOf(imports).partner.conversions).toHaveLength(1);
    expect(exports).toMatchObject({ side: 'partner', absent: missing('not-published') });
  });

  it('says that there is no rate where there is none', () => {
    const without = { ...ledger, rates: new Map() };
    const { imports } = countryMirror(without, KAZ, year(2024), 'USD', OWN);
    expect(imports).toMatchObject({ kind: 'one-side', side: 'own', absent: missing('no-rate') });
  });
});
