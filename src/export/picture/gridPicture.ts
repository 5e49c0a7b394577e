import type { FigureGrid } from '#charts/figure.ts';
import type { Palette } from '#charts/palette.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { svgNode } from '#export/picture/svgNode.ts';
import { wrapText } from '#export/picture/wrapText.ts';

type Drawn = { readonly node: SvgNode; readonly width: number; readonly height: number };

const TEXT = 14;
const DETAIL = 11;
const HEAD = 12.5;
const DETAIL_LEADING = 1.3;
const COLUMN_GAP = 18;
const ROW_PADDING = 7;
/** The share of the width that the names of the rows may take. */
const NAME_SHARE = 0.44;

/** A table as a drawing: names to the left, numbers to the right, who counted them below. */
export function gridPicture(grid: FigureGrid, palette: Palette, width: number): Drawn {
  const columns = columnsOf(grid, width);
  const head = headRow(grid, columns, palette);
  const nodes: SvgNode[] = [...head.nodes, rule(head.height, width, palette.zero)];
  let y = head.height;
  for (const row of grid.rows) {
    const drawn = gridRow(row, columns, palette, y);
    if (row.sum) nodes.push(rule(y, width, palette.zero));
    else if (y > head.height) nodes.push(rule(y, width, palette.line));
    nodes.push(...drawn.nodes);
    y += drawn.height;
  }
  return { node: svgNode('g', {}, nodes), width, height: y + 1 };
}

type Columns = {
  readonly nameWidth: number;
  /** The right edge of each column of numbers and how wide it may be. */
  readonly numbers: readonly { readonly right: number; readonly width: number }[];
};

function columnsOf({ columns }: FigureGrid, width: number): Columns {
  const count = Math.max(columns.length - 1, 1);
  const nameWidth = Math.min(width * NAME_SHARE, width - count * 90);
  const each = (width - nameWidth) / count;
  return {
    nameWidth: nameWidth - COLUMN_GAP,
    numbers: Array.from({ length: columns.length - 1 }, (_, index) => ({
      right: nameWidth + each * (index + 1),
      width: each - COLUMN_GAP,
    })),
  };
}

function headRow({ columns }: FigureGrid, places: Columns, { muted }: Palette) {
  const cells = columns.map((title, index) => {
    const column = places.numbers[index - 1];
    const room = column?.width ?? places.nameWidth;
    return { column, lines: wrapText(title, { size: HEAD, bold: true, width: room }) };
  });
  const most = Math.max(...cells.map(({ lines }) => lines.length), 1);
  const nodes = cells.flatMap(({ column, lines }) =>
    lines.map((line, index) =>
      textNode(line, column, (most - lines.length + index + 1) * HEAD * 1.25, HEAD, muted, 600),
    ),
  );
  return { nodes, height: most * HEAD * 1.25 + ROW_PADDING };
}

function gridRow(row: FigureGrid['rows'][number], places: Columns, palette: Palette, top: number) {
  const name = linesBelow(row.name.detail, places.nameWidth);
  const cells = row.cells.map((cell, index) => {
    const column = places.numbers[index];
    return { cell, column, lines: linesBelow(cell.detail, column?.width ?? 0) };
  });
  const most = Math.max(name.length, ...cells.map(({ lines }) => lines.length));
  const baseline = top + ROW_PADDING + TEXT * 0.9;
  const below = (lines: readonly string[], column: Columns['numbers'][number] | undefined) =>
    lines.map((line, index) =>
      textNode(
        line,
        column,
        baseline + (index + 1) * DETAIL * DETAIL_LEADING + 2,
        DETAIL,
        palette.muted,
      ),
    );
  return {
    nodes: [
      textNode(row.name.text, undefined, baseline, TEXT, palette.ink, 600),
      ...below(name, undefined),
      ...cells.flatMap(({ cell, column, lines }) => [
        valueNode(cell, column, baseline, palette),
        ...below(lines, column),
      ]),
    ],
    height: 2 * ROW_PADDING + TEXT * 1.15 + most * DETAIL * DETAIL_LEADING,
  };
}

const linesBelow = (text: string, width: number): readonly string[] =>
  wrapText(text, { size: DETAIL, bold: false, width });

/** A number or why there is none, with the letters of its doubts behind it. */
function valueNode(
  { text, marks, missing }: FigureGrid['rows'][number]['cells'][number],
  column: Columns['numbers'][number] | undefined,
  y: number,
  palette: Palette,
): SvgNode {
  const node = textNode(text, column, y, TEXT, missing ? palette.muted : palette.ink);
  const letters = svgNode('tspan', { 'font-weight': 650, fill: palette.deficit }, [
    marks.map((mark) => `\u00a0${mark}`).join(''),
  ]);
  const style = missing ? { 'font-style': 'italic' } : {};
  return svgNode(
    'text',
    { ...node.attributes, ...style },
    marks.length > 0 ? [...node.children, letters] : node.children,
  );
}

/** To the left in the column of names, to the right in one of numbers. */
const textNode = (
  text: string,
  column: Columns['numbers'][number] | undefined,
  y: number,
  size: number,
  fill: string,
  weight?: number,
): SvgNode =>
  svgNode(
    'text',
    {
      x: column?.right ?? 0,
      y,
      ...(column && { 'text-anchor': 'end' }),
      'font-size': column ? fittingSize(text, size, column.width) : size,
      ...(weight !== undefined && { 'font-weight': weight }),
      fill,
    },
    [text],
  );

/** Small enough for the column: a reason in words may be longer than any number. */
const fittingSize = (text: string, size: number, width: number): number =>
  Math.min(size, (size * width) / Math.max(textWidth(text, size), 1));

const rule = (y: number, width: number, stroke: string): SvgNode =>
  svgNode('line', { x1: 0, x2: width, y1: y, y2: y, stroke });
