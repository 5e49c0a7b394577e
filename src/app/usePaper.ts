import { useSyncExternalStore } from 'react';

let asked = false;

/** Not every browser says it the same way: some tell the media, others only the window. */
function subscribe(listener: () => void): () => void {
  const list = matchMedia('print');
  const before = (): void => {
    asked = true;
    listener();
  };
  const after = (): void => {
    asked = false;
    listener();
  };
  list.addEventListener('change', listener);
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    list.removeEventListener('change', listener);
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

/** Whether the page is about to be printed, which is always light and as wide as paper. */
export const usePaper = (): boolean =>
  useSyncExternalStore(subscribe, () => asked || matchMedia('print').matches);
