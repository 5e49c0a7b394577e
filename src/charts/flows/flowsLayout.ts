import { labelText } from '#charts/bars/barLayout.ts';
import type { Flow, FlowSide, FlowsModel } from '#charts/flows/flowsModel.ts';
import { LEAST_PART } from '#charts/flows/flowsModel.ts';
import type { FlowMeasure } from '#charts/flowMeasures.ts';
import { MARK_TARGET } from '#charts/markSize.ts';
import { paintOf } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import { valueIn } from '#charts/tradeModel.ts';
import type { EconomyCode } from '#domain/economy.ts';
import { printUnit } from '#charts/printUnit.ts';

export const NAME_SIZE = 14;
export const VALUE_SIZE = 13;
export const HEAD_SIZE = 13;
/** Below this width the two directions stand one below the other, each with labels on one side. */
const NARROW = 620;
const NODE_WIDTH = 8;
const CHINA_WIDTH = 14;
const LABEL_GAP = 8;
/** A name and a number below it. */
const LABEL_HEIGHT = 38;
const ROW_GAP = 8;
const HEAD_HEIGHT = 50;
/** The middle of the first line of a head, with room for the tallest letters above it. */
const HEAD_MIDDLE = 10;
/** Between the two directions where one stands below the other. */
const SIDE_GAP = 26;
/** The hollow stub that stands where a figure is missing. */
const STUB_HEIGHT = 18;

type Anchor = 'start' | 'end' | 'middle';
type LaidText = { readonly text: string; readonly x: number; readonly y: number };

/** One direction of one country's trade, in CSS pixels from the top left corner. */
export type LaidFlow = {
  readonly economy: EconomyCode;
  readonly measure: FlowMeasure;
  readonly fill: string;
  readonly missing: boolean;
  readonly doubtful: boolean;
  readonly node: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** Left and right end of the band; both are equally wide. */
  readonly band: {
    readonly fromX: number;
    readonly fromY: number;
    readonly toX: number;
    readonly toY: number;
    readonly width: number;
  };
  readonly anchor: Anchor;
  readonly name: LaidText;
  readonly value: LaidText;
  readonly marks: readonly {
    readonly mark: string;
    readonly id: string;
    readonly x: number;
    readonly y: number;
  }[];
  /** What answers to a pointer: the label, the country's end and the band beside it. */
  readonly target: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
};

type LaidChina = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: LaidText & { readonly anchor: Anchor };
};

export type FlowsLayout = {
  readonly width: number;
  readonly height: number;
  readonly china: readonly LaidChina[];
  /** What each direction is called and what it comes to. */
  readonly heads: readonly {
    readonly anchor: Anchor;
    readonly title: LaidText;
    readonly sum: LaidText;
  }[];
  readonly flows: readonly LaidFlow[];
};

/** A hundredth of a pixel is nobody's; long fractions only make files longer. */
export const hundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

const bandWidth = ({ part }: Flow, scale: number): number =>
  part === null || part === 0 ? 0 : hundredths(Math.max(part, LEAST_PART) * scale);

/** The rows of one or two directions: as high as their widest band or their label. */
function rowTops(sides: readonly FlowSide[], scale: number): readonly number[] {
  const count = sides[0]?.flows.length ?? 0;
  const tops = [0];
  for (let row = 0; row < count; row += 1) {
    const bands = sides.map(({ flows }) => {
      const flow = flows[row];
      return flow ? bandWidth(flow, scale) : 0;
    });
    tops.push(hundredths((tops[row] ?? 0) + Math.max(LABEL_HEIGHT, ...bands) + ROW_GAP));
  }
  return tops;
}

export function flowsLayout(model: FlowsModel, context: RenderContext): FlowsLayout {
  const { width } = context;
  const narrow = width < NARROW;
  const scale = narrow ? 170 : 260;
  if (!narrow && model.sides.length === 2) return besideEachOther(model, context, scale);
  const laid: SidePicture[] = [];
  let top = 0;
  for (const side of model.sides) {
    const picture = layAlone(side, model, context, scale, top);
    laid.push(picture);
    top = picture.bottom + SIDE_GAP;
  }
  return {
    width,
    height: laid.at(-1)?.bottom ?? 0,
    china: laid.map(({ china }) => china),
    heads: laid.map(({ head }) => head),
    flows: laid.flatMap(({ flows }) => flows),
  };
}

