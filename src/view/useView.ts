import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { ViewModel, ViewStore } from '#view/viewStore.ts';

export const ViewStoreContext = createContext<ViewStore | null>(null);

/** Reads one thing from the view: `useView((model) => model.view.unit)`. */
export function useView<T>(select: (model: ViewModel) => T): T {
  const store = useContext(ViewStoreContext);
  if (!store) {
    throw new Error('useView was called outside a dashboard; wrap it in ViewStoreContext.');
  }
  return useStore(store, select);
}
