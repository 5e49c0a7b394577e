import type { Axis } from '#charts/axis.ts';
import { createAxis } from '#charts/axis.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { LaidEvent } from '#charts/trend/eventLayout.ts';
import { EVENT_ROW, layEvents } from '#charts/trend/eventLayout.ts';
import type { LaidLabel } from '#charts/trend/labelLayout.ts';
import { labelColumn, labelRows, layLabels } from '#charts/trend/labelLayout.ts';
import type { LaidLine } from '#charts/trend/lineLayout.ts';
import { layLine, tenths } from '#charts/trend/lineLayout.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { TrendModel, TrendPanel } from '#charts/trend/trendModel.ts';
import { yearTicks } from '#charts/trend/yearTicks.ts';
import type { Year } from '#domain/period.ts';
import { trendUnit } from '#charts/trend/trendText.ts';

export const TITLE_SIZE = 15;
export const TICK_SIZE = 12;

export const TITLE_HEIGHT = 30;
export const YEARS_HEIGHT = 26;
const ROW_GAP = 20;
const COLUMN_GAP = 30;
/** Room beside the first and the last year, so that a dot there is whole. */
const END_ROOM = 6;
/** Widths from which two and three panels stand side by side. */
const TWO_COLUMNS = 600;
const THREE_COLUMNS = 900;

type Plot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type LaidPanel = {
  readonly key: string;
  readonly title: string;
  readonly titleY: number;
  readonly left: number;
  /** Where its labels end. */
  readonly right: number;
  readonly plot: Plot;
  readonly zero: number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  readonly yearTicks: readonly { readonly x: number; readonly label: string }[];
  /** Where the notches stand that tell of another source. */
  readonly changes: readonly number[];
  readonly events: readonly LaidEvent[];
  readonly lines: readonly LaidLine[];
  readonly labels: readonly LaidLabel[];
  /** What an empty panel says in place of lines; null where there are some. */
  readonly empty: string | null;
};

/** Where everything of a trend stands, in CSS pixels from the top left corner. */
export type TrendLayout = {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly LaidPanel[];
  readonly years: readonly Year[];
  /** How far a year is from the left edge of a plot. */
  readonly offsetOf: (year: Year) => number;
};

type Frame = {
  readonly columns: number;
  readonly panelWidth: number;
  readonly tickColumn: number;
  readonly labelColumn: number;
  readonly plotHeight: number;
};

export function trendLayout(model: TrendModel, context: RenderContext): TrendLayout {
  const { request, panels, years } = model;
  const shared = sharesAxis(request);
  const everything = panels.flatMap(({ values }) => values);
  const axes = panels.map(({ values }) => axisFor(shared ? everything : values, model));
  const frame = frameOf(model, axes, context);
  const plotWidth = frame.panelWidth - frame.tickColumn - frame.labelColumn;
  const offsetOf = yearScale(years, plotWidth);
  const events = panels.map((panel) => layEvents(panel.events, offsetOf, plotWidth));
  const eventRows = Math.max(0, ...events.map(({ rows }) => rows));
  const listRoom = Math.max(0, ...panels.map((panel) => labelRows(panel, model, context)));
  const rows = Math.ceil(panels.length / frame.columns);
  const around = TITLE_HEIGHT + eventRows * EVENT_ROW + YEARS_HEIGHT + listRoom + ROW_GAP;
  const least = request.panels === 'one' ? leastHeight(request) : frame.plotHeight;
  const plotHeight = stretched({ natural: frame.plotHeight, least }, around, rows, context);
  const rowHeight = around + plotHeight;
  const laid = panels.map((panel, index) => {
    const left = (index % frame.columns) * (frame.panelWidth + COLUMN_GAP);
    const top = Math.floor(index / frame.columns) * rowHeight;
    const plotTop = top + TITLE_HEIGHT + eventRows * EVENT_ROW;
    const plot: Plot = {
      left: left + frame.tickColumn,
      right: left + frame.tickColumn + plotWidth,
      top: plotTop,
      bottom: plotTop + plotHeight,
    };
    const axis = axes[index] ?? axisFor([], model);
    return layPanel({
      panel,
      axis,
      plot,
      left,
      right: left + frame.panelWidth,
      titleY: top + TITLE_HEIGHT / 2 - 4,
      events: events[index]?.events ?? [],
      offsetOf,
      model,
      context,
    });
  });
  return {
    width: context.width,
    height: Math.max(0, rows * rowHeight - ROW_GAP),
    panels: laid,
    years,
    offsetOf,
  };
}

/** Grid lines; a logarithm needs more of them to be read. */
const WANTED_TICKS = { linear: 5, log: 6 } as const;

