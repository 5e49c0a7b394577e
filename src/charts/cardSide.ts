/** How far a card hangs from the top of a drawing, or stands from its bottom, in CSS pixels. */
export type CardSide = { readonly top: number } | { readonly bottom: number };

type Extent = { readonly top: number; readonly bottom: number };
/** `halfway` is where the lower half begins, when an axis below it does not count. */
type Drawing = { readonly height: number; readonly halfway: number };

const isInUpperHalf = ({ top, bottom }: Extent, { halfway }: Drawing): boolean =>
  (top + bottom) / 2 <= halfway;

/** Below what it belongs to, except in the lower half of the drawing, where there is more room above. */
export const beyond = (target: Extent, drawing: Drawing): CardSide =>
  isInUpperHalf(target, drawing) ? { top: target.bottom } : { bottom: drawing.height - target.top };

/** Level with what it belongs to, growing to where there is more room. */
export const levelWith = (target: Extent, drawing: Drawing): CardSide =>
  isInUpperHalf(target, drawing) ? { top: target.top } : { bottom: drawing.height - target.bottom };
