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
 * values on the way to the wanted one, and nobody goes back through those.
 */
const REPLACING: ReadonlySet<ViewField> = new Set(['lang', 'theme', 'freight']);

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
    if (changed.every((field) => REPLACING.has(field))) port.replace(search);
    else port.push(search);
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
