import type { Assertion, Sign, Subject } from '#domain/claim.ts';
import { overlap, rateRange } from '#domain/claimAgreement.ts';
import { measured, partsOf, summed, wholeOf } from '#domain/claimFigure.ts';
import { refusalOf } from '#domain/comparable.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import { observed } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import type { Series } from '#domain/observation.ts';
import type { Compared, Condition, Gap, Miss, Outcome, Reason } from '#domain/outcome.ts';
import { allHold, decided, undecided, unfit } from '#domain/outcome.ts';
import type { Period } from '#domain/period.ts';
import { lastYearOf } from '#domain/period.ts';
import { printedAmount, printedTolerance, roundingOfFigure } from '#domain/printed.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import { sumFigures } from '#domain/sum.ts';

type Kind<K extends Assertion['kind']> = Extract<Assertion, { readonly kind: K }>;

/** What one series says of `assertion`. */
export function outcomeOf(ledger: Ledger, series: Series, assertion: Assertion): Outcome {
  switch (assertion.kind) {
    case 'value':
      return valueOutcome(ledger, series, assertion);
    case 'sign':
      return signOutcome(ledger, series, assertion);
    case 'sole':
      return soleOutcome(ledger, series, assertion);
    case 'largest':
      return largestOutcome(ledger, series, assertion);
    case 'change':
      return changeOutcome(ledger, series, assertion);
    case 'sum':
      return sumOutcome(ledger, series, assertion);
    case 'conversion':
      return conversionOutcome(ledger, assertion);
  }
}

function valueOutcome(ledger: Ledger, series: Series, assertion: Kind<'value'>): Outcome {
  const { amount, comparison, economy, measure, period } = assertion;
  const subject = { economy, measure, period };
  const found = measured(ledger, series, subject, amount.unit);
  const compared = [{ ...subject, figure: found }];
  const reason = unfit(found);
  if (reason !== null || found.kind === 'missing') {
    return undecided(reason ?? 'not-collected', compared);
  }
  const gap: Gap = {
    found: found.money.amount,
    claimed: printedAmount(amount),
    tolerance: roundingOfFigure(found) + (comparison === 'about' ? printedTolerance(amount) : 0),
    unit: amount.unit,
  };
  const over = gap.found - gap.claimed;
  if (comparison === 'about') {
    return decided(isWithin(gap) ? 'supported' : 'contradicted', compared, gap);
  }
  if (gap.tolerance > 0 && isWithin(gap)) return undecided('rounding', compared, gap);
  const holds = comparison === 'more' ? over > 0 : over < 0;
  return decided(holds ? 'supported' : 'contradicted', compared, gap);
}

/** Amounts are whole units, so a millionth part of one is only the computer's own rounding. */
const isWithin = ({ found, claimed, tolerance }: Gap): boolean =>
  Math.abs(found - claimed) <= tolerance + Math.max(1e-9, Math.abs(claimed) * 1e-12);

function signOutcome(ledger: Ledger, series: Series, assertion: Kind<'sign'>): Outcome {
  const { economies, sign, period } = assertion;
  const balances = balancesOf(ledger, series, economies, period);
  return allHold(balances.map((balance) => condition(balance, hasSign(balance, sign))));
}

function soleOutcome(ledger: Ledger, series: Series, assertion: Kind<'sole'>): Outcome {
  const { economy, among, sign, period } = assertion;
  const balances = balancesOf(ledger, series, partsOf(ledger, among), period);
  return allHold(
    balances.map((balance) => {
      const has = hasSign(balance, sign);
      const isOne = balance.subject.economy === economy;
      return condition(balance, typeof has === 'string' || isOne ? has : !has);
    }),
  );
}

function largestOutcome(ledger: Ledger, series: Series, assertion: Kind<'largest'>): Outcome {
  const { economy, among, measure, period } = assertion;
  const subjects = partsOf(ledger, among).map((member) => ({ economy: member, measure, period }));
  const all = measuredAll(ledger, series, subjects);
  const leader = all.find(({ subject }) => subject.economy === economy);
  if (!leader) return undecided('not-collected', []);
  return allHold(
    all.map((found) => {
      if (found !== leader) return condition(found, isLarger(leader, found), leader);
      return condition(found, measure === 'surplus' ? hasSign(found, 'surplus') : isKnown(found));
    }),
  );
}

