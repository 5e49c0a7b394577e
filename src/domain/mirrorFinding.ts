import type { EconomyCode } from '#domain/economy.ts';
import type { Currency, Money } from '#domain/money.ts';
import type { Compared, Comparison, MirrorSide, MirrorTrade, Sides } from '#domain/mirror.ts';

export type MirrorMeasure = 'exports' | 'imports' | 'balance';

/** The widest gap among what is shown, as a fact without words. `of` is the number of gaps known. */
export type MirrorFinding =
  | { readonly kind: 'nothing' }
  /** Both sides have figures, and no two of them are of the same thing. */
  | { readonly kind: 'not-comparable' }
  | { readonly kind: 'agree'; readonly of: number }
  | {
      readonly kind: 'flow';
      readonly economy: EconomyCode;
      readonly measure: 'exports' | 'imports';
      readonly larger: MirrorSide;
      readonly sides: Sides<Money>;
      /** The larger figure over the smaller; null where the smaller is zero. */
      readonly ratio: number | null;
      readonly of: number;
    }
  | {
      readonly kind: 'balance';
      readonly economy: EconomyCode;
      readonly sides: Sides<Money>;
      readonly signsDiffer: boolean;
      readonly of: number;
    };

type Known = {
  readonly economy: EconomyCode;
  readonly measure: MirrorMeasure;
  readonly compared: Compared;
};

const sizeOf = ({ compared }: Known): number => Math.abs(compared.gap.amount);

/**
 * The gap that is widest in money: ratios of small figures are beyond measure. A flow is the finding
 * wherever one is shown, because a balance is the difference of two gaps.
 */
export function mirrorFinding<C extends Currency>(
  rows: readonly MirrorTrade<C>[],
  measures: readonly MirrorMeasure[],
): MirrorFinding {
  const flows = measures.filter((measure) => measure !== 'balance');
  const wanted = flows.length > 0 ? flows : measures;
  const known = wanted.flatMap((measure) =>
    rows.flatMap((row): readonly Known[] => {
      const comparison: Comparison<C> = row[measure];
      return comparison.kind === 'both'
        ? [{ economy: row.economy, measure, compared: comparison }]
        : [];
    }),
  );
  const [widest] = known.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!widest) {
    const refused = rows.some((row) =>
      wanted.some((measure) => row[measure].kind === 'not-comparable'),
    );
    return { kind: refused ? 'not-comparable' : 'nothing' };
  }
  const of = known.length;
  if (widest.compared.gap.amount === 0) return { kind: 'agree', of };
  return findingAbout(widest, of);
}

function findingAbout({ economy, measure, compared }: Known, of: number): MirrorFinding {
  const sides = { own: compared.own.money, partner: compared.partner.money };
  if (measure === 'balance') {
    return { kind: 'balance', economy, sides, signsDiffer: compared.signsDiffer, of };
  }
  const larger = compared.gap.amount > 0 ? 'partner' : 'own';
  const smaller = larger === 'own' ? sides.partner : sides.own;
  const ratio = smaller.amount === 0 ? null : sides[larger].amount / smaller.amount;
  return { kind: 'flow', economy, measure, larger, sides, ratio, of };
}
