import type { MouseEvent } from 'react';

/** A click that asks for no new tab or window, and may change the view in place. */
export const isPlainClick = (event: MouseEvent): boolean =>
  !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0;