type Found = { readonly subject: Subject; readonly figure: Figure; readonly unfit: Reason | null };

const comparedOf = ({ subject, figure }: Found): Compared => ({ ...subject, figure });

/** Where it fails, against zero, or for a country that was said to be ahead against that one. */
const condition = (
  found: Found,
  holds: boolean | Reason,
  leader: Found | null = null,
): Condition => ({
  holds,
  compared: comparedOf(found),
  miss: holds === false ? missOf(leader ?? found, leader && found) : null,
});

/** How far `found` is behind `other`, or from zero. */
function missOf(found: Found, other: Found | null): Miss | null {
  const { figure } = found;
  if (figure.kind === 'missing' || other?.figure.kind === 'missing') return null;
  const gap: Gap = {
    found: figure.money.amount,
    claimed: other ? other.figure.money.amount : 0,
    tolerance: roundingOfFigure(figure) + (other ? roundingOfFigure(other.figure) : 0),
    unit: figure.money.currency,
  };
  return { compared: comparedOf(found), other: other && comparedOf(other), gap };
}

const balancesOf = (
  ledger: Ledger,
  series: Series,
  economies: readonly EconomyCode[],
  period: Period,
): readonly Found[] =>
  measuredAll(
    ledger,
    series,
    economies.map((economy) => ({ economy, measure: 'surplus', period })),
  );

/** All in dollars, or all in yuan where more of them are known in yuan: never some of each. */
function measuredAll(
  ledger: Ledger,
  series: Series,
  subjects: readonly Subject[],
): readonly Found[] {
  const inCurrency = (currency: Currency): readonly Found[] =>
    subjects.map((subject) => {
      const figure = measured(ledger, series, subject, currency);
      return { subject, figure, unfit: unfit(figure) };
    });
  const [dollars, yuan] = [inCurrency('USD'), inCurrency('CNY')];
  const known = (all: readonly Found[]): number =>
    all.filter((found) => found.unfit === null).length;
  return known(yuan) > known(dollars) ? yuan : dollars;
}

const isKnown = (found: Found): boolean | Reason => found.unfit ?? true;

function hasSign(found: Found, sign: Sign): boolean | Reason {
  if (found.unfit !== null) return found.unfit;
  if (found.figure.kind === 'missing') return found.figure.reason;
  const { amount } = found.figure.money;
  const rounding = roundingOfFigure(found.figure);
  if (rounding > 0 && Math.abs(amount) <= rounding) return 'rounding';
  return sign === 'surplus' ? amount > 0 : amount < 0;
}

function isLarger(leader: Found, other: Found): boolean | Reason {
  if (other.unfit !== null) return other.unfit;
  if (leader.unfit !== null) return leader.unfit;
  const [a, b] = [leader.figure, other.figure];
  if (a.kind === 'missing') return a.reason;
  if (b.kind === 'missing') return b.reason;
  const refusal = refusalOf(a, b);
  if (refusal !== null) return refusal;
  const ahead = a.money.amount - b.money.amount;
  const rounding = roundingOfFigure(a) + roundingOfFigure(b);
  return rounding > 0 && Math.abs(ahead) <= rounding ? 'rounding' : ahead > 0;
}

function changeOutcome(ledger: Ledger, series: Series, assertion: Kind<'change'>): Outcome {
  const { by, economy, measure } = assertion;
  const currencies: readonly Currency[] = by.unit === 'percent' ? ['USD', 'CNY'] : [by.unit];
  // Both ends as they were published, or both as sums: never one of each.
  const ways = currencies.flatMap((currency) =>
    [measured, summed].map((find) => (period: Period): End => {
      const subject = { economy, measure, period };
      return { subject, figure: find(ledger, series, subject, currency) };
    }),
  );
  const outcomes = ways.map((at) =>
    changeIn(ledger, series, assertion, at(assertion.from), at(assertion.to)),
  );
  // A relative change is the same in any one currency that both ends are known in.
  const best = outcomes.find(({ reason }) => reason === null) ?? outcomes.find(isPartlyKnown);
  return best ?? outcomes[0] ?? undecided('not-collected', []);
}

const isPartlyKnown = ({ compared }: Outcome): boolean =>
  compared.some(({ figure }) => figure.kind === 'reported');

type End = { readonly subject: Subject; readonly figure: Figure };

