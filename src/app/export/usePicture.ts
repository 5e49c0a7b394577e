import { useEffect, useState } from 'react';
import type { Picture, PictureOrder } from '#export/picture/picture.ts';
import { makePicture } from '#export/picture/picture.ts';

type Made = { readonly order: PictureOrder; readonly picture: Picture | null };

type LatestPicture = {
  /** Of the order as it is now; null until it is drawn and where it cannot be. */
  readonly current: Picture | null;
  /** The last one that could be drawn, to stand in the preview meanwhile. */
  readonly last: Picture | null;
  readonly failed: boolean;
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
        setMade({ order, picture: null });
        reportError(error);
      }
    });
    return () => clearTimeout(timer);
  }, [order]);
  const answered = made !== null && made.order === order;
  return {
    current: answered ? made.picture : null,
    last,
    failed: answered && made.picture === null,
  };
}
