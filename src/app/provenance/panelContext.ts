import type { FigureLinks, TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { ProvenanceWords } from '#i18n/pageWords.ts';

/** What every part of the panel speaks and leads with. */
export type PanelContext = {
  readonly ledger: Ledger;
  readonly words: ProvenanceWords;
  readonly context: TextContext;
  readonly links: FigureLinks;
};
