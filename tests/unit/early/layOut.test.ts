import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { layOut } from '#early/layOut.ts';

/** The widths that places get, as a browser tells of them. */
let resize: (width: number) => void;

const paper = new EventTarget();

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

beforeEach(() => {
  const places: Element[] = [];
  class Observer {
    constructor(told: (entries: readonly unknown[]) => void) {
      resize = (width) => told(places.map((target) => ({ target, contentRect: { width } })));
    }
    observe(place: Element): void {
      places.push(place);
    }
    unobserve(place: Element): void {
      places.splice(places.indexOf(place), 1);
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('matchMedia', () => paper);
  document.body.innerHTML = '<div data-pieces></div>';
  const place = document.body.firstElementChild;
  for (const from of [0, 440, 700]) {
    const piece = document.createElement('noscript');
    piece.dataset['from'] = String(from);
    piece.textContent = `<div data-from="${from}"><svg><text>from ${from}</text></svg></div>`;
    place?.append(piece);
  }
});

/** With its place as wide as told, as a browser has laid it out. */
function begin(width: number): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, width, 0));
  layOut();
}

const shown = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-pieces] > div')].map(({ textContent }) => textContent);

it('makes elements of the one piece that fits', () => {
  expect(shown()).toEqual([]);
  begin(500);
  expect(shown()).toEqual(['from 440']);
});

it.each([
  [0, 'from 0'],
  [439.5, 'from 0'],
  [440, 'from 440'],
  [2000, 'from 700'],
])('shows at %d px what begins there or below', (width, piece) => {
  begin(width);
  expect(shown()).toEqual([piece]);
});

it('adds a piece when its width comes, once and in its place', () => {
  begin(800);
  for (const width of [300, 800, 310]) resize(width);
  expect(shown()).toEqual(['from 0', 'from 700']);
});

it.each([
  ['the window', globalThis],
  ['a change of the medium', paper],
])('has all of them for paper, of which %s tells', (_, teller) => {
  begin(500);
  const name = teller === paper ? 'change' : 'beforeprint';
  teller.dispatchEvent(new Event(name));
  expect(shown()).toEqual(['from 0', 'from 440', 'from 700']);
});

it('leaves a place alone that is not to be seen, or has gone', () => {
  begin(500);
  resize(0);
  expect(shown()).toEqual(['from 440']);
  const place = document.querySelector('[data-pieces]');
  place?.remove();
  resize(800);
  expect(place?.querySelectorAll('div')).toHaveLength(1);
});
