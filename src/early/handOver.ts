import { keepActs, keepState } from '#early/acts.ts';
import type { Early } from '#early/early.ts';

const html = document.documentElement;
const root = (): HTMLElement | null => document.getElementById('root');

/** From here on what stands in the page is shown, whatever was drawn before. */
function shown(): void {
  delete html.dataset['drawn'];
  delete html.dataset['lost'];
}

type HandOver = Pick<Early, 'letGo' | 'takeOver'> & {
  /** Whether the code has taken over. */
  readonly isOver: () => boolean;
  /** Says that the code has not come: what is drawn stays, and the page says that it does not answer. */
  readonly lose: () => void;
};

/** The part of the early script that is the same for a page and for a frame. */
export function handOver(): HandOver {
  const acts = keepActs(root);
  let giveBack: (() => void) | null = null;
  let over = false;
  return {
    letGo: () => {
      const drawn = root();
      giveBack = drawn && keepState(drawn);
      if (html.dataset['drawn'] !== 'none') return;
      // What nobody has seen is in the way: in a hidden place a figure has no width to be drawn for.
      drawn?.replaceChildren();
      shown();
    },
    takeOver: () => {
      over = true;
      giveBack?.();
      acts.repeat();
      shown();
    },
    isOver: () => over,
    lose: () => {
      if (over) return;
      html.dataset['lost'] = '';
      acts.giveUp();
    },
  };
}
