import type { RefObject } from 'react';
import { useEffect, useState } from 'react';
import { measureHeights } from '#app/embedDialog/measureHeights.ts';
import type { HeightSample } from '#export/embed/heightSteps.ts';

export type Heights = {
  readonly samples: readonly HeightSample[];
  /** Whether every width was tried. */
  readonly done: boolean;
};

const NONE: Heights = { samples: [], done: false };

/** How high the frame at an address is in narrow and in wide columns; each address is measured once. */
export function useHeights(address: string, host: RefObject<HTMLElement | null>): Heights {
  const [known, setKnown] = useState<ReadonlyMap<string, Heights>>(new Map());
  const heights = known.get(address) ?? NONE;
  const { done } = heights;
  useEffect(() => {
    const place = host.current;
    if (done || !place) return undefined;
    const stop = new AbortController();
    const samples: HeightSample[] = [];
    const note = (isDone: boolean): void => {
      if (stop.signal.aborted) return;
      const now = { samples: [...samples], done: isDone };
      setKnown((before) => new Map(before).set(address, now));
    };
    const tell = (sample: HeightSample): void => {
      samples.push(sample);
      note(false);
    };
    measureHeights(address, place, tell, stop.signal)
      .catch((error: unknown) => reportError(error))
      .finally(() => note(true));
    return () => stop.abort();
  }, [address, done, host]);
  return heights;
}
