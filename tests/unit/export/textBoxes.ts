import { textWidth } from '#charts/textWidth.ts';

export type TextBox = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Place = { readonly x: number; readonly y: number; readonly zoom: number };

const numberOf = (element: Element, name: string, otherwise = 0): number => {
  const text = element.getAttribute(name);
  return text === null ? otherwise : Number(text);
};

function placeIn(element: Element, outer: Place): Place {
  const transform = element.getAttribute('transform') ?? '';
  const [, x = '0', y = '0'] = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(transform) ?? [];
  const [, zoom = '1'] = /scale\(([\d.]+)\)/.exec(transform) ?? [];
  return {
    x: outer.x + outer.zoom * Number(x),
    y: outer.y + outer.zoom * Number(y),
    zoom: outer.zoom * Number(zoom),
  };
}

const isBold = (element: Element): boolean => numberOf(element, 'font-weight', 400) >= 600;

function widthOf(element: Element, size: number): number {
  return [...element.childNodes].reduce((sum, child) => {
    const tspan = child instanceof Element ? child : null;
    const bold = isBold(element) || (tspan !== null && isBold(tspan));
    return sum + textWidth(child.textContent ?? '', size, bold);
  }, 0);
}

/** Where every text of an SVG stands at most, by the estimate of its width, in the SVG's own units. */
export function textBoxes(svg: string): readonly TextBox[] {
  const boxes: TextBox[] = [];
  const look = (element: Element, outer: Place, size: number, outerAnchor: string): void => {
    const place = placeIn(element, outer);
    const fontSize = numberOf(element, 'font-size', size);
    const anchor = element.getAttribute('text-anchor') ?? outerAnchor;
    if (element.tagName === 'text') {
      if (!element.hasAttribute('aria-hidden')) boxes.push(boxOf(element, place, fontSize, anchor));
      return;
    }
    for (const child of element.children) look(child, place, fontSize, anchor);
  };
  // What is not text takes far longer to parse than all of the texts.
  const words = svg
    .replace(/<metadata>.*<\/metadata>/s, '')
    .replaceAll(/<(?:path|rect|circle|line)\b[^>]*\/>/g, '');
  const root = new DOMParser().parseFromString(words, 'image/svg+xml').documentElement;
  look(root, { x: 0, y: 0, zoom: 1 }, 16, 'start');
  return boxes;
}

function boxOf(element: Element, place: Place, fontSize: number, anchor: string): TextBox {
  const width = widthOf(element, fontSize);
  const shift = { middle: 0.5, end: 1 }[anchor] ?? 0;
  const left = numberOf(element, 'x') - shift * width;
  const y = numberOf(element, 'y');
  return {
    text: element.textContent ?? '',
    left: place.x + place.zoom * left,
    right: place.x + place.zoom * (left + width),
    top: place.y + place.zoom * (y - 0.76 * fontSize),
    bottom: place.y + place.zoom * (y + 0.2 * fontSize),
  };
}

const TOLERANCE = 0.75;

/** Pairs of texts of which one stands on the other. */
export const overlaps = (boxes: readonly TextBox[]): readonly string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > TOLERANCE &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > TOLERANCE,
      )
      .map((b) => `“${a.text}” and “${b.text}”`),
  );

/** Texts that are not wholly within the frame. */
export const outside = (
  boxes: readonly TextBox[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly string[] =>
  boxes
    .filter(
      ({ left, right, top, bottom }) =>
        left < -TOLERANCE || right > width + TOLERANCE || top < 0 || bottom > height,
    )
    .map(({ text }) => text);
