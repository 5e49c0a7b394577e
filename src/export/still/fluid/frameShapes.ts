import type { Frame } from '#export/still/fluid/frames.ts';
import { leftmost, lengthOf, partOf, valueAt } from '#export/still/fluid/lengths.ts';
import type { Style } from '#export/still/fluid/leaves.ts';
import { pointsOf } from '#export/still/fluid/leaves.ts';
import type { FluidLeaf, Linear, Piece } from '#export/still/fluid/pieces.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, written } from '#export/still/markup.ts';

/** The class that says a style; the same for the same. */
export type ClassOf = (style: Style) => string;

/** A shape, and the box that it stands in where it needs one of its own. */
type Shape = { readonly box: string; readonly inner: Markup };

/** The shapes of a frame as SVG. Neighbours in equal boxes share one. */
export function frameShapes(frame: Frame, piece: Piece, classOf: ClassOf): readonly Markup[] {
  const runs: { readonly box: string; readonly inner: Markup[] }[] = [];
  for (const leaf of frame.leaves) {
    const { box, inner } = shapeOf(leaf, { frame, piece, classOf });
    const last = runs.at(-1);
    if (last?.box === box) last.inner.push(inner);
    else runs.push({ box, inner: [inner] });
  }
  return runs.map(({ box, inner }) =>
    box === '' ? markup`${inner}` : markup`${written(box)}${inner}${written(closing(box))}`,
  );
}

const closing = (box: string): string =>
  [...box.matchAll(/<(\w+)/g)]
    .map(([, tag]) => `</${tag}>`)
    .toReversed()
    .join('');

type Surroundings = { readonly frame: Frame; readonly piece: Piece; readonly classOf: ClassOf };

/** Part of the frame's width, in percent, and pixels beside it. */
type Place = { readonly percent: number; readonly beside: number };

function placeOf({ at, by }: Linear, { frame: { extra }, piece }: Surroundings): Place {
  const percent = rounded(by * 100, 100);
  const middle = (piece.from + piece.to) / 2;
  // What the rounding took from the one is given to the other.
  const beside = at + by * middle - (percent / 100) * (middle + extra);
  return { percent, beside: rounded(beside, 100) };
}

const rounded = (value: number, to: number): number => Math.round(value * to) / to;
const px = (value: number): string => attributeNumber(rounded(value, 100));
const attributeNumber = (value: number): string => String(value).replace(/^(-?)0\./, '$1.');

const attribute = (name: string, value: string): string => ` ${name}="${value}"`;
const unless0 = (name: string, value: string): string =>
  /^-?0%?$/.test(value) ? '' : attribute(name, value);

/** A place as the attribute that takes it, and the shift that brings the pixels. */
function placed(name: string, { percent, beside }: Place): { x: string; shift: string } {
  if (percent === 0) return { x: unless0(name, px(beside)), shift: '' };
  const x = attribute(name, `${attributeNumber(percent)}%`);
  return { x, shift: shiftOf(beside) };
}

const shiftOf = (beside: number): string =>
  beside === 0 ? '' : attribute('transform', `translate(${px(beside)})`);

function shapeOf(leaf: FluidLeaf, around: Surroundings): Shape {
  const { tag, xs, ys, radius, text, style } = leaf;
  const look = attribute('class', around.classOf(style));
  const first = placeOf(xs[0] ?? { at: 0, by: 0 }, around);
  const [top = 0, bottom = 0] = ys;
  switch (tag) {
    case 'text': {
      const { x, shift } = placed('x', first);
      const open = `<text${look}${x}${attribute('y', px(top))}${shift}>`;
      return { box: '', inner: markup`${written(open)}${text}</text>` };
    }
    case 'circle': {
      const { x, shift } = placed('cx', first);
      return alone(
        `<circle${look}${x}${attribute('cy', px(top))}${attribute('r', px(radius))}${shift}/>`,
      );
    }
    case 'rect': {
      const { x, shift } = placed('x', first);
      const size = `${attribute('width', widthOf(leaf, around))}${attribute('height', px(bottom - top))}`;
      const corner = unless0('rx', px(radius));
      return alone(`<rect${look}${x}${unless0('y', px(top))}${size}${corner}${shift}/>`);
    }
    case 'line':
      return lineShape(leaf, look, around);
    case 'path':
      return pathShape(leaf, look, around);
  }
}

