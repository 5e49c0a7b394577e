import type { Axis } from '#charts/axis.ts';
import { createAxis } from '#charts/axis.ts';
import { MARK_RADIUS, MARK_TARGET } from '#charts/markSize.ts';
import { paintOf } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { ModelCell, ModelRow, TradeModel } from '#charts/tradeModel.ts';
import { valuesOf } from '#charts/tradeModel.ts';
import { printUnit } from '#charts/printUnit.ts';
import type { PrintUnit } from '#i18n/formats.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Measure } from '#domain/measure.ts';

export const LABEL_SIZE = 13;
export const NAME_SIZE = 15;
export const TICK_SIZE = 12;

/** The name of a measure beside its bar. */
export const MEASURE_SIZE = 12;

/** Below this width a country's name stands above its bars instead of beside them. */
const NARROW = 560;
const LABEL_GAP = 6;
const NAME_GAP = 7;
/** A plot that is narrower has no room for the names of its bars. */
const LEAST_NAMED = 100;
/** A bar is never thinner than this, however small its figure. */
const LEAST_MARK = 2;
/** The hollow stub that stands where a figure is missing. */
const GAP_WIDTH = 18;
export const AXIS_HEIGHT = 26;
const TICK_ROOM = 110;

type LaidMark = { readonly mark: string; readonly id: string; readonly x: number };

export type LaidLane = {
  readonly measure: Measure;
  readonly middle: number;
  readonly thickness: number;
  readonly bar: {
    readonly x: number;
    readonly width: number;
    readonly fill: string;
    readonly doubtful: boolean;
  } | null;
  /** Where the hollow stub of a missing figure starts; null when there is a figure. */
  readonly gapX: number | null;
  readonly label: { readonly text: string; readonly x: number; readonly anchor: 'start' | 'end' };
  readonly marks: readonly LaidMark[];
  /** What the bar is of, in words, so that nobody needs its colour; beside the first bar of each kind only. */
  readonly name: LaidLane['label'] | null;
};

export type LaidRow = {
  readonly economy: EconomyCode;
  readonly name: string;
  readonly nameY: number;
  readonly top: number;
  readonly height: number;
  readonly lanes: readonly LaidLane[];
};

/** Where everything of a bar figure stands, in CSS pixels from the top left corner. */
export type BarLayout = {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly zero: number;
  readonly floor: number | null;
  readonly rows: readonly LaidRow[];
};

type RowSizes = {
  /** Whether the name stands above the bars. */
  readonly narrow: boolean;
  readonly thickness: number;
  /** From the middle of one bar to the middle of the next. */
  readonly pitch: number;
  /** Room for the name above the bars. */
  readonly above: number;
  readonly padding: number;
  readonly height: number;
};

/** Sizes that follow from the room and the number of bars a country has. */
function measureRows(model: TradeModel, { width, height }: RenderContext): RowSizes {
  const narrow = width < NARROW;
  const lanes = model.request.measures.length;
  const thickness = lanes === 1 ? 20 : 16;
  const pitch = Math.max(thickness + 7, MARK_TARGET);
  const above = narrow ? NAME_SIZE + 9 : 0;
  const padding = narrow ? 8 : 11;
  const sizes = { narrow, thickness, pitch, above, padding };
  const natural = { ...sizes, height: above + lanes * pitch + 2 * padding };
  return height === undefined || lanes === 0 || model.rows.length === 0
    ? natural
    : fillHeight(natural, lanes, (height - AXIS_HEIGHT) / model.rows.length);
}

/** Nobody taps a printed mark, so that the bars of a sheet may stand closer than those of a page. */
const TIGHTEST_PITCH = LABEL_SIZE + 3;
const TIGHTEST_PADDING = 4;
const LOOSEST = 1.6;
/** Beyond that rows move apart, by this part of their height at most. */
const SPREAD = 0.25;

/** The same sizes drawn together or apart until a row has the height that a sheet gives it. */
function fillHeight(natural: RowSizes, lanes: number, wanted: number): RowSizes {
  const flexible = natural.height - natural.above;
  const factor = Math.min((wanted - natural.above) / flexible, LOOSEST);
  const pitch = hundredths(Math.max(natural.pitch * factor, TIGHTEST_PITCH));
  const loose = Math.max(natural.padding * factor, TIGHTEST_PADDING);
  const height = natural.above + lanes * pitch + 2 * loose;
  const spare = Math.min(Math.max(wanted - height, 0), height * SPREAD);
  const padding = hundredths(loose + spare / 2);
  return {
    ...natural,
    pitch,
    padding,
    thickness: hundredths((natural.thickness * pitch) / natural.pitch),
    height: natural.above + lanes * pitch + 2 * padding,
  };
}

