import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ParsedLink, RejectedParam } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

export type ViewModel = {
  readonly view: ViewState;
  /** What the last link asked for and did not get, until the reader dismisses the notice. */
  readonly rejected: readonly RejectedParam[];
  readonly choose: (choice: Partial<ViewState>) => void;
  /** Takes over a view that came with a link, and what of the link was bad. */
  readonly follow: (link: ParsedLink) => void;
  readonly dismissRejected: () => void;
};

export type ViewStore = StoreApi<ViewModel>;

/** One store a dashboard. It knows nothing of the address bar, the DOM or React. */
export const createViewStore = ({ view, rejected }: ParsedLink): ViewStore =>
  createStore((set) => ({
    view,
    rejected,
    choose: (choice) => set((model) => ({ view: { ...model.view, ...choice } })),
    follow: (link) => set(link),
    dismissRejected: () => set({ rejected: [] }),
  }));
