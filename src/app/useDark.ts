import { useSyncExternalStore } from 'react';
import type { Theme } from '#view/viewState.ts';

const media = new Map<string, MediaQueryList>();

/** Asked for once a query: a list keeps itself up to date. */
function mediaFor(query: string): MediaQueryList {
  const known = media.get(query) ?? matchMedia(query);
  media.set(query, known);
  return known;
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = mediaFor(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => mediaFor(query).matches,
  );
}

/** Whether pictures are drawn on a dark ground. */
export function useDark(theme: Theme): boolean {
  const deviceIsDark = useMedia('(prefers-color-scheme: dark)');
  return theme === 'auto' ? deviceIsDark : theme === 'dark';
}
