import { textWidth } from '#charts/textWidth.ts';
import type { Line, Run } from '#export/picture/wrapText.ts';
import { lineWidth, wrapEvenly, wrapRuns } from '#export/picture/wrapText.ts';

/** Everything that stands around the figure, in words. A plain sheet has only the legend. */
export type SheetWords = {
  readonly headline: string;
  readonly subtitle: string;
  readonly legend: readonly { readonly text: string; readonly swatch: number }[];
  readonly notes: readonly { readonly mark: string | null; readonly text: string }[];
  readonly source: string;
  /** Link, date of the data and licence. */
  readonly imprint: string;
  /** Between two notes in one paragraph: a space, or nothing in Chinese. */
  readonly gap: string;
};

type Tone = 'ink' | 'muted';

export type PlacedText = {
  readonly line: Line;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly tone: Tone;
};

type PlacedSwatch = {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
};

type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Where everything of a sheet stands, in CSS pixels from its top left corner. */
export type SheetLayout = {
  readonly texts: readonly PlacedText[];
  readonly swatches: readonly PlacedSwatch[];
  /** The room that is left for the figure. */
  readonly picture: Box;
  /** How much larger than on the page the type of the figure should be. */
  readonly zoom: number;
};

/** Sizes of the type at zoom 1, in CSS pixels, and how far apart its lines stand. */
const HEADLINE = { size: 24, leading: 1.22, bold: true, tone: 'ink' } as const;
const SUBTITLE = { size: 15, leading: 1.35, bold: false, tone: 'muted' } as const;
const LEGEND = { size: 14, leading: 1.6, bold: false, tone: 'ink' } as const;
const SMALL = { size: 11.5, leading: 1.38, bold: false, tone: 'muted' } as const;
type Style = typeof HEADLINE | typeof SUBTITLE | typeof LEGEND | typeof SMALL;

/** Words are not set smaller than this, in CSS pixels, however little room is left. */
const LEAST_SMALL = 6.2;
/** How small the type may get before the figure does. */
const TIGHTENING = [
  { zoom: 1, small: 1, paragraph: false },
  { zoom: 1, small: 1, paragraph: true },
  { zoom: 0.94, small: 0.9, paragraph: true },
  { zoom: 0.88, small: 0.85, paragraph: true },
  { zoom: 0.8, small: 0.8, paragraph: true },
  { zoom: 0.7, small: 0.8, paragraph: true },
  { zoom: 0.62, small: 0.8, paragraph: true },
] as const;
type Tightness = (typeof TIGHTENING)[number];

/** Type grows with the sheet, so that a slide is read from the back of a room. */
const sheetZoom = (width: number, height: number): number =>
  Math.max(0.9, Math.min(width / 850, height / 540));

/** The same words on sheets from the roomiest to the tightest: the figure takes what it needs. */
export function sheetLayouts(
  words: SheetWords,
  width: number,
  height: number,
): readonly [SheetLayout, ...SheetLayout[]] {
  const zoom = sheetZoom(width, height);
  const lay = (tightness: Tightness) => layOut(words, width, height, zoom, tightness);
  const [loosest, ...others] = TIGHTENING;
  return [lay(loosest), ...others.map(lay)];
}

function layOut(
  words: SheetWords,
  width: number,
  height: number,
  fullZoom: number,
  tightness: Tightness,
): SheetLayout {
  const zoom = fullZoom * tightness.zoom;
  const margin = Math.round(Math.min(24 * zoom, width * 0.05));
  const pen = createPen(margin, width - 2 * margin, zoom, tightness.small);

  const top = pen.stack(margin, [
    { style: HEADLINE, paragraphs: plainParagraphs([words.headline]), after: 5 },
    { style: SUBTITLE, paragraphs: plainParagraphs([words.subtitle]), after: 8 },
  ]);
  const legend = placeLegend(words.legend, margin, top.end, width - 2 * margin, zoom);
  const foot = pen.stack(0, [
    { style: SMALL, paragraphs: noteParagraphs(words, tightness.paragraph), after: 4 },
    { style: SMALL, paragraphs: plainParagraphs([words.source]), after: 4 },
    { style: SMALL, paragraphs: plainParagraphs([words.imprint]), after: 0 },
  ]);
  const footTop = height - margin * 0.8 - foot.end;
  const pictureTop = legend.end + 6 * zoom;
  const pictureBottom = footTop - (foot.texts.length > 0 ? 10 * zoom : 0);
  return {
    texts: [
      ...top.texts,
      ...legend.texts,
      ...foot.texts.map((text) => ({ ...text, y: text.y + footTop })),
    ],
    swatches: legend.swatches,
    picture: {
      x: margin,
      y: pictureTop,
      width: width - 2 * margin,
      height: Math.max(pictureBottom - pictureTop, 1),
    },
    zoom,
  };
}

