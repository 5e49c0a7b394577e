import type { SvgNode } from '#export/picture/svgNode.ts';

export type Style = Readonly<Record<string, string | number>>;

/**
 * One shape or text of a drawing with the groups around it taken off. What depends on the width of
 * the drawing stands in `xs` alone, so two drawings whose leaves differ in nothing else are one
 * picture that is stretched.
 */
export type Leaf = {
  readonly tag: 'text' | 'rect' | 'circle' | 'line' | 'path';
  /** Left and right edge, middle, ends or points, in pixels. */
  readonly xs: readonly number[];
  /** The same downwards; a path has one for each of `xs`. */
  readonly ys: readonly number[];
  /** Of a path, each with as many points as it takes. */
  readonly commands: readonly Command[];
  /** How it looks, as properties of a style sheet. */
  readonly style: Style;
  readonly radius: number;
  readonly text: string;
  /** Whether it stays in sight where the drawing is scrolled. */
  readonly stays: boolean;
};

/** A drawing in another form: everything in it, in the order in which it is painted. */
export const leavesOf = (node: SvgNode, stays: boolean): readonly Leaf[] =>
  withoutHalos(leaves(node, {}, 0)).map((each) => ({ ...each, stays }));

/** The same for two leaves that differ in their `xs` only. */
export const kindOfLeaf = ({ tag, xs, ys, commands, style, radius, text, stays }: Leaf): string =>
  JSON.stringify([tag, xs.length, ys, commands, style, radius, text, stays]);

/** Attributes that are geometry, and those that a browser does not need. */
const PLACES: ReadonlySet<string> = new Set(
  'x y x1 x2 y1 y2 cx cy r rx ry width height d transform aria-hidden'.split(' '),
);
const SHIFT = /^translate\(0 (-?[\d.]+)\)$/;

function leaves(node: SvgNode, outer: Style, down: number): readonly Leaf[] {
  const { tag, attributes, children } = node;
  const own = Object.fromEntries(Object.entries(attributes).filter(([name]) => !PLACES.has(name)));
  const style = { ...outer, ...own };
  if (tag !== 'g') return apart(leafOf(node, spare(style, tag), down));
  const { transform } = attributes;
  const shift = transform === undefined ? 0 : Number(SHIFT.exec(String(transform))?.[1]);
  if (Number.isNaN(shift)) throw new Error(`Nothing fluid can be made of ${transform}.`);
  return children.flatMap((child) =>
    typeof child === 'string' ? [] : leaves(child, style, down + shift),
  );
}

const USUAL: Style = {
  'fill-opacity': 1,
  opacity: 1,
  stroke: 'none',
  'font-style': 'normal',
  'font-weight': 400,
  'text-anchor': 'start',
};

/** Without what every browser takes for granted or has no use for. */
const spare = (style: Style, tag: string): Style =>
  Object.fromEntries(
    Object.entries(style).filter(
      ([name, value]) =>
        String(USUAL[name]) !== String(value) &&
        (tag === 'text' || !/^(?:font-|text-)/.test(name)) &&
        ((style['stroke'] ?? 'none') !== 'none' || !name.startsWith('stroke-')),
    ),
  );

function leafOf({ tag, attributes, children }: SvgNode, style: Style, down: number): Leaf {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  const base = { style, commands: [], radius: 0, text: '', stays: false };
  const [x, y] = [number('x'), number('y') + down];
  switch (tag) {
    case 'text':
      return { ...base, tag, xs: [x], ys: [y], text: children.filter(isText).join('') };
    case 'rect': {
      const [right, bottom] = [x + number('width'), y + number('height')];
      return { ...base, tag, xs: [x, right], ys: [y, bottom], radius: number('rx') };
    }
    case 'circle':
      return { ...base, tag, xs: [number('cx')], ys: [number('cy') + down], radius: number('r') };
    case 'line': {
      const ys = [number('y1') + down, number('y2') + down];
      return { ...base, tag, xs: [number('x1'), number('x2')], ys };
    }
    case 'path': {
      const { commands, points } = readPath(String(attributes['d'] ?? ''));
      const ys = points.map((point) => point.y + down);
      return { ...base, tag, commands, xs: points.map((point) => point.x), ys };
    }
    default:
      throw new Error(`Nothing fluid can be made of <${tag}>.`);
  }
}

const isText = (child: SvgNode | string): child is string => typeof child === 'string';

