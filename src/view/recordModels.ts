import type { ViewModel, ViewStore } from '#view/viewStore.ts';

/** Every state of the store from now on, the present one first, in an array that grows. */
export function recordModels(store: ViewStore): readonly ViewModel[] {
  const seen = [store.getState()];
  store.subscribe((model) => seen.push(model));
  return seen;
}
