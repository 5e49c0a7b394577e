import type { ReactNode } from 'react';
import type { Links } from '#app/linkContext.ts';
import { LinkContext } from '#app/linkContext.ts';
import type { ViewCodecs } from '#view/codecs.ts';
import { ViewStoreContext } from '#view/useView.ts';
import type { ViewStore } from '#view/viewStore.ts';

/** What a page or a frame begins with: the reader's choices, and how they are read and written. */
export type ViewStart = {
  readonly store: ViewStore;
  readonly codecs: ViewCodecs;
  readonly links: Links;
};

/** Gives everything below it the reader's choices and their links. */
export const ViewProvider = (props: {
  readonly start: Pick<ViewStart, 'store' | 'links'>;
  readonly children: ReactNode;
}) => (
  <ViewStoreContext value={props.start.store}>
    <LinkContext value={props.start.links}>{props.children}</LinkContext>
  </ViewStoreContext>
);
