import type { PanelContext } from '#app/provenance/panelContext.ts';
import { exactText, periodText } from '#app/provenance/provenanceText.ts';
import type { ContextProvenance } from '#domain/contextProvenance.ts';
import type { ContextAddress } from '#domain/figureAddress.ts';

/** Whose GDP or trade, without the period. */
export const contextSubject = (
  { economy, indicator }: ContextAddress,
  { words, context }: PanelContext,
): string =>
  words('relation.divisor', {
    country: context.language.name(context.names(economy)),
    indicator: words(`indicator.${indicator}`),
  });

/** One line that names figure, value, source and link. */
export function contextCitation(
  { address, subject }: ContextProvenance,
  url: string,
  panel: PanelContext,
): string {
  const { words, context, ledger } = panel;
  const base = {
    figure: contextSubject(address, panel),
    period: periodText(address.period, panel),
    version: ledger.version,
    url,
  };
  switch (subject.kind) {
    case 'missing':
      return words('cite.missingLine', base);
    case 'computed':
      return words('cite.computedLine', {
        ...base,
        value: exactText(subject.money, panel),
        authorities: context.language.list(
          subject.sources.map(({ authority }) => context.language.name(authority)),
        ),
      });
    case 'published': {
      const { row, source } = subject.report;
      return words('cite.line', {
        ...base,
        value: exactText(row.money, panel),
        authority: context.language.name(row.authority),
        title: source?.title ?? '',
        publisher: source?.publisher ?? '',
        date: source?.date ?? '',
      });
    }
  }
}