/** The lines and areas of a path one by one: each may move as it likes. */
function apart(leaf: Leaf): readonly Leaf[] {
  const starts = leaf.commands.flatMap((command, index) => (command === 'M' ? [index] : []));
  if (starts.length < 2) return [leaf];
  let point = 0;
  return starts.map((start, index) => {
    const commands = leaf.commands.slice(start, starts[index + 1]);
    const from = point;
    point += commands.reduce((sum, command) => sum + pointsOf(command), 0);
    return { ...leaf, commands, xs: leaf.xs.slice(from, point), ys: leaf.ys.slice(from, point) };
  });
}

type Point = { readonly x: number; readonly y: number };

/** Start, line, curve and end, as a path has them. */
export type Command = 'M' | 'L' | 'C' | 'Z';

/** Points that a command takes. */
const POINTS: Readonly<Record<Command, number>> = { M: 1, L: 1, C: 3, Z: 0 };

export const pointsOf = (command: Command): number => POINTS[command];

/** Any letter but that of an exponent. */
const COMMAND = /([a-df-z])([^a-df-z]*)/gi;
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/g;

type Step = { readonly command: Command; readonly points: readonly Point[] };

/** A path of straight lines and cubic curves, all from the corner of the drawing. */
function readPath(text: string): {
  readonly commands: readonly Command[];
  readonly points: readonly Point[];
} {
  const steps: Step[] = [];
  let at: Point = { x: 0, y: 0 };
  let start = at;
  for (const [, letter = '', rest = ''] of text.matchAll(COMMAND)) {
    const numbers = (rest.match(NUMBER) ?? []).map(Number);
    for (const step of stepsOf(letter, numbers, at)) {
      steps.push(step);
      at = step.command === 'Z' ? start : (step.points.at(-1) ?? at);
      if (step.command === 'M') start = at;
    }
  }
  return {
    commands: steps.map(({ command }) => command),
    points: steps.flatMap(({ points }) => points),
  };
}

/** What a letter stands for, and the numbers that it takes at a time. */
const LETTERS: Readonly<Record<string, readonly [Command, number]>> = {
  M: ['M', 2],
  L: ['L', 2],
  H: ['L', 1],
  V: ['L', 1],
  C: ['C', 6],
  Z: ['Z', 0],
};

/** One letter with its numbers, which may be several steps. */
function stepsOf(letter: string, numbers: readonly number[], from: Point): readonly Step[] {
  const capital = letter.toUpperCase();
  const [command, takes] = LETTERS[capital] ?? [];
  if (command === undefined || takes === undefined) {
    throw new Error(`Nothing fluid can be made of ${letter} in a path.`);
  }
  if (takes === 0) return [{ command, points: [] }];
  const steps: Step[] = [];
  let at = from;
  for (let index = 0; index + takes <= numbers.length; index += takes) {
    const base = letter === capital ? { x: 0, y: 0 } : at;
    const points = pointsFor(capital, numbers.slice(index, index + takes), at, base);
    // More numbers after a start are lines.
    steps.push({ command: command === 'M' && index > 0 ? 'L' : command, points });
    at = points.at(-1) ?? at;
  }
  return steps;
}

function pointsFor(
  letter: string,
  numbers: readonly number[],
  at: Point,
  base: Point,
): readonly Point[] {
  const [first = 0] = numbers;
  if (letter === 'H') return [{ x: base.x + first, y: at.y }];
  if (letter === 'V') return [{ x: at.x, y: base.y + first }];
  return numbers.flatMap((x, index) =>
    index % 2 === 0 ? [{ x: base.x + x, y: base.y + (numbers[index + 1] ?? 0) }] : [],
  );
}

/** A text that follows its own edge, which keeps lines away from it, as one that is painted on its edge. */
function withoutHalos(all: readonly Leaf[]): readonly Leaf[] {
  return all.flatMap((each, index) => {
    const next = all[index + 1];
    if (next && isHaloOf(each, next)) return [];
    const before = all[index - 1];
    if (!before || !isHaloOf(before, each)) return [each];
    const edge = Object.entries(before.style).filter(([name]) => name.startsWith('stroke'));
    return [
      { ...each, style: { ...each.style, ...Object.fromEntries(edge), 'paint-order': 'stroke' } },
    ];
  });
}

const isHaloOf = (halo: Leaf, text: Leaf): boolean =>
  halo.tag === 'text' &&
  text.tag === 'text' &&
  halo.style['stroke'] !== undefined &&
  text.style['stroke'] === undefined &&
  halo.text === text.text &&
  halo.ys[0] === text.ys[0] &&
  halo.xs[0] === text.xs[0];