export function barLayout(model: TradeModel, context: RenderContext): BarLayout {
  const { width, language } = context;
  const { scale } = model.request;
  const unit = printUnit(model, context);
  const sizes = measureRows(model, context);
  const cells = model.rows.flatMap((row) => row.cells);
  const nameOf = (row: ModelRow): string => language.name(context.names(row.economy));

  const nameColumn = sizes.narrow
    ? 0
    : Math.min(
        width * 0.34,
        Math.max(...model.rows.map((row) => textWidth(nameOf(row), NAME_SIZE, true)), 0) + 20,
      );
  const values = valuesOf(model.rows);
  const largest = Math.max(...values.map(Math.abs));
  const axis = createAxis(values, scale, Math.floor((width - nameColumn) / TICK_ROOM));
  const edgesWith = (names: ReadonlyMap<ModelCell, string>) =>
    plotEdges(cells, axis, nameColumn, unit, names, context);
  const all = namedCells(model, context);
  const wide = edgesWith(all);
  // Bars come before their names.
  const named = wide.right - wide.left < LEAST_NAMED ? NO_NAMES : all;
  const { left, right } = edgesWith(named);
  const toX = (value: number): number => hundredths(left + axis.position(value) * (right - left));
  const zero = toX(0);

  const rows = model.rows.map((row, index): LaidRow => {
    const top = hundredths(index * sizes.height);
    const firstLane = top + sizes.padding + sizes.above;
    return {
      economy: row.economy,
      name: nameOf(row),
      nameY: sizes.narrow ? top + sizes.padding + NAME_SIZE / 2 : top + sizes.height / 2,
      top,
      height: sizes.height,
      lanes: row.cells.map((cell, lane) =>
        layLane(cell, {
          middle: firstLane + lane * sizes.pitch + sizes.pitch / 2,
          thickness: sizes.thickness,
          zero,
          toX,
          context,
          unit,
          named: named.get(cell),
        }),
      ),
    };
  });
  const bottom = hundredths(rows.length * sizes.height);
  return {
    width,
    height: bottom + AXIS_HEIGHT,
    plot: { left, right, top: 0, bottom },
    ticks: roomyTicks(
      (wanted) =>
        createAxis(values, scale, wanted).ticks.map((value) => ({
          x: toX(value),
          label: language.number.tick(value, unit, largest),
        })),
      axis.ticks.length,
      zero,
    ),
    zero,
    floor: axis.floor,
    rows,
  };
}

/** A hundredth of a pixel is nobody's; long fractions only make files longer. */
const hundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

type Tick = BarLayout['ticks'][number];

/** The most ticks whose numbers stay apart from each other. */
export function roomyTicks(
  ticksFor: (wanted: number) => readonly Tick[],
  most: number,
  zero: number,
): readonly Tick[] {
  for (let wanted = most; wanted > 0; wanted -= 1) {
    const ticks = ticksFor(wanted);
    const apart = ticks.every((tick, index) => {
      const next = ticks[index + 1];
      const half = ({ label }: Tick): number => textWidth(label, TICK_SIZE) / 2;
      return !next || next.x - tick.x > half(tick) + half(next) + 6;
    });
    if (apart) return ticks;
  }
  return aroundZero(ticksFor(1), zero);
}

/** Zero and whatever stands clear of it. */
const aroundZero = (ticks: readonly Tick[], zero: number): readonly Tick[] => {
  const label = ticks.find(({ x }) => x === zero)?.label ?? '';
  return ticks.filter(
    (tick) =>
      tick.x === zero ||
      Math.abs(tick.x - zero) >
        (textWidth(tick.label, TICK_SIZE) + textWidth(label, TICK_SIZE)) / 2 + 6,
  );
};

type LaneRoom = {
  readonly middle: number;
  readonly thickness: number;
  readonly zero: number;
  readonly toX: (value: number) => number;
  readonly context: RenderContext;
  readonly unit: PrintUnit;
  /** What stands behind the number and its marks. */
  readonly named: string | undefined;
};

