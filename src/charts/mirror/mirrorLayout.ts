import type { Axis } from '#charts/axis.ts';
import { createAxis } from '#charts/axis.ts';
import {
  AXIS_HEIGHT,
  LABEL_SIZE,
  NAME_SIZE,
  TICK_SIZE,
  roomyTicks,
} from '#charts/bars/barLayout.ts';
import type { MirrorLane, MirrorModel } from '#charts/mirror/mirrorModel.ts';
import { valuesOf } from '#charts/mirror/mirrorModel.ts';
import type { Aside } from '#charts/mirror/mirrorText.ts';
import {
  asides,
  gapHeader,
  gapText,
  mirrorUnit,
  shareText,
  sideText,
} from '#charts/mirror/mirrorText.ts';
import { paintOf } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Measure } from '#domain/measure.ts';
import type { MirrorSide } from '#domain/mirror.ts';

/** With less than this left for dumbbells, the words of a lane stand above them and not beside. */
const LEAST_PLOT = 320;
/** The ring of the own figure goes around the dot of China's, so that equal figures show both. */
export const MARK_RADIUS = { own: 6.5, partner: 4.5 } as const;
export const ASIDE_SIZE = 12;
const LABEL_GAP = 6;
const LINE = 17;
const HEADER_HEIGHT = 24;
const PADDING = 10;
const TICK_ROOM = 110;

export type LaidText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly kind: 'lane' | 'value' | 'gap' | 'aside' | 'sign';
};

export type LaidDumbbell = {
  readonly measure: Measure;
  readonly y: number;
  readonly line: { readonly from: number; readonly to: number; readonly paint: string } | null;
  /** From each CIF figure to what is left of it without freight. */
  readonly freight: readonly { readonly from: number; readonly to: number }[];
  readonly marks: readonly {
    readonly side: MirrorSide;
    readonly x: number;
    readonly paint: string;
  }[];
  readonly texts: readonly LaidText[];
};

export type LaidCountry = {
  readonly economy: EconomyCode;
  readonly name: string;
  readonly nameY: number;
  readonly top: number;
  readonly height: number;
  readonly lanes: readonly LaidDumbbell[];
};

/** Where everything of a mirror figure stands, in CSS pixels from the top left corner. */
export type MirrorLayout = {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly header: { readonly text: string; readonly y: number };
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  readonly zero: number;
  readonly rows: readonly LaidCountry[];
};

/** What a lane says and where its marks are on the axis, before pixels. */
type Wording = {
  readonly lane: MirrorLane;
  readonly name: string;
  /** Null where it would only repeat the lane above. */
  readonly gap: string | null;
  readonly share: string | null;
  readonly asides: readonly Aside[];
  /** In the order of the axis: the value further left first. */
  readonly marks: readonly {
    readonly side: MirrorSide;
    readonly value: number;
    readonly text: string;
  }[];
  /** Values without freight, paired with those with it. */
  readonly freight: readonly { readonly value: number; readonly freed: number }[];
};

type Frame = {
  readonly narrow: boolean;
  readonly nameColumn: number;
  readonly laneColumn: number;
  readonly textColumn: number;
  /** Of the text column, the right part that holds percentages. */
  readonly shareColumn: number;
};

type Scene = {
  readonly context: RenderContext;
  readonly frame: Frame;
  readonly toX: (value: number) => number;
};

export function mirrorLayout(model: MirrorModel, context: RenderContext): MirrorLayout {
  const { width, language } = context;
  const { scale } = model.request;
  const unit = mirrorUnit(model, context);
  const rows = model.rows.map(({ economy, lanes }) => ({
    economy,
    name: language.name(context.names(economy)),
    wordings: withoutRepeats(lanes.map((lane) => wordingOf(lane, model, context))),
  }));
  const wordings = rows.flatMap((row) => row.wordings);
  const header = gapHeader(model, context);
  const frame = frameOf(
    rows.map(({ name }) => name),
    wordings,
    header,
    width,
  );
  const values = valuesOf(model.rows);
  const largest = Math.max(...values.map(Math.abs));
  const across = width - frame.nameColumn - frame.laneColumn - frame.textColumn;
  const axis = createAxis(values, scale, Math.max(2, Math.floor(across / TICK_ROOM)));
  const { left, right } = plotEdges(wordings, axis, frame, width);
  const toX = (value: number): number => hundredths(left + axis.position(value) * (right - left));

  const laid: LaidCountry[] = [];
  let top = HEADER_HEIGHT;
  for (const row of rows) {
    const country = layCountry(row, top, { context, frame, toX });
    laid.push(country);
    top += country.height;
  }
  return {
    width,
    height: top + AXIS_HEIGHT,
    plot: { left, right, top: HEADER_HEIGHT, bottom: top },
    header: { text: header, y: HEADER_HEIGHT / 2 },
    ticks: roomyTicks(
      (wanted) =>
        createAxis(values, scale, wanted).ticks.map((value) => ({
          x: toX(value),
          label: language.number.tick(value, unit, largest),
        })),
      axis.ticks.length,
      toX(0),
    ),
    zero: toX(0),
    rows: laid,
  };
}