type SidePicture = {
  readonly china: LaidChina;
  readonly head: FlowsLayout['heads'][number];
  readonly flows: readonly LaidFlow[];
  readonly bottom: number;
};

/** Countries, China and countries again, from left to right, as the goods go. */
function besideEachOther(model: FlowsModel, context: RenderContext, scale: number): FlowsLayout {
  const { width } = context;
  const tops = rowTops(model.sides, scale);
  const bottom = HEAD_HEIGHT + (tops.at(-1) ?? 0);
  const heights = model.sides.map((side) => sideHeight(side, scale));
  const height = Math.max(...heights);
  const x = hundredths((width - CHINA_WIDTH) / 2);
  const y = hundredths(HEAD_HEIGHT + Math.max(0, (bottom - HEAD_HEIGHT - ROW_GAP - height) / 2));
  const column = labelColumn(
    model.sides.flatMap(({ flows }) => flows),
    model,
    context,
  );
  const china: LaidChina = {
    x,
    y,
    width: CHINA_WIDTH,
    height: hundredths(height),
    name: { ...chinaName(context, width / 2, y - 12), anchor: 'middle' },
  };
  return {
    width,
    height: Math.max(bottom, y + height),
    china: [china],
    heads: model.sides.map((side) => headOf(side, model, context, 0)),
    flows: model.sides.flatMap((side) =>
      layFlows(side, { model, context, scale, tops, top: HEAD_HEIGHT, china, column }),
    ),
  };
}

/** One direction on its own: the labels on the country's side, China at the other edge. */
function layAlone(
  side: FlowSide,
  model: FlowsModel,
  context: RenderContext,
  scale: number,
  top: number,
): SidePicture {
  const { width } = context;
  const tops = rowTops([side], scale);
  const first = top + HEAD_HEIGHT;
  const bottom = first + (tops.at(-1) ?? 0);
  const height = sideHeight(side, scale);
  const exporting = side.measure === 'exports';
  const edge = exporting ? width - CHINA_WIDTH : 0;
  const y = hundredths(first + Math.max(0, (bottom - first - ROW_GAP - height) / 2));
  const china: LaidChina = {
    x: edge,
    y,
    width: CHINA_WIDTH,
    height: hundredths(Math.max(height, STUB_HEIGHT)),
    name: {
      ...chinaName(context, exporting ? width : 0, top + HEAD_MIDDLE),
      anchor: exporting ? 'end' : 'start',
    },
  };
  const column = labelColumn(side.flows, model, context);
  return {
    china,
    head: headOf(side, model, context, top),
    flows: layFlows(side, { model, context, scale, tops, top: first, china, column }),
    bottom: Math.max(bottom, y + height),
  };
}

const sideHeight = ({ flows }: FlowSide, scale: number): number =>
  Math.max(
    STUB_HEIGHT,
    flows.reduce((sum, flow) => sum + bandWidth(flow, scale), 0),
  );

const chinaName = ({ language }: RenderContext, x: number, y: number): LaidText => ({
  text: language.t('flows.china'),
  x: hundredths(x),
  y: hundredths(y),
});

function headOf(
  { measure, sum }: FlowSide,
  model: FlowsModel,
  context: RenderContext,
  top: number,
): FlowsLayout['heads'][number] {
  const { language, width } = context;
  const { t, number } = language;
  const { unit } = model.trade.request;
  const value = valueIn(unit, sum.figure, model.trade.whole, model.trade.yardsticks);
  const exporting = measure === 'exports';
  const x = exporting ? 0 : width;
  return {
    anchor: exporting ? 'start' : 'end',
    title: { text: t(`measure.${measure}`), x, y: top + HEAD_MIDDLE },
    sum: {
      text:
        value === null
          ? ''
          : t('flows.sum', {
              amount: number.bare(value, printUnit(model.trade, context)),
              counted: sum.counted,
              wanted: sum.wanted,
              all: sum.counted === sum.wanted ? 'yes' : 'no',
            }),
      x,
      y: top + HEAD_MIDDLE + 19,
    },
  };
}

