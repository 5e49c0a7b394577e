import { beforeEach, expect, it, vi } from 'vitest';
import { layOut, layOutNow } from '#early/layOut.ts';

/** The widths that places get, as a browser tells of them. */
let resize: (width: number) => void;

beforeEach(() => {
  const places: Element[] = [];
  class Observer {
    constructor(told: (entries: readonly unknown[]) => void) {
      resize = (width) => told(places.map((target) => ({ target, contentRect: { width } })));
    }
    observe(place: Element): void {
      places.push(place);
    }
  }
  vi.stubGlobal('ResizeObserver', Observer);
  document.body.innerHTML = '<div data-pieces></div>';
  const place = document.body.firstElementChild;
  for (const from of [0, 440, 700]) {
    const piece = document.createElement('noscript');
    piece.dataset['from'] = String(from);
    piece.textContent = `<div><svg><text>from ${from}</text></svg></div>`;
    place?.append(piece);
  }
  layOut();
});

const shown = (): readonly (string | null)[] =>
  [...document.querySelectorAll('[data-pieces] > div')].map(({ textContent }) => textContent);

it('makes elements of the one piece that fits', () => {
  expect(shown()).toEqual([]);
  resize(500);
  expect(shown()).toEqual(['from 440']);
});

it.each([
  [0, 'from 0'],
  [439.5, 'from 0'],
  [440, 'from 440'],
  [2000, 'from 700'],
])('shows at %d px what begins there or below', (width, piece) => {
  resize(width);
  expect(shown()).toEqual([piece]);
});

it('adds a piece when its width comes, once and in its place', () => {
  for (const width of [800, 300, 800, 310]) resize(width);
  expect(shown()).toEqual(['from 0', 'from 700']);
});

it('has all of them for paper', () => {
  resize(500);
  dispatchEvent(new Event('beforeprint'));
  expect(shown()).toEqual(['from 0', 'from 440', 'from 700']);
});

it('needs no frame where the height has to be known', () => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 500, 0));
  layOutNow();
  expect(shown()).toEqual(['from 440']);
});
