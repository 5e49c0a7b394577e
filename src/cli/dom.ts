import { runInNewContext } from 'node:vm';
import { JSDOM } from 'jsdom';

/** What Node has of its own and what every program of it goes on using. */
const NODES_OWN: ReadonlySet<string> = new Set([
  ...(runInNewContext('Object.getOwnPropertyNames(globalThis)') as readonly string[]),
  ...'Blob File FormData Headers Request Response URL URLSearchParams'.split(' '),
  ...'MessageChannel MessagePort console crypto fetch globalThis performance'.split(' '),
  ...'clearImmediate clearInterval clearTimeout queueMicrotask setImmediate'.split(' '),
  ...'setInterval setTimeout structuredClone'.split(' '),
]);

/**
 * A browser without a screen that React and the charts draw in, as globals of this process. It has to
 * be there before either is loaded.
 */
export function installDom(): void {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>', {
    url: 'http://localhost/',
  });
  const own = Object.getOwnPropertyNames(window).filter((name) => !NODES_OWN.has(name));
  const listening = ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const;
  const globals = {
    ...Object.fromEntries(own.map((name) => [name, window[name]])),
    ...Object.fromEntries(listening.map((name) => [name, window[name].bind(window)])),
    getComputedStyle: window.getComputedStyle.bind(window),
    matchMedia: () => new NoMedia(),
    requestAnimationFrame: (task: () => void) => setTimeout(task, 0),
    cancelAnimationFrame: (id: NodeJS.Timeout) => clearTimeout(id),
    ResizeObserver: NoWatching,
    IntersectionObserver: NoWatching,
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Nothing is resized and nothing comes into view off screen. */
class NoWatching {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** A light screen of no particular kind. */
class NoMedia extends EventTarget {
  readonly matches = false;
}