/** A hundredth of a pixel is nobody's; long fractions only make files longer. */
const hundredths = (pixels: number): number => Math.round(pixels * 100) / 100;

function wordingOf(lane: MirrorLane, model: MirrorModel, context: RenderContext): Wording {
  const unit = mirrorUnit(model, context);
  const { comparison, measure } = lane;
  const mark = (side: MirrorSide, value: number) => ({
    side,
    value,
    text: sideText(lane, side, unit, context),
  });
  const marksOf = (own: number, partner: number) =>
    [mark('own', own), mark('partner', partner)].toSorted((a, b) => a.value - b.value);
  const words = {
    lane,
    name: context.language.t(`measure.short.${measure}`),
    gap: gapText(lane, unit, context),
    share: shareText(lane, context),
    asides: asides(lane, unit, context),
  };
  if (comparison.kind === 'neither') return { ...words, marks: [], freight: [] };
  if (comparison.kind === 'one-side') {
    const { side, figure } = comparison;
    return { ...words, marks: [mark(side, figure.money.amount)], freight: [] };
  }
  if (comparison.kind === 'not-comparable') {
    const { own, partner } = comparison;
    return { ...words, marks: marksOf(own.money.amount, partner.money.amount), freight: [] };
  }
  const { own, partner, freed } = comparison;
  const sides = marksOf(own.money.amount, partner.money.amount);
  return {
    ...words,
    marks: sides,
    freight: sides
      .map(({ side, value }) => ({ value, freed: freed[side].amount }))
      .filter(({ value, freed: bare }) => value !== bare),
  };
}

/** A country with the same one side throughout says so once. */
function withoutRepeats(wordings: readonly Wording[]): readonly Wording[] {
  const [first] = wordings;
  if (!first || first.lane.comparison.kind !== 'one-side') return wordings;
  const said = (wording: Wording): string =>
    [wording.gap, ...wording.asides.map(({ text }) => text)].join('\n');
  if (wordings.some((wording) => said(wording) !== said(first))) return wordings;
  return [first, ...wordings.slice(1).map((wording) => ({ ...wording, gap: null, asides: [] }))];
}

function frameOf(
  names: readonly string[],
  wordings: readonly Wording[],
  header: string,
  width: number,
): Frame {
  const widest = (texts: readonly string[], size: number, bold = false): number =>
    Math.max(0, ...texts.map((text) => textWidth(text, size, bold)));
  const shares = widest(
    wordings.flatMap(({ share }) => share ?? []),
    LABEL_SIZE,
    true,
  );
  const shareColumn = shares > 0 ? shares + 12 : 0;
  const gaps = wordings.map(
    ({ gap, lane }) =>
      widest(gap === null ? [] : [gap], LABEL_SIZE, true) + gapIndent(lane, shareColumn),
  );
  const words = [
    widest([header], ASIDE_SIZE),
    ...gaps,
    widest(
      wordings.flatMap((wording) => wording.asides.map(({ text }) => text)),
      ASIDE_SIZE,
      true,
    ),
  ];
  const nameColumn = widest(names, NAME_SIZE, true) + 18;
  const lanes = wordings.map(({ name }) => name);
  const laneColumn = widest(lanes, LABEL_SIZE) + 10;
  const textColumn = Math.max(...words) + 14;
  const narrow = width - nameColumn - laneColumn - textColumn < LEAST_PLOT;
  return narrow
    ? { narrow, nameColumn: 0, laneColumn: 0, textColumn: 0, shareColumn }
    : { narrow, nameColumn, laneColumn, textColumn, shareColumn };
}

/** A gap leaves room for percentages on its right; words instead of a gap need no column. */
const gapIndent = ({ comparison }: MirrorLane, shareColumn: number): number =>
  comparison.kind === 'both' ? shareColumn : 0;

/** Pixels from the outermost mark of a lane to the far end of its label. */
const labelRoom = (text: string): number =>
  MARK_RADIUS.own + 1 + LABEL_GAP + textWidth(text, LABEL_SIZE);

/** Where a lane begins and ends on the axis, freight included, and what is written there. */
function reachOf({ marks, freight }: Wording) {
  const values = [...marks, ...freight.map(({ freed }) => ({ value: freed }))].map(
    ({ value }) => value,
  );
  const [first, last] = marks;
  if (!first) return null;
  const ends = { low: Math.min(...values), high: Math.max(...values) };
  if (last) return { ...ends, before: first.text, after: last.text };
  return first.value < 0
    ? { ...ends, before: first.text, after: null }
    : { ...ends, before: null, after: first.text };
}

