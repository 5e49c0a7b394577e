import { keepActs, keepState } from '#early/acts.ts';
import type { Early } from '#early/early.ts';

const root = (): HTMLElement | null => document.getElementById('root');

/** From here on what stands in the page is shown, whatever was drawn before. */
function shown(): void {
  delete document.documentElement.dataset['drawn'];
}

/** The part of the early script that is the same for a page and for a frame. */
export function handOver(): Pick<Early, 'letGo' | 'takeOver'> {
  const repeatActs = keepActs(root);
  let giveBack: (() => void) | null = null;
  return {
    letGo: () => {
      const drawn = root();
      giveBack = drawn && keepState(drawn);
      if (document.documentElement.dataset['drawn'] !== 'none') return;
      // What nobody has seen is in the way: in a hidden place a figure has no width to be drawn for.
      drawn?.replaceChildren();
      shown();
    },
    takeOver: () => {
      giveBack?.();
      repeatActs();
      shown();
    },
  };
}
