import { paintOf } from '#charts/palette.ts';
import {
  blockDetail,
  blockTitle,
  partText,
  productName,
  unknownPart,
  unknownText,
} from '#charts/products/productsText.ts';
import type { ProductBlock, ProductsModel } from '#charts/products/productsModel.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import { wrapText } from '#charts/wrapText.ts';

export const TITLE_SIZE = 15;
export const DETAIL_SIZE = 12;
export const LABEL_SIZE = 13;

/** Below this width a product's name stands above its bar instead of beside it. */
const NARROW = 620;
const TITLE_LINE = 20;
const DETAIL_LINE = 16;
const NAME_LINE = 17;
const BAR = 16;
const LABEL_GAP = 8;
const HEAD_GAP = 8;
/** A bar is never thinner than this, however small its figure. */
const LEAST_MARK = 2;
/** Some letters reach out to the left of where they begin. */
export const TEXT_X = 2;
/** The hollow stub of an amount whose share of the flow nobody can tell. */
const STUB = 18;

type LaidLine = { readonly text: string; readonly y: number };

export type LaidPart = {
  readonly key: string;
  readonly name: string;
  readonly lines: readonly LaidLine[];
  /** Dashed where it stands for what is not known. */
  readonly bar: {
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly look: 'solid' | 'unknown' | 'stub';
  };
  readonly label: { readonly text: string; readonly x: number };
};

export type LaidBlock = {
  readonly block: ProductBlock;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly barX: number;
  readonly fill: string;
  readonly title: readonly LaidLine[];
  readonly detail: readonly LaidLine[];
  readonly parts: readonly LaidPart[];
};

/** Where everything stands, in CSS pixels from the top left corner. */
export type ProductsLayout = {
  readonly width: number;
  readonly height: number;
  readonly blocks: readonly LaidBlock[];
};

type Row = {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  /** Null where the share is not known. */
  readonly share: number | null;
  readonly unknown: boolean;
};

function rowsOf(
  { drawn }: ProductBlock,
  model: ProductsModel,
  context: RenderContext,
): readonly Row[] {
  const rest = unknownPart(drawn);
  return [
    ...drawn.parts.map((part): Row => ({
      key: part.figure.product,
      name: productName(model, part, context),
      label: partText(part, context),
      share: part.share,
      unknown: false,
    })),
    {
      key: 'unknown',
      name: context.language.t('products.unknown'),
      label: unknownText(drawn, context),
      share: rest,
      unknown: true,
    },
  ];
}

const hundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

/** How loosely blocks are set, and in how many columns. */
type Setting = { readonly columns: number; readonly rowGap: number; readonly blockGap: number };

const LOOSE: Setting = { columns: 1, rowGap: 7, blockGap: 26 };
/** From the one that is read best to the lowest. */
const SETTINGS: readonly Setting[] = [
  LOOSE,
  { columns: 1, rowGap: 4, blockGap: 16 },
  { columns: 2, rowGap: 7, blockGap: 26 },
  { columns: 2, rowGap: 4, blockGap: 16 },
];
const COLUMN_GAP = 28;
/** Below this width a column has no room for names beside bars. */
const LEAST_COLUMN = 330;

/** The best setting that has the height of a sheet, else the lowest; on a page the blocks stand loose. */
export function productsLayout(model: ProductsModel, context: RenderContext): ProductsLayout {
  const { width, height = Number.POSITIVE_INFINITY } = context;
  const rows = model.blocks.map((block) => rowsOf(block, model, context));
  const [first, ...others] = SETTINGS.filter(
    ({ columns }) =>
      columns === 1 || (columns <= rows.length && columnWidth({ columns }, width) >= LEAST_COLUMN),
  ).map((setting) => () => setBlocks(model, rows, context, setting));
  let lowest = (first ?? (() => setBlocks(model, rows, context, LOOSE)))();
  for (const set of others) {
    if (lowest.height <= height) return lowest;
    const next = set();
    if (next.height < lowest.height) lowest = next;
  }
  return lowest;
}

const columnWidth = ({ columns }: Pick<Setting, 'columns'>, width: number): number =>
  (width - (columns - 1) * COLUMN_GAP) / columns;

