import { useEffect } from 'react';

/** A panel over the page has an outside and an Escape of its own. */
const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null;

/**
 * Escape and a press outside `root` put an open card away; only the key hands the focus back. A card
 * that only follows the mouse has no focus in it, but must go away all the same.
 */
export function useClosing(
  isOpen: boolean,
  root: { readonly current: HTMLElement | null },
  byKey: () => void,
  byPress: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = (event: PointerEvent) => {
      if (isCovered()) return;
      if (event.target instanceof Node && !root.current?.contains(event.target)) byPress();
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isCovered()) byKey();
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('keydown', closeByKey);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('keydown', closeByKey);
    };
  });
}
