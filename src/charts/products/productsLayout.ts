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
const ROW_GAP = 7;
const BLOCK_GAP = 26;
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
  readonly lines: readonly LaidLine[];
  /** Dashed where it stands for what is not known. */
  readonly bar: {
    readonly y: number;
    readonly width: number;
    readonly look: 'solid' | 'unknown' | 'stub';
  };
  readonly label: { readonly text: string; readonly x: number };
};

export type LaidBlock = {
  readonly block: ProductBlock;
  readonly top: number;
  readonly height: number;
  readonly fill: string;
  readonly title: readonly LaidLine[];
  readonly detail: readonly LaidLine[];
  readonly parts: readonly LaidPart[];
};

/** Where everything stands, in CSS pixels from the top left corner. */
export type ProductsLayout = {
  readonly width: number;
  readonly height: number;
  readonly barX: number;
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

export function productsLayout(model: ProductsModel, context: RenderContext): ProductsLayout {
  const { width } = context;
  const narrow = width < NARROW;
  const rows = model.blocks.map((block) => rowsOf(block, model, context));
  const barX = narrow ? TEXT_X : Math.round(width * 0.34);
  const scale = scaleOf(rows.flat(), width - barX);
  const blocks: LaidBlock[] = [];
  let top = 0;
  for (const [index, block] of model.blocks.entries()) {
    const laid = layBlock(block, rows[index] ?? [], { context, narrow, barX, scale, top });
    blocks.push(laid);
    top = laid.top + laid.height + BLOCK_GAP;
  }
  return { width, height: Math.max(0, top - BLOCK_GAP), barX, blocks };
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
  readonly barX: number;
  /** Pixels of a whole flow. */
  readonly scale: number;
  readonly top: number;
};

function layBlock(block: ProductBlock, rows: readonly Row[], room: Room): LaidBlock {
  const { context, top } = room;
  const { palette } = context;
  const width = context.width - TEXT_X;
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
    y += laid.height + ROW_GAP;
  }
  return {
    block,
    top,
    height: y - ROW_GAP - top,
    fill: paintOf(palette, block.measure, 1),
    title,
    detail,
    parts,
  };
}

function layPart(row: Row, top: number, room: Room): { part: LaidPart; height: number } {
  const { narrow, barX, scale, context } = room;
  const lines = wrapText(row.name, LABEL_SIZE, narrow ? context.width - TEXT_X : barX - 16);
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
      lines: lines.map((text, line) => ({ text, y: first + line * NAME_LINE + NAME_LINE / 2 })),
      bar: { y: barY, width, look: row.share === null ? 'stub' : look },
      label: { text: row.label, x: hundredths(barX + width + LABEL_GAP) },
    },
  };
}
