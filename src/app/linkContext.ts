import { createContext, useContext } from 'react';
import type { ParsedLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

/** How a view becomes an address: of this page, or of the page that a frame shows a part of. */
export type Links = {
  readonly hrefOf: (view: ViewState) => string;
  /** What a reset leads back to. */
  readonly startView: ViewState;
  /** Reads a query, with or without its `?`. */
  readonly parse: (query: string) => ParsedLink;
  /** Where a doubt is explained. */
  readonly doubtHref: (doubtId: string, view: ViewState) => string;
  /** Whether the panel of a figure opens here; else its link leads to where it does. */
  readonly hasPanels: boolean;
};

export const LinkContext = createContext<Links | null>(null);

export function useLinks(): Links {
  const links = useContext(LinkContext);
  if (!links) throw new Error('useLinks was called outside a dashboard; wrap it in LinkContext.');
  return links;
}