/** Whether all panels stand on one scale. */
export const sharesAxis = ({ axis, panels }: ChartRequest): boolean =>
  axis === 'shared' && panels === 'country';

const axisFor = (values: readonly number[], { request: { scale } }: TrendModel): Axis =>
  createAxis(values, scale, WANTED_TICKS[scale]);

function frameOf(model: TrendModel, axes: readonly Axis[], context: RenderContext): Frame {
  const { width } = context;
  const { panels } = model.request;
  const fitting = width >= THREE_COLUMNS ? 3 : width >= TWO_COLUMNS ? 2 : 1;
  const columns = panels === 'one' ? 1 : Math.max(1, Math.min(fitting, model.panels.length));
  const ticks = axes.flatMap((axis) => tickLabels(axis, model, context));
  return {
    columns,
    panelWidth: (width - COLUMN_GAP * (columns - 1)) / columns,
    tickColumn: Math.max(0, ...ticks.map((tick) => textWidth(tick, TICK_SIZE))) + 10,
    labelColumn: labelColumn(model, context),
    plotHeight: naturalHeight(model, columns, width),
  };
}

/** Tall enough for the labels beside it, and where a plot is wide, for its lines not to lie flat. */
function naturalHeight({ request }: TrendModel, columns: number, width: number): number {
  if (request.panels === 'one') return Math.max(240, request.countries.length * 44);
  return columns === 1 && width >= TWO_COLUMNS ? 300 : 170;
}

/** How much higher plots are drawn than on a page where a sheet has the height. */
const MOST_STRETCH = 1.8;

/** Of a plot of many countries on a sheet: room for the two lines of each country's label. */
const leastHeight = ({ countries }: ChartRequest): number => Math.max(150, countries.length * 34);

/** The height of a plot in `rows` that fill a sheet; `around` is what else a row takes. */
function stretched(
  { natural, least }: { readonly natural: number; readonly least: number },
  around: number,
  rows: number,
  { height }: RenderContext,
): number {
  if (height === undefined || rows === 0) return natural;
  const wanted = Math.floor((height + ROW_GAP) / rows - around);
  return Math.max(least, Math.min(wanted, Math.round(natural * MOST_STRETCH)));
}

/** Years at equal distances; a single one stands next to its labels. */
function yearScale(years: readonly Year[], width: number): (year: Year) => number {
  const [first] = years;
  const steps = years.length - 1;
  if (first === undefined || steps < 1) return () => width - END_ROOM;
  const step = (width - 2 * END_ROOM) / steps;
  return (year) => tenths(END_ROOM + (year - first) * step);
}

type PanelRoom = {
  readonly panel: TrendPanel;
  readonly axis: Axis;
  readonly plot: Plot;
  readonly left: number;
  readonly right: number;
  readonly titleY: number;
  readonly events: readonly LaidEvent[];
  readonly offsetOf: (year: Year) => number;
  readonly model: TrendModel;
  readonly context: RenderContext;
};

function layPanel(room: PanelRoom): LaidPanel {
  const { panel, axis, plot, model, context } = room;
  const { language } = context;
  const toX = (year: Year): number => tenths(plot.left + room.offsetOf(year));
  const toY = (value: number): number =>
    tenths(plot.bottom - axis.position(value) * (plot.bottom - plot.top));
  const { panels, scale } = model.request;
  const alone = panels === 'country';
  const lines = panel.lines.map((line) => {
    const place = model.request.countries.indexOf(line.economy);
    return layLine(line, { toX, toY, palette: context.palette, alone, place, scale });
  });
  return {
    key: panel.key,
    title: titleOf(panel, context),
    titleY: room.titleY,
    left: room.left,
    right: room.right,
    plot,
    zero: toY(0),
    ticks: tickLabels(axis, model, context).map((label, index) => ({
      y: toY(axis.ticks[index] ?? 0),
      label,
    })),
    yearTicks: yearTicks(model.years, toX),
    changes: panel.changes.map(toX),
    events: room.events.map((event) => ({
      ...event,
      x: tenths(plot.left + event.x),
      labelX: tenths(plot.left + event.labelX),
    })),
    lines,
    labels: layLabels(lines, panel, model, { left: room.left, plot, context }),
    empty: panel.values.length === 0 ? language.t('trend.emptyPanel') : null,
  };
}

const tickLabels = (
  { ticks }: Axis,
  model: TrendModel,
  context: RenderContext,
): readonly string[] => {
  const largest = Math.max(0, ...ticks.map(Math.abs));
  const unit = trendUnit(model, context);
  return ticks.map((tick) => context.language.number.tick(tick, unit, largest));
};

const titleOf = ({ subject }: TrendPanel, { language, names }: RenderContext): string =>
  subject.kind === 'country'
    ? language.name(names(subject.economy))
    : language.t(`measure.${subject.measure}`);
