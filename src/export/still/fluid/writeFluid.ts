import type { ClassOf } from '#export/still/fluid/frameShapes.ts';
import { frameShapes } from '#export/still/fluid/frameShapes.ts';
import type { Frame } from '#export/still/fluid/frames.ts';
import { framesOf } from '#export/still/fluid/frames.ts';
import type { Style } from '#export/still/fluid/leaves.ts';
import type { Piece } from '#export/still/fluid/pieces.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup } from '#export/still/markup.ts';

/** A picture with the style sheet that it cannot be read without. */
export type FluidPicture = {
  readonly markup: Markup;
  /**
   * The same for pages with a script: each piece says the least width it is for and waits in a `noscript`, so
   * that a browser makes elements of the one that fits. One of them is there at once, for every width
   * where scripts are on and ours is kept from running.
   */
  readonly apart: Markup;
  readonly css: string;
};

/**
 * Pieces as HTML: the width of the place chooses one of them, and percentages do the rest. All classes
 * begin with `prefix`, so that several pictures can stand on one page.
 */
export function writeFluid(pieces: readonly Piece[], prefix: string): FluidPicture {
  const names = new Map<string, string>();
  const nameOf = (declarations: string): string => {
    const name = names.get(declarations) ?? `${prefix}${names.size.toString(36)}`;
    names.set(declarations, name);
    return name;
  };
  const parts = pieces.map((piece, index) => {
    const frames = framesOf(piece).map((frame) => writeFrame(frame, piece, nameOf));
    const inner = isFixed(piece) ? markup`<div>${frames}</div>` : markup`${frames}`;
    const whole = markup`<div class="${prefix}-${index}">${inner}</div>`;
    // The first reaches as far as a place may be narrow.
    const from = index === 0 ? 0 : piece.from;
    const own = markup`<div class="${prefix}-${index}" data-from="${from}">${inner}</div>`;
    return { whole, own, from };
  });
  const usual = parts.findLast(({ from }) => from <= USUAL_WIDTH);
  const apart = parts.map((part) =>
    part === usual ? part.own : markup`<noscript data-from="${part.from}">${part.own}</noscript>`,
  );
  const classes = [...names].map(([declarations, name]) => `.${name}{${declarations}}`);
  return {
    markup: markup`<div class="${prefix}" aria-hidden="true">${parts.map(({ whole }) => whole)}</div>`,
    apart: markup`<div class="${prefix}" aria-hidden="true" data-pieces>${apart}</div>`,
    css: [...commonRules(prefix), ...choice(pieces, prefix), ...classes].join(''),
  };
}

/** Of a frame in an article, in CSS pixels. */
const USUAL_WIDTH = 640;

type NameOf = (declarations: string) => string;

function writeFrame(frame: Frame, piece: Piece, nameOf: NameOf): Markup {
  const classOf: ClassOf = (style) => nameOf(declarationsOf(style));
  const shapes = frameShapes(frame, piece, classOf);
  return markup`<svg ${widthOf(frame, piece, nameOf)} height="${piece.height}">${shapes}</svg>`;
}

function widthOf({ extra, stays }: Frame, piece: Piece, nameOf: NameOf): Markup {
  // What stays in sight has no more room than it takes.
  if (isFixed(piece)) return markup`width="${stays ? 1 : Math.round(piece.width.at)}"`;
  const beside = extra === 0 ? '' : ` ${extra < 0 ? '-' : '+'} ${Math.abs(extra)}px`;
  return markup`class="${nameOf(`width:calc(100%${beside})`)}"`;
}

/** Whether a drawing is as wide as it is, whatever its place. */
const isFixed = ({ width }: Piece): boolean => Math.abs(width.by) < 0.01;

const IN_PIXELS: ReadonlySet<string> = new Set(['font-size', 'letter-spacing']);

const declarationsOf = (style: Style): string =>
  Object.entries(style)
    .map(([name, value]) => `${name}:${value}${IN_PIXELS.has(name) ? 'px' : ''}`)
    .join(';');

/** Selects the pieces, those that stand apart too. */
const pieceOf = (prefix: string): string => `:is(.${prefix},.${prefix}>noscript)>div`;

const commonRules = (prefix: string): readonly string[] => [
  `.${prefix}{container-type:inline-size}`,
  // Where it is text, scripts are on.
  `.${prefix} noscript:has(>div){display:contents}`,
  `html:not([data-scripts]) .${prefix}[data-pieces]:not(:has(>noscript>div))>div{display:block}`,
  `${pieceOf(prefix)}{position:relative;overflow:hidden}`,
  `.${prefix} svg{display:block;overflow:visible}`,
  `${pieceOf(prefix)}>svg+svg{position:absolute;top:0;left:0}`,
  `.${prefix} [viewBox] path{vector-effect:non-scaling-stroke}`,
];

/** Which piece shows. The first and the last reach as far as a place may be narrow or wide. */
function choice(pieces: readonly Piece[], prefix: string): readonly string[] {
  const later = pieces.slice(1).map((_, index) => `.${prefix}-${index + 1}`);
  const steps = pieces.slice(1).map(({ from }, index) => {
    const [before, own] = [`.${prefix}-${index}`, `.${prefix}-${index + 1}`];
    return `@container (min-width:${from}px){${before}{display:none}${own}{display:block}}`;
  });
  const scrolled = pieces.flatMap((piece, index) =>
    isFixed(piece) ? scrolledRules(`.${prefix} .${prefix}-${index}`) : [],
  );
  return [...(later.length > 0 ? [`${later.join(',')}{display:none}`] : []), ...scrolled, ...steps];
}

/**
 * A drawing that is wider than its place is scrolled under its labels. It starts with its right end in
 * sight, as with scripts, because its place is told to be written from the right.
 */
const scrolledRules = (place: string): readonly string[] => [
  `${place}{overflow-x:auto;direction:rtl}`,
  `${place}>div{display:grid;width:max-content;direction:ltr}`,
  `${place}>div>svg{grid-area:1/1}`,
  `${place}>div>svg+svg{position:sticky;left:0}`,
];
