import type { Assertion, Claim } from '#domain/claim.ts';
import type { Agreement } from '#domain/claimAgreement.ts';
import { agreementOf } from '#domain/claimAgreement.ts';
import { outcomeOf } from '#domain/claimOutcome.ts';
import type { ClaimView } from '#domain/claimView.ts';
import { claimView } from '#domain/claimView.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Nearest } from '#domain/nearestSeries.ts';
import { nearestSeries } from '#domain/nearestSeries.ts';
import type { Outcome, Reason, Verdict } from '#domain/outcome.ts';
import type { Series, SourceId } from '#domain/observation.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';

/** What all series together say; they may disagree because they are counted by different people. */
export const OVERALLS = [
  'supported',
  'depends-on-who-counts',
  'contradicted',
  'not-comparable',
  'no-data',
] as const satisfies readonly (Verdict | 'depends-on-who-counts')[];
export type Overall = (typeof OVERALLS)[number];

/** Years in a row, both ends included. */
export type YearSpan = { readonly from: Year; readonly to: Year };

export type SeriesCheck = Outcome & {
  readonly series: Series;
  /** The series repeats the statement's own source, so it may refute the statement but not bear it out. */
  readonly own: boolean;
  /** Of a statement about a balance: the years for which the same would be supported, or refuted. */
  readonly holds: readonly YearSpan[];
  readonly fails: readonly YearSpan[];
  /** The view that shows the figures compared; null where no view can. */
  readonly view: ClaimView | null;
};

export type CheckedClaim = {
  readonly overall: Overall;
  readonly reason: Reason | null;
  readonly checks: readonly SeriesCheck[];
  /** Of a statement that is contradicted: how far away the nearest series is. */
  readonly nearest: Nearest | null;
  /** Of a conversion: how it fits those of the other texts. */
  readonly agreement: Agreement | null;
};

export const checkClaim = (ledger: Ledger, { assertion, source }: Claim): CheckedClaim =>
  checkAssertion(ledger, assertion, source);

/** Holds an assertion against every series. `source` is who said it; null for a check of one's own. */
export function checkAssertion(
  ledger: Ledger,
  assertion: Assertion,
  source: SourceId | null,
): CheckedClaim {
  const checks = seriesFor(ledger, assertion, source).map((series) =>
    checkIn(ledger, series, assertion, source),
  );
  const agreement = agreementOf(ledger.claims, assertion);
  if (agreement?.conflict === true) {
    return {
      overall: 'contradicted',
      reason: null,
      checks,
      nearest: nearestSeries(checks),
      agreement,
    };
  }
  const found = overallOf(checks);
  const nearest = found.overall === 'contradicted' ? nearestSeries(checks) : null;
  return { ...found, checks, nearest, agreement };
}

/**
 * Rates come from the totals that China's customs published twice; no other series has any. What a
 * text says of the parts of its total is about the parts that it prints, not about anybody else's.
 */
function seriesFor(
  ledger: Ledger,
  { kind }: Assertion,
  source: SourceId | null,
): readonly Series[] {
  if (kind === 'conversion') return ['customs'];
  if (kind !== 'sum' || source === null) return SERIES;
  const printed = [...ledger.observations.values()].filter((one) => one.source === source);
  const own = SERIES.filter((series) => printed.some((one) => one.series === series));
  return own.length > 0 ? own : SERIES;
}

function checkIn(
  ledger: Ledger,
  series: Series,
  assertion: Assertion,
  source: SourceId | null,
): SeriesCheck {
  const outcome = outcomeOf(ledger, series, assertion);
  const byYear = verdictsByYear(ledger, series, assertion);
  const ofVerdict = (wanted: Verdict): readonly Year[] =>
    byYear.flatMap(({ year, verdict }) => (verdict === wanted ? [year] : []));
  return {
    ...outcome,
    series,
    own: isOwn(outcome, source) && !isBorneOut(outcome, assertion),
    holds: spansOf(ofVerdict('supported')),
    fails: spansOf(ofVerdict('contradicted')),
    view: outcome.verdict === 'no-data' ? null : claimView(ledger, series, assertion),
  };
}

/** Whether every figure compared is the statement's own source once more. */
function isOwn({ compared }: Outcome, source: SourceId | null): boolean {
  const basis = compared.flatMap(({ figure }) => (figure.kind === 'reported' ? figure.basis : []));
  return basis.length > 0 && basis.every((observation) => observation.source === source);
}

/** The parts and the total are printed apart from each other, so that they agree is news. */
const isBorneOut = ({ verdict }: Outcome, { kind }: Assertion): boolean =>
  kind === 'sum' && verdict === 'supported';

function verdictsByYear(
  ledger: Ledger,
  series: Series,
  assertion: Assertion,
): readonly { readonly year: Year; readonly verdict: Verdict }[] {
  const { kind } = assertion;
  if (kind !== 'sign' && kind !== 'sole' && kind !== 'largest') return [];
  return ledger.years[series].map((year) => ({
    year,
    verdict: outcomeOf(ledger, series, { ...assertion, period: yearPeriod(year) }).verdict,
  }));
}

/** `years` ascending. */
function spansOf(years: readonly Year[]): readonly YearSpan[] {
  const spans: YearSpan[] = [];
  for (const year of years) {
    const last = spans.at(-1);
    if (last && last.to + 1 === year) spans[spans.length - 1] = { from: last.from, to: year };
    else spans.push({ from: year, to: year });
  }
  return spans;
}

/**
 * A text that contradicts itself is wrong whoever counts, and a text that repeats itself proves
 * nothing: so a series that is the text's own counts only against it.
 */
function overallOf(checks: readonly SeriesCheck[]): Pick<CheckedClaim, 'overall' | 'reason'> {
  if (checks.some(({ own, verdict }) => own && verdict === 'contradicted')) {
    return { overall: 'contradicted', reason: null };
  }
  const others = checks.filter(({ own }) => !own);
  const has = (wanted: Verdict): boolean => others.some(({ verdict }) => verdict === wanted);
  if (has('supported') && has('contradicted')) {
    return { overall: 'depends-on-who-counts', reason: null };
  }
  if (has('supported')) return { overall: 'supported', reason: null };
  if (has('contradicted')) return { overall: 'contradicted', reason: null };
  const blocked = others.find(({ verdict }) => verdict === 'not-comparable');
  if (blocked) return { overall: 'not-comparable', reason: blocked.reason };
  return { overall: 'no-data', reason: null };
}
