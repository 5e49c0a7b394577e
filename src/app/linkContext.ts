import { createContext, useContext } from 'react';
import type { ParsedLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

/** How a view becomes an address on this page. */
export type Links = {
  readonly hrefOf: (view: ViewState) => string;
  readonly startView: ViewState;
  /** Reads a query, with or without its `?`. */
  readonly parse: (query: string) => ParsedLink;
};

export const LinkContext = createContext<Links | null>(null);

export function useLinks(): Links {
  const links = useContext(LinkContext);
  if (!links) throw new Error('useLinks was called outside a dashboard; wrap it in LinkContext.');
  return links;
}
