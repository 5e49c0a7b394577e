import { useEffect, useState } from 'react';
import { dataAddress } from '#app/export/dataAddress.ts';
import type { Picture } from '#export/picture/picture.ts';
import { rasterise } from '#export/picture/rasterise.ts';

export type Png =
  | {
      /** The file itself as a data address, which every frame may show. */
      readonly address: string;
      /** Address from which it is downloaded; null in a sandbox, which would not let it out. */
      readonly file: string | null;
    }
  | 'failed';

type Made = { readonly picture: Picture; readonly png: Png };

/** The PNG of a picture; null while it is being made. */
export function usePng(picture: Picture | null): Png | null {
  const [made, setMade] = useState<Made | null>(null);
  useEffect(() => {
    if (!picture) return undefined;
    let wanted = true;
    let file: string | null = null;
    const make = async (): Promise<Png> => {
      const png = await rasterise(picture);
      const address = await dataAddress(png);
      if (wanted && !isSandboxed()) file = URL.createObjectURL(png);
      return { address, file };
    };
    const show = (png: Png): void => {
      if (wanted) setMade({ picture, png });
    };
    make().then(show, (error: unknown) => {
      show('failed');
      reportError(error);
    });
    return () => {
      wanted = false;
      if (file !== null) URL.revokeObjectURL(file);
    };
  }, [picture]);
  return made !== null && made.picture === picture ? made.png : null;
}

/** A sandbox takes the origin away, unless it is told not to. */
const isSandboxed = (): boolean => window.origin === 'null';
