import type { ViewCodecs } from '#view/codecs.ts';
import { changedFields } from '#view/link.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';
import type { ViewModel, ViewStore } from '#view/viewStore.ts';

/** What no undo touches: how the page looks, and what is open beside the figure. */
const LEFT_ALONE: ReadonlySet<ViewField> = new Set(['lang', 'theme', 'cell', 'page', 'data']);

/** The views before and after the one on screen, the nearest last. */
type Trail = {
  readonly past: readonly ViewState[];
  readonly future: readonly ViewState[];
  /** The field that is being slid: a slider is drawn through many values, and is one step. */
  readonly sliding: ViewField | null;
  /** When that was last slid, in milliseconds. */
  readonly slid?: number;
};

/** A slider that rests as long has been let go. */
const REST = 1000;
/** More steps than anybody takes back. */
const MOST = 200;

export type FilterSteps = {
  /** Shows what was shown before the last choice; false where there was none. */
  readonly undo: () => boolean;
  /** Takes an undo back, as long as nothing else was chosen since. */
  readonly redo: () => boolean;
};

function slidOf(changed: readonly ViewField[], { time }: ViewState): ViewField | null {
  const [field, ...others] = changed;
  if (field === undefined || others.length > 0) return null;
  return field === 'freight' || (field === 'time' && time.from !== time.to) ? field : null;
}

/**
 * Undo and redo of what the reader has chosen since `seen` began to be recorded. Each is a choice of its own
 * in the history of the browser, so that Back still leads to what was on screen before; and Back and Forward
 * count as undo and redo where they lead to the same view.
 */
export function createFilterSteps(
  store: ViewStore,
  seen: readonly ViewModel[],
  codecs: ViewCodecs,
  now: () => number = Date.now,
): FilterSteps {
  let trail: Trail = { past: [], future: [], sliding: null };
  let moving = false;

  const filtersChanged = (a: ViewState, b: ViewState): readonly ViewField[] =>
    changedFields(a, b, codecs).filter((field) => !LEFT_ALONE.has(field));
  const isSame = (a: ViewState | undefined, b: ViewState): boolean =>
    a !== undefined && filtersChanged(a, b).length === 0;

  const back = (from: ViewState): Trail => ({
    past: trail.past.slice(0, -1),
    future: [...trail.future, from],
    sliding: null,
  });
  const forth = (from: ViewState): Trail => ({
    past: [...trail.past, from],
    future: trail.future.slice(0, -1),
    sliding: null,
  });

  const take = (model: ViewModel, before: ViewModel): void => {
    const changed = filtersChanged(before.view, model.view);
    if (moving || changed.length === 0) return;
    // Only a link that is followed brings new remarks about itself.
    const followed = model.rejected !== before.rejected;
    if (followed && isSame(trail.past.at(-1), model.view)) trail = back(before.view);
    else if (followed && isSame(trail.future.at(-1), model.view)) trail = forth(before.view);
    else {
      const sliding = followed ? null : slidOf(changed, model.view);
      const rested = now() - (trail.slid ?? 0) > REST;
      const goesOn = sliding !== null && sliding === trail.sliding && !rested;
      const past = goesOn ? trail.past : [...trail.past, before.view].slice(-MOST);
      trail = { past, future: [], sliding, slid: now() };
    }
  };

  for (const [index, model] of seen.entries()) take(model, seen[index - 1] ?? model);
  store.subscribe(take);

  const move = (target: ViewState | undefined, step: (from: ViewState) => Trail): boolean => {
    if (!target) return false;
    const { view, choose } = store.getState();
    const { lang, theme, cell, page, data } = view;
    trail = step(view);
    moving = true;
    choose({ ...target, lang, theme, cell, page, data });
    moving = false;
    return true;
  };
  return {
    undo: () => move(trail.past.at(-1), back),
    redo: () => move(trail.future.at(-1), forth),
  };
}
