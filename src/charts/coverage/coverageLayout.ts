import { rowText } from '#charts/coverage/coverageText.ts';
import type { CoverageCell, CoverageModel, CoverageRow } from '#charts/coverage/coverageModel.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Year } from '#domain/period.ts';

export type LaidCell = { readonly cell: CoverageCell; readonly x: number };

export type LaidRow = {
  readonly row: CoverageRow;
  readonly economy: EconomyCode;
  readonly top: number;
  readonly source: string;
  readonly flow: string;
  readonly cells: readonly LaidCell[];
};

export type LaidBlock = {
  readonly economy: EconomyCode;
  readonly name: string;
  readonly count: string;
  readonly baseline: number;
  readonly rows: readonly LaidRow[];
};

/** Pixels. The matrix may be wider than its place: then it is scrolled, and the labels stay. */
export type CoverageLayout = {
  readonly width: number;
  readonly height: number;
  readonly scrolls: boolean;
  readonly labels: number;
  readonly flowX: number;
  readonly pitch: number;
  readonly rowHeight: number;
  /** Side of a mark. */
  readonly mark: number;
  readonly years: readonly { readonly year: Year; readonly x: number; readonly text: string }[];
  readonly yearBaseline: number;
  readonly blocks: readonly LaidBlock[];
};

export const LABEL_SIZE = 12;
export const NAME_SIZE = 14;
/** A finger's width, and the narrowest column in which the marks are told apart. */
const ROW_HEIGHT = 24;
const NARROWEST = 15;
/** The same where nobody has to hit a mark. */
const NARROWEST_STILL = 9;
const WIDEST = 44;
const MARK = 14;
const HEAD = 26;
const NAME_HEIGHT = 30;
const BLOCK_GAP = 10;
/** How far rows may be set tighter or looser for the height of a sheet. */
const TIGHTEST = 0.62;
const LOOSEST = 1.3;
const GAP = 10;
/** Room for the half of the last year's label that stands over the edge of its column. */
const EDGE = 8;

export function coverageLayout(model: CoverageModel, context: RenderContext): CoverageLayout {
  const narrow = context.width < 560;
  const texts = model.blocks.flatMap(({ rows }) =>
    rows.map((row) => rowText(row, context, narrow)),
  );
  const sourceWidth = widest(texts.map(({ source }) => source));
  const flowX = sourceWidth + GAP;
  // Where the matrix is scrolled, the names of the countries stand in the labels' column too.
  const names = model.blocks.map(({ economy }) =>
    textWidth(context.language.name(context.names(economy)), NAME_SIZE, true),
  );
  const labels =
    Math.ceil(
      Math.max(flowX + widest(texts.map(({ flow }) => flow)), narrow ? Math.max(0, ...names) : 0),
    ) + GAP;
  const fitting = Math.min(WIDEST, (context.width - labels - EDGE) / model.years.length);
  const scrolls = fitting < (context.still === 'sheet' ? NARROWEST_STILL : NARROWEST);
  const pitch = scrolls ? ROW_HEIGHT : fitting;
  const stretch = stretchOf(model, context);
  const rowHeight = ROW_HEIGHT * stretch;
  const blocks = laidBlocks(model, context, { narrow, scrolls, labels, pitch, stretch });
  const last = blocks.at(-1)?.rows.at(-1);
  return {
    width: Math.ceil(scrolls ? labels + pitch * model.years.length + EDGE : context.width),
    height: (last?.top ?? 0) + rowHeight + 4,
    scrolls,
    labels,
    flowX,
    pitch,
    rowHeight,
    // Whole pixels, so that marks do not grow with every pixel of the page.
    mark: Math.floor(Math.min(MARK, pitch - 3, rowHeight - 3)),
    years: yearLabels(model.years, labels, pitch),
    yearBaseline: HEAD - 8,
    blocks,
  };
}

/** How much tighter or looser than on the page the rows stand; 1 where no height is asked for. */
function stretchOf({ blocks }: CoverageModel, { height }: RenderContext): number {
  if (height === undefined || blocks.length === 0) return 1;
  const natural = blocks.reduce(
    (sum, { rows }) => sum + NAME_HEIGHT + rows.length * ROW_HEIGHT + BLOCK_GAP,
    -BLOCK_GAP,
  );
  return Math.min(LOOSEST, Math.max(TIGHTEST, (height - HEAD - 4) / natural));
}

const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, LABEL_SIZE)));

/** Every year where there is room, else every fifth. */
function yearLabels(
  years: readonly Year[],
  labels: number,
  pitch: number,
): CoverageLayout['years'] {
  const isRoomy = pitch >= textWidth('2024', LABEL_SIZE) + 4;
  return years.flatMap((year, index) => {
    if (!isRoomy && year % 5 !== 0) return [];
    return [{ year, x: labels + pitch * (index + 0.5), text: String(year) }];
  });
}

function laidBlocks(
  model: CoverageModel,
  context: RenderContext,
  place: {
    readonly narrow: boolean;
    readonly scrolls: boolean;
    readonly labels: number;
    readonly pitch: number;
    readonly stretch: number;
  },
): readonly LaidBlock[] {
  const { language, names } = context;
  const { narrow, scrolls, labels, pitch, stretch } = place;
  const rowHeight = ROW_HEIGHT * stretch;
  const nameHeight = NAME_HEIGHT * stretch;
  let top = HEAD;
  return model.blocks.map(({ economy, rows, complete }) => {
    const baseline = top + nameHeight - 10 * stretch;
    top += nameHeight;
    const laid = rows.map((row, index): LaidRow => {
      const text = rowText(row, context, narrow);
      const rowTop = top + index * rowHeight;
      return {
        row,
        economy,
        top: rowTop,
        // Said once for both flows of a source.
        source: rows[index - 1]?.series === row.series ? '' : text.source,
        flow: text.flow,
        cells: row.cells.map((cell, at) => ({ cell, x: labels + pitch * at })),
      };
    });
    top += rows.length * rowHeight + BLOCK_GAP * stretch;
    return {
      economy,
      name: language.name(names(economy)),
      // A matrix that is scrolled has no end of a line to put it at.
      count: scrolls
        ? ''
        : language.t('coverage.complete', {
            customs: complete.customs,
            national: complete.national,
            of: model.years.length,
          }),
      baseline,
      rows: laid,
    };
  });
}