function changeIn(
  ledger: Ledger,
  series: Series,
  assertion: Kind<'change'>,
  from: End,
  to: End,
): Outcome {
  const compared = [from, to].map(({ subject, figure }) => ({ ...subject, figure }));
  const [before, after] = [from.figure, to.figure];
  const reason =
    unfit(after) ??
    (before.kind === 'missing' ? nearMiss(ledger, series, from, to) : unfit(before));
  if (reason !== null || before.kind === 'missing' || after.kind === 'missing') {
    return undecided(reason ?? 'not-collected', compared);
  }
  const refusal = refusalOf(before, after, 'change');
  if (refusal !== null) return undecided(refusal, compared);
  const gap = changeGap(assertion, before, after);
  if (gap === null) return undecided('rounding', compared);
  return decided(isWithin(gap) ? 'supported' : 'contradicted', compared, gap);
}

/** Why there is nothing to compare with: only other spans of that year exist, or nothing does. */
function nearMiss(ledger: Ledger, series: Series, from: End, to: End): Reason | null {
  if (from.figure.kind === 'reported') return null;
  const year = lastYearOf(from.subject.period);
  const near = [...ledger.observations.values()].find(
    (o) =>
      o.series === series &&
      o.economy === from.subject.economy &&
      lastYearOf(o.period) === year &&
      o.period !== from.subject.period,
  );
  if (!near || to.figure.kind === 'missing') return from.figure.reason;
  // The near figure's currency is beside the point here: its period already rules it out.
  const grounds = { money: to.figure.money, basis: observed(near).basis };
  return refusalOf(grounds, to.figure, 'change') ?? from.figure.reason;
}

type Known = Extract<Figure, { readonly kind: 'reported' }>;

/** Null for a relative change from nothing. */
function changeGap({ by }: Kind<'change'>, before: Known, after: Known): Gap | null {
  const [was, is] = [before.money.amount, after.money.amount];
  const [wasRounding, isRounding] = [roundingOfFigure(before), roundingOfFigure(after)];
  const said = { claimed: printedAmount(by), unit: by.unit };
  if (by.unit !== 'percent') {
    return {
      ...said,
      found: is - was,
      tolerance: printedTolerance(by) + wasRounding + isRounding,
    };
  }
  if (was === 0) return null;
  const carried = (isRounding + (Math.abs(is) / Math.abs(was)) * wasRounding) / Math.abs(was);
  return {
    ...said,
    found: ((is - was) / Math.abs(was)) * 100,
    tolerance: printedTolerance(by) + carried * 100,
  };
}

function sumOutcome(ledger: Ledger, series: Series, assertion: Kind<'sum'>): Outcome {
  const { among, period, total } = assertion;
  const flows = partsOf(ledger, among).flatMap((economy) =>
    (['exports', 'imports'] as const).map((measure) =>
      measured(ledger, series, { economy, measure, period }, total.unit),
    ),
  );
  const sum = wholeOf(sumFigures(flows));
  const compared = [{ economy: among, measure: 'total' as const, period, figure: sum }];
  const reason = unfit(sum);
  if (reason !== null || sum.kind === 'missing') {
    return undecided(reason ?? 'not-collected', compared);
  }
  const gap: Gap = {
    found: sum.money.amount,
    claimed: printedAmount(total),
    tolerance: printedTolerance(total) + roundingOfFigure(sum),
    unit: total.unit,
  };
  return decided(isWithin(gap) ? 'supported' : 'contradicted', compared, gap);
}

/** Every rate of the period will do: China's totals with different countries imply nearly the same. */
function conversionOutcome(ledger: Ledger, { yuan, dollars, period }: Kind<'conversion'>): Outcome {
  const rates = [...ledger.rates.values()]
    .filter((rate) => rate.period === period)
    .map(yuanPerDollar);
  if (rates.length === 0) return undecided('no-rate', []);
  const held = { lowest: Math.min(...rates), highest: Math.max(...rates) };
  const middle = (held.lowest + held.highest) / 2;
  const gap: Gap = {
    found: printedAmount(yuan) / middle,
    claimed: printedAmount(dollars),
    tolerance: printedTolerance(dollars) + printedTolerance(yuan) / middle,
    unit: 'USD',
  };
  const fits = overlap(held, rateRange({ yuan, dollars })) !== null;
  return decided(fits ? 'supported' : 'contradicted', [], gap);
}
