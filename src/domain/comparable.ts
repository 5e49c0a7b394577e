import type { Money } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { COMPILED } from '#domain/observation.ts';
import { isSameSpan } from '#domain/period.ts';

/** Why two figures must not be set against each other or worked into one. */
export const REFUSALS = [
  /** A year with a part of one, two different parts, or two years where one is meant. */
  'mixed-periods',
  /** Dollars with yuan, and no rate between them. */
  'mixed-currencies',
  /** Goods with goods and services. */
  'mixed-scopes',
  /** One flow as one side counted it with another as the other side did. */
  'mixed-reporters',
  /** A sum that lacks some of its parts with one that has them. */
  'parts-missing',
  /** What was published for a group with a sum of its members, which are revised each on its own. */
  'mixed-coverage',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/**
 * `combine` makes one figure of two, such as a balance or a sum; `change` sets a period against the
 * same span of another year; `mirror` sets the two sides' reports of one flow against each other,
 * and is the only purpose for which two reporters are the point and not a mistake.
 */
export type Purpose = 'combine' | 'change' | 'mirror';

/** What of a figure decides what it may stand beside. */
export type Comparable = {
  readonly money: Money;
  readonly basis: readonly Pick<
    Observation,
    'series' | 'economy' | 'reporter' | 'period' | 'scope'
  >[];
  /** Of a sum: how many of the wanted parts it rests on. */
  readonly parts?: { readonly counted: number; readonly wanted: number };
};

type Ground = Comparable['basis'][number];

/** Null when `a` and `b` may be compared or combined for `purpose`, else the first reason why not. */
export function refusalOf(
  a: Comparable,
  b: Comparable,
  purpose: Purpose = 'combine',
): Refusal | null {
  if (a.money.currency !== b.money.currency) return 'mixed-currencies';
  if (isPartial(a) || isPartial(b)) return 'parts-missing';
  for (const left of a.basis) {
    for (const right of b.basis) {
      const refusal = refusalOfPair(left, right, purpose);
      if (refusal !== null) return refusal;
    }
  }
  return purpose === 'combine' || economiesOf(a) === economiesOf(b) ? null : 'mixed-coverage';
}

const economiesOf = ({ basis }: Comparable): string =>
  [...new Set(basis.map(({ economy }) => economy))].toSorted().join(' ');

const isPartial = ({ parts }: Comparable): boolean =>
  parts !== undefined && parts.counted < parts.wanted;

function refusalOfPair(a: Ground, b: Ground, purpose: Purpose): Refusal | null {
  const periodsFit = purpose === 'change' ? isSameSpan(a.period, b.period) : a.period === b.period;
  if (!periodsFit) return 'mixed-periods';
  if (a.scope !== b.scope) return 'mixed-scopes';
  if (purpose === 'mirror') return null;
  // The national series has a reporter for each country; no country has two in one series. What a
  // compiler added up has no reporter of its own and stands only beside its like.
  const alike = (a.reporter === COMPILED) === (b.reporter === COMPILED);
  const oneReporter = alike && (a.economy !== b.economy || a.reporter === b.reporter);
  return a.series === b.series && oneReporter ? null : 'mixed-reporters';
}
