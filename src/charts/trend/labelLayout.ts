import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { LaidLine, Marker } from '#charts/trend/lineLayout.ts';
import { tenths } from '#charts/trend/lineLayout.ts';
import type { TrendLine, TrendModel, TrendPanel } from '#charts/trend/trendModel.ts';
import type { Year } from '#domain/period.ts';
import { trendUnit } from '#charts/trend/trendText.ts';

export const LABEL_SIZE = 12;
export const LABEL_LINE = 14;
/** From the plot to the text: the line that leads to it and the sample of the line. */
const LEADER = 12;
export const SAMPLE = 12;
const LABEL_HEIGHT = 2 * LABEL_LINE + 3;

type Plot = {
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What stands at the end of a line: its name and, below, its last figure. */
export type LaidLabel = {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  /** Left end of the sample; the text follows it. */
  readonly x: number;
  /** Middle of the name. */
  readonly y: number;
  /** Where the figure stands: under the name, or after it in a list. */
  readonly figureX: number;
  readonly figureY: number;
  readonly paint: string;
  /** The shape of the line's marker, where markers tell lines apart. */
  readonly marker: Marker | null;
  /** From the end of the line to the label; null where the line ends before the range does. */
  readonly leader: { readonly x: number; readonly y: number } | null;
  /** The point whose figure it prints. */
  readonly line: TrendLine;
  readonly year: Year;
};

/** Below this width the names of countries would leave no room for their lines. */
const NARROW = 520;
/** Labels can be pressed, so no row is lower than what a finger needs. */
const LIST_ROW = 24;
const LIST_TOP = 34;
/** For the half of the last year's number that stands to the right of it. */
const YEAR_ROOM = 14;

/** Whether labels are a list under the plot instead of standing at the ends of the lines. */
const listed = ({ request }: TrendModel, { width }: RenderContext): boolean =>
  request.panels === 'one' && width < NARROW;

/** Room below a plot for its list of labels; none where they stand beside it. */
export const labelRows = (panel: TrendPanel, model: TrendModel, context: RenderContext): number =>
  listed(model, context) ? LIST_TOP - 26 + panel.lines.length * LIST_ROW : 0;

/** Wide enough for every name and last figure, so that all panels have plots of one width. */
export function labelColumn(model: TrendModel, context: RenderContext): number {
  if (listed(model, context)) return YEAR_ROOM;
  const texts = model.lines.flatMap((line) => {
    const end = line.runs.at(-1)?.at(-1);
    if (!end) return [];
    const figure = figureText(line, end.value.value, end.year, model, context);
    return [
      textWidth(nameOf(line, model, context), LABEL_SIZE, true),
      textWidth(figure, LABEL_SIZE),
    ];
  });
  return texts.length === 0 ? YEAR_ROOM : LEADER + SAMPLE + 5 + Math.max(...texts);
}

const nameOf = (
  { economy, measure }: TrendLine,
  { request }: TrendModel,
  { language, names }: RenderContext,
): string =>
  request.panels === 'one' ? language.name(names(economy)) : language.t(`measure.short.${measure}`);

/** The last figure, with its year where that is not the last of the range. */
function figureText(
  { measure }: TrendLine,
  value: number,
  year: Year,
  model: TrendModel,
  context: RenderContext,
): string {
  const { language } = context;
  const format = measure === 'surplus' ? language.number.signed : language.number.bare;
  const figure = format(value, trendUnit(model, context));
  return year === model.years.at(-1)
    ? figure
    : language.t('trend.lastFigure', { figure, year: String(year) });
}

export function layLabels(
  lines: readonly LaidLine[],
  panel: TrendPanel,
  model: TrendModel,
  room: {
    /** Left edge of the panel, its numbers included. */
    readonly left: number;
    readonly plot: Plot;
    readonly context: RenderContext;
  },
): readonly LaidLabel[] {
  const { plot, context } = room;
  const labels = lines.flatMap((laid, index): readonly LaidLabel[] => {
    const line = panel.lines[index];
    if (!line || !laid.end) return [];
    const { x, y, value, year, paint } = laid.end;
    return [
      {
        key: laid.key,
        line,
        year,
        name: nameOf(line, model, context),
        figure: figureText(line, value, year, model, context),
        x: tenths(plot.right + LEADER),
        y,
        figureX: 0,
        figureY: 0,
        paint,
        marker: model.request.panels === 'one' ? laid.marker : null,
        leader: year === model.years.at(-1) ? { x, y } : null,
      },
    ];
  });
  return listed(model, context)
    ? listBelow(labels, room.left, plot.bottom)
    : spread(labels, plot.top + LABEL_LINE / 2, plot.bottom - LABEL_LINE);
}

/** A row a line, the highest first, with the figures in a column of their own. */
function listBelow(
  labels: readonly LaidLabel[],
  left: number,
  bottom: number,
): readonly LaidLabel[] {
  const names = labels.map(({ name }) => textWidth(name, LABEL_SIZE, true));
  const figureX = tenths(left + SAMPLE + 5 + Math.max(0, ...names) + 10);
  return labels
    .toSorted((a, b) => a.y - b.y)
    .map((label, row) => {
      const y = tenths(bottom + LIST_TOP + row * LIST_ROW);
      return { ...label, x: left, y, figureX, figureY: y, leader: null };
    });
}

/** Labels as near to their lines as they can be without touching each other. */
function spread(labels: readonly LaidLabel[], top: number, bottom: number): readonly LaidLabel[] {
  const sorted = labels.toSorted((a, b) => a.y - b.y);
  const places: number[] = [];
  for (const { y } of sorted) {
    places.push(Math.max(y - LABEL_LINE / 2, top, (places.at(-1) ?? -Infinity) + LABEL_HEIGHT));
  }
  for (let index = places.length - 1, most = bottom; index >= 0; index -= 1) {
    const place = Math.min(places[index] ?? most, most);
    places[index] = place;
    most = place - LABEL_HEIGHT;
  }
  return sorted.map((label, index) => {
    const y = tenths(places[index] ?? label.y);
    return { ...label, y, figureX: label.x + SAMPLE + 5, figureY: y + LABEL_LINE };
  });
}

/** The box in which a label is pressed: all of its words, and never less than a finger needs. */
export function labelBox({ x, y, name, figure, figureX, figureY }: LaidLabel): {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
} {
  const nameEnd = x + SAMPLE + 5 + textWidth(name, LABEL_SIZE, true);
  const right = Math.max(nameEnd, figureX + textWidth(figure, LABEL_SIZE));
  const half = (figureY === y ? LIST_ROW : LABEL_HEIGHT - LABEL_LINE) / 2;
  return {
    left: x,
    top: tenths(y - half),
    width: tenths(right - x),
    height: tenths(figureY - y + 2 * half),
  };
}
