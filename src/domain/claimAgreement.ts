import type { Assertion, Claim } from '#domain/claim.ts';
import { printedAmount, printedTolerance } from '#domain/printed.ts';

type Conversion = Extract<Assertion, { readonly kind: 'conversion' }>;

/** Yuan per dollar, as far as the digits of a conversion tell. */
export type RateRange = { readonly lowest: number; readonly highest: number };

/**
 * How the conversions that the texts print fit each other. That they fit is consistency and no
 * evidence: it shows that nobody miscalculated, not that the amounts are right.
 */
export type Agreement = {
  /** What this conversion implies. */
  readonly own: RateRange;
  /** The rates that every conversion allows; null where no one rate fits them all. */
  readonly shared: RateRange | null;
  /** How many other conversions the texts print. */
  readonly others: number;
  /** Another text makes other dollars of the same yuan, beyond what its digits allow. */
  readonly conflict: boolean;
};

/** Null unless `assertion` is a conversion. It may itself be among `claims`. */
export function agreementOf(claims: readonly Claim[], assertion: Assertion): Agreement | null {
  if (assertion.kind !== 'conversion') return null;
  const others = claims.flatMap(({ assertion: other }) =>
    other.kind === 'conversion' && !isSame(other, assertion) ? [other] : [],
  );
  const own = rateRange(assertion);
  return {
    own,
    shared: others.map(rateRange).reduce<RateRange | null>(overlap, own),
    others: others.length,
    conflict: others.some(
      (other) =>
        printedAmount(other.yuan) === printedAmount(assertion.yuan) &&
        other.period === assertion.period &&
        Math.abs(printedAmount(other.dollars) - printedAmount(assertion.dollars)) >
          printedTolerance(other.dollars) + printedTolerance(assertion.dollars),
    ),
  };
}

const isSame = (a: Conversion, b: Conversion): boolean =>
  a.period === b.period && a.yuan.digits === b.yuan.digits && a.dollars.digits === b.dollars.digits;

/** The rates between the most dollars for the least yuan and the other way round. */
export function rateRange({ yuan, dollars }: Pick<Conversion, 'yuan' | 'dollars'>): RateRange {
  const [cny, usd] = [printedAmount(yuan), printedAmount(dollars)];
  const [cnySlack, usdSlack] = [printedTolerance(yuan), printedTolerance(dollars)];
  return {
    lowest: (cny - cnySlack) / (usd + usdSlack),
    highest: (cny + cnySlack) / (usd - usdSlack),
  };
}

/** What two ranges have in common; null when nothing. */
export function overlap(a: RateRange | null, b: RateRange): RateRange | null {
  if (a === null) return null;
  const lowest = Math.max(a.lowest, b.lowest);
  const highest = Math.min(a.highest, b.highest);
  return lowest <= highest ? { lowest, highest } : null;
}
