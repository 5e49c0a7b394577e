import { JSDOM } from 'jsdom';

/**
 * The little of a browser that React and the charts draw in, as globals of this process. It has to be
 * there before either is loaded.
 */
export function installDom(): void {
  const { window } = new JSDOM('<!doctype html><html><body></body></html>');
  for (const [name, value] of Object.entries({
    window,
    document: window.document,
    Element: window.Element,
    HTMLElement: window.HTMLElement,
    SVGElement: window.SVGElement,
    DOMParser: window.DOMParser,
    getComputedStyle: window.getComputedStyle.bind(window),
    requestAnimationFrame: (task: () => void) => setTimeout(task, 0),
    cancelAnimationFrame: (id: NodeJS.Timeout) => clearTimeout(id),
    ResizeObserver: NoResizing,
  })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Nothing is resized off screen. */
class NoResizing {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