/**
 * The widest plot in which no label leaves its column. The two sides depend on each other only
 * through the plot's width, so a few rounds settle both.
 */
function plotEdges(
  wordings: readonly Wording[],
  axis: Axis,
  { nameColumn, laneColumn, textColumn }: Frame,
  width: number,
): { left: number; right: number } {
  const start = nameColumn + laneColumn;
  const end = width - textColumn;
  let left = start + TICK_SIZE;
  let right = end - TICK_SIZE;
  const reaches = wordings.flatMap((wording) => reachOf(wording) ?? []);
  for (let round = 0; round < 8; round += 1) {
    const plot = right - left;
    for (const { low, high, before, after } of reaches) {
      if (before !== null) {
        left = Math.max(left, start + labelRoom(before) - axis.position(low) * plot);
      }
      if (after !== null) {
        right = Math.min(right, end - labelRoom(after) + (1 - axis.position(high)) * plot);
      }
    }
  }
  return { left, right };
}

function layCountry(
  row: {
    readonly economy: EconomyCode;
    readonly name: string;
    readonly wordings: readonly Wording[];
  },
  top: number,
  scene: Scene,
): LaidCountry {
  const { narrow } = scene.frame;
  const padding = scene.context.height === undefined ? PADDING : PADDING / 2;
  const lanes: LaidDumbbell[] = [];
  let y = top + padding + (narrow ? NAME_SIZE + 8 : 0);
  for (const wording of row.wordings) {
    const height = laneHeight(wording, scene);
    lanes.push(layLane(wording, y, height, scene));
    y += height;
  }
  return {
    economy: row.economy,
    name: row.name,
    nameY: narrow ? top + padding + NAME_SIZE / 2 : (lanes[0]?.y ?? top),
    top,
    height: y + padding - top,
    lanes,
  };
}

/**
 * Words above the dumbbell on a phone; beside it elsewhere, where two lines are as high as it is. On a
 * sheet nobody points at a lane, so that lanes stand as close as their words allow.
 */
function laneHeight(wording: Wording, { frame, context }: Scene): number {
  const lines = 1 + wording.asides.length;
  if (frame.narrow) return lines * LINE + 26;
  return context.height === undefined
    ? Math.max(30, lines * LINE + 8)
    : Math.max(21, lines * LINE + 3);
}

function layLane(wording: Wording, top: number, height: number, scene: Scene): LaidDumbbell {
  const { context, frame, toX } = scene;
  const { palette, width } = context;
  const { measure } = wording.lane;
  const lines = 1 + wording.asides.length;
  const middle = top + height / 2;
  const y = frame.narrow ? top + lines * LINE + 10 : middle;
  const firstLine = frame.narrow ? top + LINE / 2 : middle - ((lines - 1) * LINE) / 2;
  const marks = wording.marks.map(({ side, value }) => ({
    side,
    x: toX(value),
    paint: paintOf(palette, measure, value),
  }));
  const [from, to] = marks;
  return {
    measure,
    y,
    line:
      from && to && wording.lane.comparison.kind === 'both'
        ? { from: from.x, to: to.x, paint: measure === 'surplus' ? palette.muted : from.paint }
        : null,
    freight: wording.freight.map(({ value, freed }) => ({ from: toX(value), to: toX(freed) })),
    marks,
    texts: [
      {
        text: wording.name,
        x: frame.nameColumn,
        y: frame.narrow ? firstLine : middle,
        anchor: 'start',
        kind: 'lane',
      },
      ...gapTexts(wording, firstLine, scene),
      ...wording.asides.map(({ text, strong }, index): LaidText => ({
        text,
        x: width,
        y: firstLine + (index + 1) * LINE,
        anchor: 'end',
        kind: strong ? 'sign' : 'aside',
      })),
      ...valueTexts(wording, y, toX),
    ],
  };
}

function gapTexts({ lane, gap, share }: Wording, y: number, scene: Scene): readonly LaidText[] {
  const { width } = scene.context;
  const x = width - gapIndent(lane, scene.frame.shareColumn);
  return [
    ...(gap === null ? [] : [{ text: gap, x, y, anchor: 'end', kind: 'gap' } as const]),
    ...(share === null ? [] : [{ text: share, x: width, y, anchor: 'end', kind: 'gap' } as const]),
  ];
}

function valueTexts(wording: Wording, y: number, toX: Scene['toX']): readonly LaidText[] {
  const reach = reachOf(wording);
  if (!reach) return [];
  const clear = MARK_RADIUS.own + 1 + LABEL_GAP;
  const texts: LaidText[] = [];
  const { low, high, before, after } = reach;
  if (before !== null) {
    const x = hundredths(toX(low) - clear);
    texts.push({ text: before, x, y, anchor: 'end', kind: 'value' });
  }
  if (after !== null) {
    const x = hundredths(toX(high) + clear);
    texts.push({ text: after, x, y, anchor: 'start', kind: 'value' });
  }
  return texts;
}