type Block = {
  readonly style: Style;
  readonly paragraphs: readonly (readonly Run[])[];
  /** Room below, at zoom 1. */
  readonly after: number;
};

/** Sets blocks of text below each other. */
function createPen(left: number, width: number, zoom: number, small: number) {
  const sizeOf = (style: Style): number =>
    Math.max(style.size * zoom * (style === SMALL ? small : 1), LEAST_SMALL);
  return {
    stack: (
      from: number,
      blocks: readonly Block[],
    ): { readonly texts: readonly PlacedText[]; readonly end: number } => {
      const texts: PlacedText[] = [];
      let y = from;
      for (const { style, paragraphs, after } of blocks) {
        const size = sizeOf(style);
        const lines = paragraphs.flatMap((runs) => wrap(runs, style, size, width));
        for (const line of lines) {
          texts.push({
            line,
            x: left,
            y: y + baselineIn(style) * size,
            size,
            bold: style.bold,
            tone: style.tone,
          });
          y += style.leading * size;
        }
        if (lines.length > 0) y += after * zoom;
      }
      return { texts, end: y };
    },
  };
}

/** What stands above the figure in even lines, what stands below it in full ones. */
function wrap(runs: readonly Run[], style: Style, size: number, width: number): readonly Line[] {
  const room = { size, bold: style.bold, width };
  if (style === SMALL) return wrapRuns(runs, room);
  return wrapEvenly(runs.map(({ text }) => text).join(''), room);
}

/** From the top of a line to its baseline, in parts of the type's size. */
const baselineIn = ({ leading }: Style): number => (leading - 1) / 2 + 0.82;

const plainParagraphs = (texts: readonly string[]): readonly (readonly Run[])[] =>
  texts.filter((text) => text !== '').map((text) => [{ text, strong: false }]);

/** Notes below each other or, where room is short, behind each other. */
function noteParagraphs(
  { notes, gap }: SheetWords,
  oneParagraph: boolean,
): readonly (readonly Run[])[] {
  const paragraphs = notes.map(({ mark, text }): readonly Run[] => [
    ...(mark === null ? [] : [{ text: `${mark} `, strong: true }]),
    { text, strong: false },
  ]);
  if (!oneParagraph || paragraphs.length === 0) return paragraphs;
  return [
    paragraphs.flatMap((runs, index) =>
      index === 0 || gap === '' ? runs : [{ text: gap, strong: false }, ...runs],
    ),
  ];
}

function placeLegend(
  items: SheetWords['legend'],
  left: number,
  top: number,
  width: number,
  zoom: number,
) {
  const texts: PlacedText[] = [];
  const swatches: PlacedSwatch[] = [];
  const size = LEGEND.size * zoom;
  let x = left;
  let y = top;
  items.forEach(({ text, swatch }, index) => {
    const mark = (swatch + 6) * zoom;
    const room = mark + textWidth(text, size);
    if (x > left && x + room > left + width) {
      x = left;
      y += LEGEND.leading * size;
    }
    const baseline = y + baselineIn(LEGEND) * size;
    swatches.push({ index, x, y: baseline - 0.35 * size - 6 * zoom, zoom });
    texts.push({
      line: [{ text, strong: false }],
      x: x + mark,
      y: baseline,
      size,
      bold: false,
      tone: LEGEND.tone,
    });
    x += room + 14 * zoom;
  });
  return { texts, swatches, end: items.length === 0 ? top : y + LEGEND.leading * size };
}

/** The box that a text takes at most, by the estimate. */
export function textBox({ line, x, y, size, bold }: PlacedText): Box {
  return { x, y: y - 0.82 * size, width: lineWidth(line, size, bold), height: 1.04 * size };
}
