import { useEffect, useState } from 'react';
import type { Picture, PictureOrder } from '#export/picture/picture.ts';
import { makePicture, TooCrowded } from '#export/picture/picture.ts';

/** A picture that nobody could read, with a size that can be, or a failure. */
export type PictureFault = TooCrowded | 'failed';
type Made = {
  readonly order: PictureOrder;
  /** Why there is none, where it could not be drawn. */
  readonly picture: Picture | PictureFault;
};

type LatestPicture = {
  /** Of the order as it is now; null until it is drawn and where it cannot be. */
  readonly current: Picture | null;
  /** The last one that could be drawn, to stand in the preview meanwhile. */
  readonly last: Picture | null;
  readonly fault: PictureFault | null;
};

/** Draws every order, but never while React itself is drawing. */
export function usePicture(order: PictureOrder | null): LatestPicture {
  const [made, setMade] = useState<Made | null>(null);
  const [last, setLast] = useState<Picture | null>(null);
  useEffect(() => {
    if (!order) return undefined;
    const timer = setTimeout(() => {
      try {
        const picture = makePicture(order);
        setMade({ order, picture });
        setLast(picture);
      } catch (error) {
        const crowded = error instanceof TooCrowded;
        setMade({ order, picture: crowded ? error : 'failed' });
        if (!crowded) reportError(error);
      }
    });
    return () => clearTimeout(timer);
  }, [order]);
  const answer = made !== null && made.order === order ? made.picture : null;
  return answer === 'failed' || answer instanceof TooCrowded
    ? { current: null, last, fault: answer }
    : { current: answer, last, fault: null };
}
