import type { ViewCodecs } from '#view/codecs.ts';
import { changedFields, formatLink, parseLink } from '#view/link.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';
import type { ViewStore } from '#view/viewStore.ts';

/** What the binding needs of a browser. Query strings come and go without their `?`. */
export type LinkPort = {
  readonly search: () => string;
  readonly push: (search: string) => void;
  readonly replace: (search: string) => void;
  readonly onPopState: (listener: () => void) => () => void;
  /** Milliseconds of a clock that never goes back. */
  readonly now: () => number;
  /** Runs `task` after `delay` milliseconds, unless the returned function is called before. */
  readonly later: (task: () => void, delay: number) => () => void;
};

/**
 * Safari refuses the 101st write in 10 seconds (older ones in 30). One write in 350 ms is at most
 * 29 in 10 seconds and 86 in 30.
 */
export const WRITE_INTERVAL = 350;

/**
 * How a page looks is not a place to go back to; what it shows is. A slider is drawn through many
 * values on the way to the wanted one, and nobody goes back through those. Nor to a notice.
 */
const REPLACING: ReadonlySet<ViewField> = new Set(['lang', 'theme', 'freight', 'data']);

/**
 * Whether the entry is replaced that the reader is on. Opening a figure's panel is a step, so that Back
 * closes it; going on in the panel and closing it are none, or Back would open it again. Nor are the
 * steps of a range of years that is being slid: Back leads to before the sliding.
 */
function isReplacing(
  changed: readonly ViewField[],
  written: ViewState,
  view: ViewState,
  sliding: boolean,
): boolean {
  const things = changed.filter((field) => !REPLACING.has(field));
  if (things.length === 0) return true;
  if (isOnly(things, 'cell')) return written.cell !== '';
  return sliding && isSlide(things, view);
}

const isOnly = (changed: readonly ViewField[], field: ViewField): boolean =>
  changed.length === 1 && changed[0] === field;

/** A single year is chosen from a list: each is a step. */
const isSlide = (changed: readonly ViewField[], { time }: ViewState): boolean =>
  isOnly(changed, 'time') && time.from !== time.to;

/**
 * Keeps the address bar and the store in step until the returned function is called. The first
 * choice is written at once, later ones are gathered so that the interval is kept and the last
 * choice always arrives.
 */
export function bindLink(
  store: ViewStore,
  port: LinkPort,
  codecs: ViewCodecs,
  defaults: ViewState,
): () => void {
  let written = store.getState().view;
  let shown = port.search();
  let sliding = false;
  let lastWrite = Number.NEGATIVE_INFINITY;
  let cancelLater: (() => void) | null = null;

  const cancel = (): void => {
    cancelLater?.();
    cancelLater = null;
  };

  const write = (): void => {
    cancel();
    const { view } = store.getState();
    const changed = changedFields(written, view, codecs);
    if (changed.length === 0) return;
    const search = formatLink(view, codecs, defaults);
    if (isReplacing(changed, written, view, sliding)) port.replace(search);
    else port.push(search);
    sliding = isSlide(changed, view);
    written = view;
    shown = search;
    lastWrite = port.now();
  };

  const stopWriting = store.subscribe((model, before) => {
    if (model.view === before.view || cancelLater) return;
    const wait = lastWrite + WRITE_INTERVAL - port.now();
    if (wait <= 0) write();
    else cancelLater = port.later(write, wait);
  });

  const stopReading = port.onPopState(() => {
    const search = port.search();
    // A jump to an anchor on the page is a step in the history too, but not to another view.
    if (search === shown) return;
    cancel();
    sliding = false;
    shown = search;
    const link = parseLink(search, codecs, defaults);
    written = link.view;
    // How the page looks is the reader's choice of now; the subscription writes it into the link.
    const { lang, theme } = store.getState().view;
    store.getState().follow({ ...link, view: { ...link.view, lang, theme } });
  });

  return () => {
    if (cancelLater) write();
    stopWriting();
    stopReading();
  };
}
