import type { TextContext } from '#charts/figure.ts';
import type { SeriesCheck, YearSpan } from '#domain/checkClaim.ts';
import type { Assertion } from '#domain/claim.ts';
import type { Agreement } from '#domain/claimAgreement.ts';
import { money } from '#domain/money.ts';
import type { Nearest } from '#domain/nearestSeries.ts';
import type { Compared, Gap } from '#domain/outcome.ts';
import type { Period } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';
import type { Language } from '#i18n/language.ts';

/** A year as it is, months written out. */
export function periodText(period: Period, language: Language): string {
  if (yearOf(period) !== null) return period;
  const [from = period, to] = period.split('/').map((month) => language.month(month));
  return to === undefined ? from : language.t('products.months', { from, to });
}

/** “2014–2024, 2026”. */
const spansText = (spans: readonly YearSpan[], language: Language): string =>
  language.beside(spans.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)));

/** For which other years the same holds or fails; nothing where no other year can be checked. */
function yearsText(
  { holds, fails }: SeriesCheck,
  assertion: Assertion,
  language: Language,
): readonly string[] {
  const { t } = language;
  const checked = 'period' in assertion ? yearOf(assertion.period) : null;
  const spans = [...holds, ...fails];
  if (spans.every(({ from, to }) => from === checked && to === checked)) return [];
  return [
    ...(holds.length === 0 ? [] : [t('claim.holds', { years: spansText(holds, language) })]),
    ...(fails.length === 0 ? [] : [t('claim.fails', { years: spansText(fails, language) })]),
  ];
}

/** What the figures of one series say of a statement, sentence by sentence. */
export function checkWords(
  check: SeriesCheck,
  assertion: Assertion,
  context: TextContext,
): readonly string[] {
  const { t } = context.language;
  const { verdict, own, reason, gap } = check;
  return [
    ...(assertion.kind === 'sum' && gap !== null ? [t('claim.sum')] : []),
    ...(gap === null ? [] : [gapText(gap, assertion, context.language)]),
    ...(reason === null ? [] : [t(`claim.reason.${reason}`)]),
    ...(own && verdict === 'contradicted' ? [t('claim.ownRefutes')] : []),
    ...(own && verdict === 'supported' ? [t('claim.own')] : []),
    ...yearsText(check, assertion, context.language),
  ];
}

/**
 * The figures that the difference does not show: those of several countries, or of two years. One
 * text a figure, each with the sign that it ends with.
 */
export function figuresText(
  { compared, gap }: SeriesCheck,
  assertion: Assertion,
  context: TextContext,
): readonly string[] {
  const { t } = context.language;
  if (assertion.kind === 'value' || assertion.kind === 'sum') return [];
  const known = compared.filter(({ figure }) => figure.kind === 'reported');
  if (known.length === 0) return [];
  return compared.map((one, at) => {
    const text = comparedText(one, assertion, gap, context);
    const isLast = at === compared.length - 1;
    return isLast ? t('claim.figures', { list: text }) : text + t('claim.separator');
  });
}

/** Parts that may themselves have commas. */
export const joined = (parts: readonly string[], { t, gap }: Language): string =>
  parts.join(t('claim.separator') + gap);

function comparedText(
  { economy, measure, period, figure }: Compared,
  { kind }: Assertion,
  gap: Gap | null,
  { language, names }: TextContext,
): string {
  const { t } = language;
  const amount = (): string => {
    if (figure.kind === 'missing') return t(`missing.${figure.reason}`);
    if (measure === 'surplus') return language.signedMoney(figure.money);
    if (gap === null || gap.unit === 'percent') return language.fineMoney(figure.money);
    return language.exactMoney(figure.money, figure.money.amount, stepOf(gap));
  };
  const country = language.name(names(economy));
  if (kind !== 'change') return t('claim.figureOf', { country, amount: amount() });
  return t('claim.compared', {
    country,
    measure: t(`claim.measure.${measure}`),
    period: periodText(period, language),
    amount: amount(),
  });
}

/**
 * What has to be seen: the tolerance, by how much the difference is on one side of it, and three
 * digits of what was claimed in any case.
 */
function stepOf({ found, claimed, tolerance }: Gap): number {
  const margin = Math.abs(Math.abs(found - claimed) - tolerance);
  const steps = [tolerance, margin, Math.abs(claimed) / 200].filter((step) => step > 0);
  return Math.min(...steps);
}

/** What a series has, as the sentence on the difference writes it: there it comes first. */
export const foundText = (gap: Gap, language: Language): string =>
  gapAmount(gap, language)(gap.found);

const gapAmount = (gap: Gap, language: Language): ((value: number) => string) => {
  const { claimed, unit } = gap;
  const step = stepOf(gap);
  return (value) =>
    unit === 'percent'
      ? language.number.percent(value, step)
      : language.exactMoney(money(value, unit), claimed, step);
};

/** Found and claimed in one unit, with the decimals that the difference needs. */
function gapText(gap: Gap, assertion: Assertion, language: Language): string {
  const { t } = language;
  const { found, claimed, tolerance } = gap;
  const amount = gapAmount(gap, language);
  const words = { found: amount(found), claimed: amount(claimed) };
  if (assertion.kind === 'value' && assertion.comparison !== 'about') {
    return t('claim.gap.bound', words);
  }
  if (found === claimed) return t('claim.gap.same', words);
  const apart = Math.abs(found - claimed);
  return t(apart <= tolerance ? 'claim.gap.within' : 'claim.gap.beyond', {
    ...words,
    difference: amount(apart),
    tolerance: amount(tolerance),
  });
}

/** Which series comes closest to a statement that none bears out, and how far away it is. */
export function nearestText(
  { series, gap, miss }: Nearest,
  assertion: Assertion,
  { language, names }: TextContext,
): string {
  const { t } = language;
  const amount = gapAmount(gap, language);
  const source = assertion.kind === 'conversion' ? t('claim.rates') : t(`source.short.${series}`);
  const words = {
    source,
    found: miss ? signedText(miss.compared, language) : amount(gap.found),
    difference: amount(Math.abs(gap.found - gap.claimed)),
  };
  if (miss) {
    const country = language.name(names(miss.compared.economy));
    return miss.other
      ? t('claim.nearest.behind', {
          ...words,
          country,
          other: language.name(names(miss.other.economy)),
          more: signedText(miss.other, language),
        })
      : t('claim.nearest.sign', { ...words, country });
  }
  if (assertion.kind === 'value' && assertion.comparison !== 'about') {
    return t('claim.nearest.bound', { ...words, comparison: assertion.comparison });
  }
  return t('claim.nearest.beyond', { ...words, tolerance: amount(gap.tolerance) });
}

function signedText({ figure, measure }: Compared, language: Language): string {
  if (figure.kind === 'missing') return language.t(`missing.${figure.reason}`);
  return (measure === 'surplus' ? language.signedMoney : language.fineMoney)(figure.money);
}

/** How a conversion fits those of the other texts. */
export function agreementText(agreement: Agreement, language: Language): string {
  const { t, number } = language;
  if (agreement.conflict) return t('claim.agreement.conflict');
  const rates = ({ lowest, highest }: Agreement['own']) => ({
    lowest: number.rate(lowest),
    highest: number.rate(highest),
  });
  if (agreement.others === 0) return t('claim.agreement.alone', rates(agreement.own));
  return agreement.shared
    ? t('claim.agreement.fits', rates(agreement.shared))
    : t('claim.agreement.apart', rates(agreement.own));
}
