import type { Style } from '#export/still/fluid/leaves.ts';
import { lengthOf, valueAt } from '#export/still/fluid/lengths.ts';
import type { FluidLeaf, Piece } from '#export/still/fluid/pieces.ts';

/** From so many shapes on a drawing is a matrix, whose marks are many and look like each other. */
const MANY = 200;

/**
 * The leaves of a piece. In a matrix those that look alike and move together are one path; nothing but
 * its marks may lie over each other.
 */
export function inColumns(piece: Piece): readonly FluidLeaf[] {
  const isMark = (leaf: FluidLeaf): boolean =>
    leaf.tag !== 'text' && !leaf.stays && lengthOf(leaf, piece) === null;
  const marks = piece.leaves.filter(isMark);
  if (marks.length < MANY) return piece.leaves;
  const columns = grouped(marks, ({ xs: [first] }) => Math.round((first?.by ?? 0) * 10_000));
  const middle = (piece.from + piece.to) / 2;
  const paths = [...columns.values()].flatMap((column) => asPaths(column, middle));
  const rest = piece.leaves.filter((leaf) => !isMark(leaf));
  // What stays in sight lies over everything.
  return [...rest.filter(({ stays }) => !stays), ...paths, ...rest.filter(({ stays }) => stays)];
}

type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

type Mark = {
  readonly box: Box;
  readonly layer: number;
  readonly look: string;
  readonly path: FluidLeaf;
};

/** One path for each look, in layers: what covers another mark is painted after it. */
function asPaths(column: readonly FluidLeaf[], width: number): readonly FluidLeaf[] {
  const marks: Mark[] = [];
  for (const leaf of column) {
    const box = boxOf(leaf, width);
    const path = pathOf(leaf);
    const look = JSON.stringify(path.style);
    const below = marks.filter((mark) => mark.look !== look && overlap(mark.box, box));
    const layer = Math.max(0, ...below.map((mark) => mark.layer + 1));
    marks.push({ box, layer, look, path });
  }
  const groups = grouped(
    marks.toSorted((x, y) => x.layer - y.layer),
    ({ layer, look }) => `${layer}${look}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const paths = group.map(({ path }) => path);
    return {
      ...first.path,
      commands: paths.flatMap(({ commands }) => commands),
      xs: paths.flatMap(({ xs }) => xs),
      ys: paths.flatMap(({ ys }) => ys),
    };
  });
}

function boxOf({ xs, ys, radius }: FluidLeaf, width: number): Box {
  const across = xs.map((x) => valueAt(x, width));
  return {
    left: Math.min(...across) - radius,
    right: Math.max(...across) + radius,
    top: Math.min(...ys) - radius,
    bottom: Math.max(...ys) + radius,
  };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The same shape as a path. */
function pathOf(leaf: FluidLeaf): FluidLeaf {
  const { tag, xs, ys, radius, style } = leaf;
  const [left, right = left] = xs;
  const [top = 0, bottom = top] = ys;
  if (!left || !right || tag === 'path') return leaf;
  const path = { ...leaf, tag: 'path', radius: 0 } as const;
  if (tag === 'rect' && style['stroke'] === undefined) {
    // A thick line from the middle of the one side to that of the other takes the fewest letters.
    const y = (top + bottom) / 2;
    return { ...path, commands: ['M', 'L'], ys: [y, y], style: thick(style, bottom - top) };
  }
  if (tag === 'rect') {
    const corners = { xs: [left, right, right, left], ys: [top, top, bottom, bottom] };
    return { ...path, ...corners, commands: ['M', 'L', 'L', 'L', 'Z'] };
  }
  if (tag === 'line') return { ...path, commands: ['M', 'L'] };
  // A line without length and with round ends is a disc.
  const disc = { ...thick(style, radius * 2), 'stroke-linecap': 'round' };
  return { ...path, commands: ['M', 'L'], xs: [left, left], ys: [top, top], style: disc };
}

const thick = ({ fill = 'none', ...style }: Style, width: number): Style => ({
  ...style,
  fill: 'none',
  stroke: fill,
  'stroke-width': Math.round(width * 100) / 100,
});

function grouped<T, Key>(all: readonly T[], keyOf: (each: T) => Key): ReadonlyMap<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}