/** The widest label of a column: a name, or a number with its marks. */
function labelColumn(flows: readonly Flow[], model: FlowsModel, context: RenderContext): number {
  const unit = printUnit(model.trade, context);
  return Math.max(
    0,
    ...flows.flatMap(({ economy, cell }) => [
      textWidth(context.language.name(context.names(economy)), NAME_SIZE, true),
      textWidth(labelText(cell, context, unit), VALUE_SIZE) + cell.doubts.length * MARK_TARGET,
    ]),
  );
}

type Room = {
  readonly model: FlowsModel;
  readonly context: RenderContext;
  readonly scale: number;
  readonly tops: readonly number[];
  readonly top: number;
  readonly china: LaidChina;
  readonly column: number;
};

function layFlows(side: FlowSide, room: Room): readonly LaidFlow[] {
  const laid: LaidFlow[] = [];
  let atChina = room.china.y;
  for (const [row, flow] of side.flows.entries()) {
    laid.push(layFlow(flow, row, atChina, room));
    atChina = hundredths(atChina + bandWidth(flow, room.scale));
  }
  return laid;
}

function layFlow(flow: Flow, row: number, atChina: number, room: Room): LaidFlow {
  const { china, context, scale, top, column } = room;
  const { width: full } = context;
  const exporting = flow.measure === 'exports';
  const rowTop = top + (room.tops[row] ?? 0);
  const rowBottom = top + (room.tops[row + 1] ?? 0) - ROW_GAP;
  const middle = hundredths((rowTop + rowBottom) / 2);
  const width = bandWidth(flow, scale);
  const missing = flow.part === null;
  const height = missing ? STUB_HEIGHT : width;
  const nodeX = hundredths(exporting ? column + LABEL_GAP : full - column - LABEL_GAP - NODE_WIDTH);
  const node = { x: nodeX, y: hundredths(middle - height / 2), width: NODE_WIDTH, height };
  const ownY = missing ? middle : node.y;
  const band = exporting
    ? { fromX: hundredths(nodeX + NODE_WIDTH), fromY: ownY, toX: china.x, toY: atChina, width }
    : { fromX: china.x + CHINA_WIDTH, fromY: atChina, toX: nodeX, toY: ownY, width };
  const labelX = exporting ? column : full - column;
  const left = exporting ? 0 : china.x + CHINA_WIDTH;
  return {
    economy: flow.economy,
    measure: flow.measure,
    fill: paintOf(context.palette, flow.measure, 1),
    missing,
    doubtful: flow.cell.doubts.length > 0,
    node,
    band,
    anchor: exporting ? 'end' : 'start',
    ...labelsOf(flow, room, hundredths(labelX), middle),
    target: {
      left,
      top: rowTop,
      width: (exporting ? china.x : full) - left,
      height: rowBottom - rowTop,
    },
  };
}

function labelsOf(
  { economy, measure, cell }: Flow,
  { model, context }: Room,
  x: number,
  middle: number,
): Pick<LaidFlow, 'name' | 'value' | 'marks'> {
  const text = labelText(cell, context, printUnit(model.trade, context));
  // Marks go outwards from the number, away from the country's end of the band.
  const away = measure === 'exports' ? -1 : 1;
  const y = hundredths(middle + 10);
  const afterText = x + away * (textWidth(text, VALUE_SIZE) + MARK_TARGET / 2);
  return {
    name: {
      text: context.language.name(context.names(economy)),
      x,
      y: hundredths(middle - 9),
    },
    value: { text, x, y },
    marks: cell.doubts.map(({ mark, doubt }, index) => ({
      mark,
      id: doubt.id,
      x: hundredths(afterText + away * index * MARK_TARGET),
      y,
    })),
  };
}