function setBlocks(
  model: ProductsModel,
  rows: readonly (readonly Row[])[],
  context: RenderContext,
  setting: Setting,
): ProductsLayout {
  const width = columnWidth(setting, context.width);
  const narrow = setting.columns === 1 && width < NARROW;
  const indent = narrow ? TEXT_X : Math.round(width * (setting.columns === 1 ? 0.34 : 0.4));
  const scale = scaleOf(rows.flat(), width - indent);
  const { rowGap, blockGap } = setting;
  const lay = (index: number, left: number, top: number): readonly LaidBlock[] => {
    const block = model.blocks[index];
    const place = { context, narrow, width, barX: left + indent, rowGap, scale, left, top };
    return block ? [layBlock(block, rows[index] ?? [], place)] : [];
  };
  const heights = rows.flatMap((_, index) => lay(index, 0, 0).map(({ height }) => height));
  const blocks: LaidBlock[] = [];
  for (const [column, indices] of columnsOf(heights, setting).entries()) {
    let top = 0;
    for (const index of indices) {
      blocks.push(...lay(index, column * (width + COLUMN_GAP), top));
      top += (heights[index] ?? 0) + blockGap;
    }
  }
  const height = Math.max(0, ...blocks.map((block) => block.top + block.height));
  return { width: context.width, height, blocks };
}

/** The blocks of each column by their index, in reading order, cut where the columns are most even. */
function columnsOf(
  heights: readonly number[],
  { columns, blockGap }: Setting,
): readonly (readonly number[])[] {
  const all = [...heights.keys()];
  if (columns === 1) return [all];
  const high = (indices: readonly number[]): number =>
    indices.reduce((sum, index) => sum + (heights[index] ?? 0) + blockGap, 0);
  const cuts = all.slice(1).map((at) => [all.slice(0, at), all.slice(at)] as const);
  const evenness = (cut: (typeof cuts)[number]): number => Math.max(...cut.map(high));
  return cuts.toSorted((a, b) => evenness(a) - evenness(b))[0] ?? [all];
}

/** The most pixels that a whole flow may have with every label behind its bar inside `room`. */
const scaleOf = (rows: readonly Row[], room: number): number =>
  Math.min(
    room,
    ...rows.flatMap(({ share, label }) => {
      if (share === null || share === 0) return [];
      const left = room - textWidth(label, LABEL_SIZE) - LABEL_GAP - LEAST_MARK;
      return [Math.max(left, LEAST_MARK) / share];
    }),
  );

type Room = {
  readonly context: RenderContext;
  readonly narrow: boolean;
  /** Of the column. */
  readonly left: number;
  readonly width: number;
  readonly barX: number;
  readonly rowGap: number;
  /** Pixels of a whole flow. */
  readonly scale: number;
  readonly top: number;
};

function layBlock(block: ProductBlock, rows: readonly Row[], room: Room): LaidBlock {
  const { context, top, rowGap } = room;
  const { palette } = context;
  const width = room.width - TEXT_X;
  const titles = wrapText(blockTitle(block, context), TITLE_SIZE, width, true);
  const details = wrapText(blockDetail(block, context), DETAIL_SIZE, width);
  const title = titles.map((text, line) => ({ text, y: top + line * TITLE_LINE + 10 }));
  const below = top + titles.length * TITLE_LINE;
  const detail = details.map((text, line) => ({ text, y: below + line * DETAIL_LINE + 8 }));
  const parts: LaidPart[] = [];
  let y = below + details.length * DETAIL_LINE + HEAD_GAP;
  for (const row of rows) {
    const laid = layPart(row, y, room);
    parts.push(laid.part);
    y += laid.height + rowGap;
  }
  return {
    block,
    left: room.left,
    top,
    width: room.width,
    height: y - rowGap - top,
    barX: room.barX,
    fill: paintOf(palette, block.measure, 1),
    title,
    detail,
    parts,
  };
}

function layPart(row: Row, top: number, room: Room): { part: LaidPart; height: number } {
  const { narrow, left, barX, scale } = room;
  const named = narrow ? room.width - TEXT_X : barX - left - 16;
  const lines = wrapText(row.name, LABEL_SIZE, named);
  const names = lines.length * NAME_LINE;
  const height = narrow ? names + BAR + 2 : Math.max(names, BAR + 2);
  const barY = narrow ? top + names : top + (height - BAR) / 2;
  const first = narrow ? top : top + (height - names) / 2;
  const width =
    row.share === null
      ? STUB
      : hundredths(Math.max(row.share * scale, row.share === 0 ? 0 : LEAST_MARK));
  const look = row.unknown ? 'unknown' : 'solid';
  return {
    height,
    part: {
      key: row.key,
      name: row.name,
      lines: lines.map((text, line) => ({ text, y: first + line * NAME_LINE + NAME_LINE / 2 })),
      bar: { y: barY, width, height: BAR, look: row.share === null ? 'stub' : look },
      label: { text: row.label, x: hundredths(barX + width + LABEL_GAP) },
    },
  };
}
