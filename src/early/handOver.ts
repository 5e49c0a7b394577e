import { keepActs, keepState } from '#early/acts.ts';
import type { Early } from '#early/early.ts';

const root = (): HTMLElement | null => document.getElementById('root');

/** The part of the early script that is the same for a page and for a frame. */
export function handOver(): Pick<Early, 'letGo' | 'takeOver'> {
  const repeatActs = keepActs(root);
  let giveBack: (() => void) | null = null;
  return {
    letGo: () => {
      const drawn = root();
      giveBack = drawn && keepState(drawn);
    },
    takeOver: () => {
      giveBack?.();
      repeatActs();
      delete document.documentElement.dataset['drawn'];
    },
  };
}
