type Extent = { readonly top: number; readonly bottom: number };

/**
 * How far a card has to move to lie in its frame, in CSS pixels, downwards if positive. One that is
 * higher than the frame begins at its top.
 */
export function cardShift(card: Extent, frame: Extent): number {
  const above = frame.top - card.top;
  if (above >= 0) return above;
  const below = frame.bottom - card.bottom;
  return Math.min(0, Math.max(below, above));
}
