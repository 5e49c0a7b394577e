import type { PanelContext } from '#app/provenance/panelContext.ts';
import { exactText } from '#app/provenance/provenanceText.ts';
import { countedByText } from '#charts/whoCounted.ts';
import type { Missing, Reported } from '#domain/figure.ts';
import type { SumAddress } from '#domain/figureAddress.ts';
import { yuanPerDollar } from '#domain/rate.ts';
import type { Sum } from '#domain/sum.ts';
import type { SumProvenance } from '#domain/sumProvenance.ts';

/** What is added up and over how many countries, without the period. */
export function sumSubject(
  { flow, economies }: SumAddress,
  { words, context: { language, names } }: PanelContext,
): string {
  const country = language.list(economies.map((code) => language.name(names(code))));
  return words('sum.title', { flow, count: economies.length, country });
}

export const sumValue = ({ figure }: Sum, panel: PanelContext): string =>
  figure.kind === 'missing' ? '' : exactText(figure.money, panel);

/** Who counted a country's part, the figures as quoted, and the rate of a conversion. */
export function originsText(figure: Reported, { words, context }: PanelContext): string {
  const { language } = context;
  const quoted = figure.basis
    .map((observation) => observation.quoted)
    .join(words('sum.separator') + language.gap);
  const [conversion] = figure.conversions;
  return [
    words('sum.origin', { counted: countedByText([figure], context), quoted }),
    ...(conversion
      ? [words('sum.rate', { rate: language.number.rate(yuanPerDollar(conversion.rate)) })]
      : []),
  ].join(language.gap);
}

/** Why a country is not in the sum. Its published total, if there is one, is in its own panel. */
export const absenceText = ({ reason }: Missing, { words }: PanelContext): string =>
  reason === 'not-published' ? words('sum.flowsNotFound') : words(`missing.${reason}`);

/** One line that names the sum, its countries, its value, who counted and the link. */
export function sumCitation(
  { address, sum, counted }: SumProvenance,
  url: string,
  panel: PanelContext,
): string {
  const { words, context, ledger } = panel;
  const { language, names } = context;
  const { figure } = sum;
  const known =
    figure.kind === 'reported' ? counted.map(({ economy }) => economy) : address.economies;
  const base = {
    figure: words('sum.cited', {
      flow: address.flow,
      countries: language.list(known.map((code) => language.name(names(code)))),
    }),
    period: address.period,
    version: ledger.version,
    url,
  };
  if (figure.kind === 'missing') return words('cite.missingLine', base);
  const authorities = new Set(figure.basis.map(({ authority }) => language.name(authority)));
  return words('cite.computedLine', {
    ...base,
    value: sumValue(sum, panel),
    authorities: language.list([...authorities]),
  });
}
