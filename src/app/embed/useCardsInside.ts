import { useEffect, useRef } from 'react';
import { cardShift } from '#app/embed/cardShift.ts';

/**
 * Keeps the cards of a figure inside a frame: what sticks out of it could not be seen, where the page
 * has room on every side. The returned ref is of all that the frame shows.
 */
export function useCardsInside() {
  const room = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current: frame } = room;
    if (!frame) return undefined;
    const observer = new MutationObserver(() => {
      const card = frame.querySelector('[data-pinned]');
      if (card instanceof HTMLElement) moveInside(card, frame);
    });
    observer.observe(frame, { subtree: true, childList: true, attributeFilter: ['data-pinned'] });
    return () => observer.disconnect();
  }, []);
  return room;
}

function moveInside(card: HTMLElement, frame: HTMLElement): void {
  const { style } = card;
  const extent = frame.getBoundingClientRect();
  style.maxHeight = `${extent.height}px`;
  style.overflowY = 'auto';
  style.translate = 'none';
  const shift = cardShift(card.getBoundingClientRect(), extent);
  if (shift !== 0) style.translate = `0 ${shift}px`;
}