const alone = (html: string): Shape => ({ box: '', inner: written(html) });

function widthOf(leaf: FluidLeaf, { frame: { extra }, piece }: Surroundings): string {
  const length = lengthOf(leaf, piece);
  if (length) return `${attributeNumber(rounded(partOf(length, extra, piece) * 100, 100))}%`;
  const [left = { at: 0, by: 0 }, right = left] = leaf.xs;
  const middle = (piece.from + piece.to) / 2;
  return px(right.at - left.at + (right.by - left.by) * middle);
}

function lineShape(leaf: FluidLeaf, look: string, around: Surroundings): Shape {
  const [first, second] = leaf.xs.map((x) => placeOf(x, around));
  const [y1 = 0, y2 = 0] = leaf.ys;
  if (!first || !second) return alone('');
  const ys = `${unless0('y1', px(y1))}${unless0('y2', px(y2))}`;
  const isRigid = lengthOf(leaf, around.piece) === null;
  if (isRigid && first.percent === 0) {
    return alone(
      `<line${look}${unless0('x1', px(first.beside))}${unless0('x2', px(second.beside))}${ys}/>`,
    );
  }
  // Ends of one percentage with pixels between them are more than a line can say.
  if (isRigid && Math.abs(second.beside - first.beside) > SAME) {
    return pathShape({ ...leaf, commands: ['M', 'L'] }, look, around);
  }
  const [x1, x2] = [first, second].map(({ percent }) => `${attributeNumber(percent)}%`);
  const xs = `${unless0('x1', x1 ?? '')}${unless0('x2', x2 ?? '')}`;
  return alone(`<line${look}${xs}${ys}${shiftOf(first.beside)}/>`);
}

/** In pixels. */
const SAME = 0.1;

function pathShape(leaf: FluidLeaf, look: string, around: Surroundings): Shape {
  const { frame, piece } = around;
  const length = lengthOf(leaf, piece);
  const start = leftmost(leaf, piece);
  const { percent, beside } = placeOf(start, around);
  const middle = (piece.from + piece.to) / 2;
  const from = valueAt(start, middle);
  const drawn = (offset: number): Markup => {
    const xs = leaf.xs.map((x) => valueAt(x, middle) - from + offset);
    return written(`<path${look} d="${pathText(leaf, xs)}"/>`);
  };
  if (length === null) {
    const box = percent === 0 ? '' : `<svg x="${attributeNumber(percent)}%">`;
    return { box, inner: drawn(beside) };
  }
  const shift = beside === 0 ? '' : `<g${shiftOf(beside)}>`;
  const height = px(piece.height);
  const width = px(valueAt(length, middle));
  const x = unless0('x', `${attributeNumber(percent)}%`);
  const share = attributeNumber(rounded(partOf(length, frame.extra, piece) * 100, 100));
  const view = `viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"`;
  return { box: `${shift}<svg${x} width="${share}%" height="${height}" ${view}>`, inner: drawn(0) };
}

/** A path with other places across, to a tenth of a pixel; each step from where the one before ended. */
function pathText({ commands, ys }: FluidLeaf, xs: readonly number[]): string {
  let next = 0;
  let at: readonly [number, number] = [0, 0];
  let start = at;
  const parts = commands.map((command) => {
    const from = next;
    next += pointsOf(command);
    const points = xs
      .slice(from, next)
      .map((across, index) => [tenths(across), tenths(ys[from + index] ?? 0)] as const);
    const steps = points.map(([x, y]) => [tenths(x - at[0]), tenths(y - at[1])] as const);
    at = (command === 'Z' ? start : points.at(-1)) ?? at;
    if (command === 'M') start = at;
    return stepText(command.toLowerCase(), steps);
  });
  return parts.join('');
}

type Pairs = readonly (readonly [number, number])[];

function stepText(command: string, steps: Pairs): string {
  const [[across, down] = [0, 0]] = steps;
  if (command === 'z') return command;
  if (command === 'l' && down === 0) return `h${attributeNumber(across)}`;
  if (command === 'l' && across === 0) return `v${attributeNumber(down)}`;
  return command + numbers(steps);
}

const numbers = (pairs: Pairs): string =>
  pairs
    .flat()
    .map((value, index) => (index > 0 && value >= 0 ? ' ' : '') + attributeNumber(value))
    .join('');

const tenths = (value: number): number => rounded(value, 10);
