import type { PanelContext } from '#app/provenance/panelContext.ts';
import type { CellAddress } from '#domain/cellAddress.ts';
import type { Figure } from '#domain/figure.ts';
import type { Money } from '#domain/money.ts';
import type { Observation, Series } from '#domain/observation.ts';
import { isNamed } from '#domain/observation.ts';
import type { Period } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';
import type { Difference, Provenance } from '#domain/provenance.ts';
import { languageFacts } from '#i18n/languageFacts.ts';

type Speaker = Pick<PanelContext, 'words' | 'context'>;

/** A year, a month or a run of months, written out. */
export function periodText(period: Period, { words, context: { language } }: Speaker): string {
  if (yearOf(period) !== null) return period;
  const [from = '', to] = period.split('/');
  if (to === undefined) return language.month(from);
  return words('months', { from: language.month(from), to: language.month(to) });
}

/** Whose flow, without the period. */
export const cellSubject = ({ economy, flow }: CellAddress, { words, context }: Speaker): string =>
  words('title', { flow, country: context.language.name(context.names(economy)) });

/** The flow as its reporter states it, from the reporter's side. */
export function recordedText(observation: Observation, { words, context }: Speaker): string {
  const { reporter, partner, economy, flow } = observation;
  const name = (code: typeof economy): string => context.language.name(context.names(code));
  return isNamed(reporter)
    ? words('recorded', { flow, reporter: name(reporter), partner: name(partner) })
    : words('recordedUnnamed', { flow, economy: name(economy), partner: name(partner) });
}

/** An amount to the last unit that was published. */
export const exactText = ({ amount, currency }: Money, { words, context }: Speaker): string => {
  const digits = new Intl.NumberFormat(languageFacts(context.language.code).locales.at(-1)).format(
    Math.abs(amount),
  );
  const sign = context.language.number.sign(amount);
  return words(`exact.${currency}`, { amount: (sign === '−' ? sign : '') + digits });
};

/** A figure in short, signed when it is a balance, or why there is none. */
export function figureText(
  figure: Figure,
  flow: CellAddress['flow'],
  { context: { language } }: Speaker,
): string {
  if (figure.kind === 'missing') return language.t(`missing.${figure.reason}`);
  return flow === 'balance' ? language.signedMoney(figure.money) : language.fineMoney(figure.money);
}

const DIFFERENCE_WORDS = {
  alternative: { both: 'difference', money: 'differenceOnly', none: 'noDifference' },
  counterpart: { both: 'gap', money: 'gapOnly', none: 'noGap' },
} as const;

export function differenceText(
  difference: Difference | null,
  against: keyof typeof DIFFERENCE_WORDS,
  { words, context: { language } }: Speaker,
): string {
  if (!difference) return words('notComparable');
  const keys = DIFFERENCE_WORDS[against];
  if (difference.money.amount === 0) return words(keys.none);
  const amount = language.signedMoney(difference.money);
  return difference.share === null
    ? words(keys.money, { amount })
    : words(keys.both, { amount, share: language.number.signed(difference.share, 'share') });
}

export const seriesText = (
  { series, economy }: { readonly series: Series; readonly economy: CellAddress['economy'] },
  { words, context, ledger }: PanelContext,
): string =>
  // A group of countries has no statistics of its own.
  series === 'national' && !ledger.countries.includes(economy)
    ? context.language.t('source.short.national')
    : words(`counterpart.${series}`, { country: context.language.name(context.names(economy)) });

/** One line that names figure, value, source and link. */
export function citationText(provenance: Provenance, url: string, panel: PanelContext): string {
  const { words, context, ledger } = panel;
  const { address, subject } = provenance;
  const base = {
    figure: cellSubject(address, panel),
    period: periodText(address.period, panel),
    version: ledger.version,
    url,
  };
  if (subject.kind === 'missing') return words('cite.missingLine', base);
  if (subject.kind === 'computed') {
    const basis = subject.figure.kind === 'reported' ? subject.figure.basis : [];
    const authorities = new Set(basis.map(({ authority }) => context.language.name(authority)));
    return words('cite.computedLine', {
      ...base,
      value: valueText(subject.figure, panel),
      authorities: context.language.list([...authorities]),
    });
  }
  const { observation, source } = subject.report;
  return words('cite.line', {
    ...base,
    value: exactText(observation.money, panel),
    authority: context.language.name(observation.authority),
    title: source?.title ?? '',
    publisher: source?.publisher ?? '',
    date: source?.date ?? '',
  });
}

const valueText = (figure: Figure, panel: PanelContext): string =>
  figure.kind === 'missing' ? '' : exactText(figure.money, panel);
