import type { Subject } from '#domain/claim.ts';
import { REFUSALS } from '#domain/comparable.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import type { Currency } from '#domain/money.ts';
import { COMPILED } from '#domain/observation.ts';

/** What one series says of a statement. */
export type Verdict = 'supported' | 'contradicted' | 'not-comparable' | 'no-data';

/** Why there is no yes or no. `rounding`: the published digits are too coarse to tell. */
export type Reason = MissingReason | 'rounding';

/** A figure that a statement was held against. */
export type Compared = Subject & { readonly figure: Figure };

/** What a series has against what was said. Amounts in whole units, changes in percent. */
export type Gap = {
  /** What the series has. */
  readonly found: number;
  readonly claimed: number;
  /** By how much the two may differ because of the digits printed on either side. */
  readonly tolerance: number;
  readonly unit: Currency | 'percent';
};

/**
 * By how much a condition fails that says nothing of an amount: a balance is on the wrong side of zero,
 * or of the figure of `other`, which is then what was claimed to be smaller.
 */
export type Miss = {
  readonly compared: Compared;
  readonly other: Compared | null;
  readonly gap: Gap;
};

export type Outcome = {
  readonly verdict: Verdict;
  readonly reason: Reason | null;
  readonly compared: readonly Compared[];
  readonly gap: Gap | null;
  /** Of the conditions that fail the one that fails by most; null where none does. */
  readonly miss: Miss | null;
};

export const decided = (
  verdict: 'supported' | 'contradicted',
  compared: readonly Compared[],
  gap: Gap | null = null,
  miss: Miss | null = null,
): Outcome => ({ verdict, reason: null, compared, gap, miss });

export const undecided = (
  reason: Reason,
  compared: readonly Compared[],
  gap: Gap | null = null,
): Outcome => ({
  verdict: isIncomparable(reason) ? 'not-comparable' : 'no-data',
  reason,
  compared,
  gap,
  miss: null,
});

/** Figures exist, but cannot be held against the statement; any other reason is that none does. */
const isIncomparable = (reason: Reason): boolean =>
  reason === 'rounding' || reason === 'no-rate' || REFUSALS.some((refusal) => refusal === reason);

/** Why a figure cannot be held against a statement about one's trade in goods; null when it can. */
export function unfit(figure: Figure): Reason | null {
  if (figure.kind === 'missing') return figure.reason;
  if (figure.basis.some(({ scope }) => scope !== 'goods')) return 'mixed-scopes';
  // What a compiler added up from several reporters is nobody's count.
  return figure.basis.some(({ reporter }) => reporter === COMPILED) ? 'mixed-reporters' : null;
}

/** One of the conditions that a statement consists of, as a series sees it. */
export type Condition = {
  readonly holds: boolean | Reason;
  readonly compared: Compared;
  /** By how much it fails, where it does. */
  readonly miss: Miss | null;
};

export const distanceOf = ({ found, claimed }: Gap): number => Math.abs(found - claimed);

/**
 * A statement that all of `conditions` hold. One that fails decides it; otherwise what is not known
 * keeps it open, and it is only unknown as a whole when none of its figures is known.
 */
export function allHold(conditions: readonly Condition[]): Outcome {
  const compared = conditions.map((condition) => condition.compared);
  const failing = conditions.filter(({ holds }) => holds === false);
  if (failing.length > 0) {
    // Before the statement could hold, the worst of them would have to.
    const [worst = null] = failing
      .flatMap(({ miss }) => miss ?? [])
      .toSorted((a, b) => distanceOf(b.gap) - distanceOf(a.gap));
    return decided('contradicted', compared, null, worst);
  }
  const open = conditions.flatMap(({ holds }) => (typeof holds === 'string' ? [holds] : []));
  const [first] = open;
  if (first === undefined) return decided('supported', compared);
  if (compared.every(({ figure }) => unfit(figure) !== null)) return undecided(first, compared);
  return undecided(open.includes('rounding') ? 'rounding' : 'parts-missing', compared);
}