function layLane(cell: ModelCell, room: LaneRoom): LaidLane {
  const { zero, context, middle, thickness } = room;
  const text = labelText(cell, context, room.unit);
  if (cell.value === null) {
    const x = zero + GAP_WIDTH + LABEL_GAP;
    return {
      measure: cell.measure,
      middle,
      thickness,
      bar: null,
      gapX: zero,
      label: { text, x, anchor: 'start' },
      marks: [],
      name: nameBehind(room.named, x + textWidth(text, LABEL_SIZE), 'start'),
    };
  }
  const negative = cell.value < 0;
  const end = room.toX(cell.value);
  const length = hundredths(Math.max(Math.abs(end - zero), cell.value === 0 ? 0 : LEAST_MARK));
  const x = hundredths(negative ? zero - length : zero);
  const direction = negative ? -1 : 1;
  const labelX = hundredths((negative ? x : x + length) + direction * LABEL_GAP);
  const endOfLabel = labelX + direction * textWidth(text, LABEL_SIZE);
  const afterLabel = endOfLabel + direction * (4 + MARK_RADIUS);
  const endOfMarks = endOfLabel + direction * cell.doubts.length * MARK_TARGET;
  return {
    measure: cell.measure,
    middle,
    thickness,
    bar: {
      x,
      width: length,
      fill: paintOf(context.palette, cell.measure, cell.value),
      doubtful: cell.doubts.length > 0,
    },
    gapX: null,
    label: { text, x: labelX, anchor: negative ? 'end' : 'start' },
    marks: cell.doubts.map(({ mark, doubt }, index) => ({
      mark,
      id: doubt.id,
      x: hundredths(afterLabel + direction * index * MARK_TARGET),
    })),
    name: nameBehind(room.named, endOfMarks, negative ? 'end' : 'start'),
  };
}

const nameBehind = (
  text: string | undefined,
  x: number,
  anchor: 'start' | 'end',
): LaidLane['name'] =>
  text === undefined
    ? null
    : { text, x: hundredths(x + (anchor === 'start' ? NAME_GAP : -NAME_GAP)), anchor };

const NO_NAMES: ReadonlyMap<ModelCell, string> = new Map();

/** The bars that say what they are of: those of the first country, as all others stand in their order. */
function namedCells(
  { rows, request }: TradeModel,
  { language }: RenderContext,
): ReadonlyMap<ModelCell, string> {
  if (request.measures.length < 2) return NO_NAMES;
  return new Map(rows[0]?.cells.map((cell) => [cell, language.t(`measure.short.${cell.measure}`)]));
}

/** What a cell says in words: its number, signed for a balance, or why there is none. */
export function labelText(
  cell: ModelCell,
  { language }: Pick<RenderContext, 'language'>,
  unit: PrintUnit,
): string {
  if (cell.value === null) {
    const reason = cell.figure.kind === 'missing' ? cell.figure.reason : 'not-collected';
    return language.t(`missing.${reason}`);
  }
  const format = cell.measure === 'surplus' ? language.number.signed : language.number.bare;
  return format(cell.value, unit);
}

/**
 * The widest plot in which no label leaves the figure. The two sides depend on each other only
 * through the plot's width, so a few rounds settle both.
 */
function plotEdges(
  cells: readonly ModelCell[],
  axis: Axis,
  nameColumn: number,
  unit: PrintUnit,
  named: ReadonlyMap<ModelCell, string>,
  context: RenderContext,
): { left: number; right: number } {
  const margin = TICK_SIZE;
  let left = nameColumn + margin;
  let right = context.width - margin;
  const needs = cells.map((cell) => ({
    room: labelRoom(cell, unit, context) + nameRoom(named.get(cell)),
    at: axis.position(cell.value ?? 0),
    negative: cell.value !== null && cell.value < 0,
  }));
  for (let round = 0; round < 8; round += 1) {
    const plot = right - left;
    for (const { room, at, negative } of needs) {
      if (negative) {
        left = Math.max(left, nameColumn + room - at * plot);
      } else {
        right = Math.min(right, context.width - room + (1 - at) * plot);
      }
    }
  }
  return { left, right };
}

const nameRoom = (name: string | undefined): number =>
  name === undefined ? 0 : NAME_GAP + textWidth(name, MEASURE_SIZE);

function labelRoom(cell: ModelCell, unit: PrintUnit, context: RenderContext): number {
  const text = labelText(cell, context, unit);
  const stub = cell.value === null ? GAP_WIDTH : LEAST_MARK;
  return stub + LABEL_GAP + textWidth(text, LABEL_SIZE) + cell.doubts.length * MARK_TARGET + 4;
}
