import type { FigureKind, ShownFigure, TextContext } from '#charts/figure.ts';
import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import type { Ledger } from '#domain/ledger.ts';
import { namesOf } from '#domain/ledger.ts';
import type { Drawing } from '#export/picture/drawFigure.tsx';
import { drawFigure, drawSwatches } from '#export/picture/drawFigure.tsx';
import { withFontRuns } from '#export/picture/fontRuns.ts';
import type { PictureFacts } from '#export/picture/metadata.ts';
import { svgMetadata } from '#export/picture/metadata.ts';
import type { PlacedText, SheetLayout } from '#export/picture/sheetLayout.ts';
import { sheetLayout } from '#export/picture/sheetLayout.ts';
import { altText, plainWords, sheetWords, sourceLine } from '#export/picture/sheetWords.ts';
import type { PictureSize } from '#export/picture/size.ts';
import { pixelSize } from '#export/picture/size.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { serialise, svgNode } from '#export/picture/svgNode.ts';
import { formatCompactCsv } from '#export/records/csv.ts';
import { tracingTable } from '#export/records/figureTable.ts';
import type { Warning } from '#export/records/warnings.ts';
import { exportWarnings, warningText } from '#export/records/warnings.ts';
import type { Language } from '#i18n/language.ts';

/** What a reader asks for when a picture is made. */
export type PictureOptions = {
  readonly size: PictureSize;
  readonly theme: 'light' | 'dark';
  readonly transparent: boolean;
  /** The figure and its legend alone. The metadata still say everything. */
  readonly plain: boolean;
};

export type PictureOrder = {
  readonly figure: FigureKind;
  readonly ledger: Ledger;
  readonly request: ChartRequest;
  readonly language: Language;
  readonly options: PictureOptions;
  /** `link` holds every parameter and goes into the metadata; `shortLink` stands on the sheet. */
  readonly link: string;
  readonly shortLink: string;
};

type RasterFonts = {
  /** As `font-family` has it: a list where the rasteriser looks through one. */
  readonly family: string;
  /** Which single family has a character, where the rasteriser takes only the first of a list. */
  readonly familyOf?: (character: string) => string;
};

export type Picture = {
  readonly facts: PictureFacts;
  /** Those of the facts, to be said in the language of whoever makes the picture. */
  readonly warnings: readonly Warning[];
  readonly size: PictureSize;
  /** The file that is handed out, in CSS pixels. */
  readonly svg: string;
  /** The same in the pixels of the PNG, without metadata and in other fonts, to be rasterised. */
  readonly raster: (fonts: RasterFonts) => string;
};

/** Thrown where a view has nothing to draw. */
export class NothingToDraw extends Error {
  readonly state: Exclude<ShownFigure['state'], 'ready'>;

  constructor(state: NothingToDraw['state']) {
    super(`The view has nothing to draw: ${state}.`);
    this.name = 'NothingToDraw';
    this.state = state;
  }
}

/** Thrown where a figure could only be set too small to be read. */
export class TooCrowded extends Error {
  constructor({ width, height }: PictureSize) {
    super(`The view has too much in it for a picture of ${width}×${height}: choose a larger size.`);
    this.name = 'TooCrowded';
  }
}

/**
 * One figure laid out anew on a sheet. The same order gives the same text, whatever the window, the
 * device or what was drawn before. Throws `NothingToDraw` and `TooCrowded`.
 */
export function makePicture(order: PictureOrder): Picture {
  const { figure, ledger, request, language, options } = order;
  const context: TextContext = {
    palette: options.theme === 'dark' ? DARK : LIGHT,
    language,
    names: (code) => namesOf(ledger, code),
  };
  const shown = figure.show(ledger, request, (a, b) =>
    language.compareNames(context.names(a), context.names(b)),
  );
  if (shown.state !== 'ready') throw new NothingToDraw(shown.state);
  const records = figureRecords(ledger, shown.cells());
  const warnings = warningsOf(order, shown, records);
  const facts = factsOf(order, shown, context, { records, warnings });
  const content = drawSheet(order, shown, context);
  const { size } = options;
  const description = [
    svgNode('title', { id: 'title' }, [facts.title]),
    svgNode('desc', { id: 'desc' }, [facts.description]),
  ];
  const viewBox = `0 0 ${size.width} ${size.height}`;
  const common = { xmlns: 'http://www.w3.org/2000/svg', viewBox, 'xml:lang': language.code };
  const described = { role: 'img', 'aria-labelledby': 'title desc', 'font-family': FONT_STACK };
  const whole = svgNode(
    'svg',
    { ...common, width: size.width, height: size.height, ...described },
    [...description, svgMetadata(facts), ...content],
  );
  return {
    facts,
    warnings,
    size,
    svg: `${serialise(whole)}\n`,
    raster: ({ family, familyOf }) => {
      const inPixels = { ...common, ...pixelSize(size), 'font-family': family };
      const drawing = svgNode('svg', inPixels, content);
      return serialise(familyOf ? withFontRuns(drawing, family, familyOf) : drawing);
    },
  };
}

const warningsOf = (
  { ledger, options }: PictureOrder,
  { cautions = [] }: ShownFigure,
  records: readonly FigureRecord[],
): readonly Warning[] => [
  ...exportWarnings(records, cautions, ledger),
  ...(options.plain ? [{ kind: 'bare' } as const] : []),
];

type Behind = { readonly records: readonly FigureRecord[]; readonly warnings: readonly Warning[] };

function factsOf(
  order: PictureOrder,
  shown: ShownFigure,
  context: TextContext,
  { records, warnings }: Behind,
): PictureFacts {
  const { ledger, link, language } = order;
  const words = shown.words(context);
  const grid = shown.grid?.(context) ?? null;
  return {
    title: words.headline,
    description: altText(words, grid, context),
    source: sourceLine(words, context),
    link,
    version: ledger.version,
    licence: language.t('export.licence'),
    warnings: warnings.map((warning) => warningText(warning, context)),
    rows: formatCompactCsv(tracingTable(records, ledger, language)),
  };
}

function drawSheet(
  order: PictureOrder,
  shown: ShownFigure,
  context: TextContext,
): readonly SvgNode[] {
  const { palette } = context;
  const { size, transparent, plain } = order.options;
  const words = shown.words(context);
  const swatches = drawSwatches(words.legend, palette.paper);
  const widths = swatches.map(({ width }) => width);
  const imprint = { link: order.shortLink, version: order.ledger.version };
  const layout = sheetLayout(
    plain ? plainWords(words, widths) : sheetWords(words, context, widths, imprint),
    size.width,
    size.height,
  );
  const { drawing, zoom } = drawToFit(layout, (room) =>
    drawFigure(shown, { ...context, ...room, still: true }, transparent),
  );
  if (zoom < LEAST_ZOOM) throw new TooCrowded(size);
  const { x, y } = layout.picture;
  return [
    ...(transparent ? [] : [ground(size, palette)]),
    ...layout.texts.map((text) => textNode(text, palette)),
    ...layout.swatches.map(({ index, ...at }) =>
      svgNode('g', { transform: placed(at.x, at.y, at.zoom) }, [swatches[index]?.node ?? '']),
    ),
    svgNode('g', { transform: placed(x, y, zoom) }, [drawing.node]),
  ];
}

const ground = ({ width, height }: PictureSize, { paper }: Palette): SvgNode =>
  svgNode('rect', { width, height, fill: paper });

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const placed = (x: number, y: number, zoom: number): string =>
  `translate(${rounded(x)} ${rounded(y)}) scale(${rounded(zoom)})`;

function textNode({ line, x, y, size, bold, tone }: PlacedText, palette: Palette): SvgNode {
  const [first] = line;
  const attributes = {
    x,
    y,
    'font-size': size,
    ...(bold && { 'font-weight': 700 }),
    fill: palette[tone],
  };
  if (line.length === 1 && first && !first.strong) return svgNode('text', attributes, [first.text]);
  const look = { 'font-weight': 650, fill: palette.deficit };
  return svgNode(
    'text',
    { ...attributes, 'xml:space': 'preserve' },
    line.map(({ text, strong }) => svgNode('tspan', strong ? look : {}, [text])),
  );
}

/** How much larger or smaller than the sheet's other type the figure may be set. */
const STEPS = [1, 0.93, 0.87, 0.81, 0.75, 0.69, 0.63, 0.57, 0.51, 0.46, 0.41, 0.37] as const;
const LARGER = [1.3, 1.15] as const;
/** A figure that leaves this much of its room empty is drawn larger. */
const EMPTY = 0.75;
const SLACK = 0.5;
/** Of the size on a page, below which letters of a figure are no longer read. */
const LEAST_ZOOM = 0.28;
/** How the zoom that fits falls with how much too high a figure is: 1 would be a fixed height. */
const STEEPNESS = 0.7;

type Room = { readonly width: number; readonly height: number };
type Fitted = { readonly drawing: Drawing; readonly zoom: number };

/** The figure in the largest type in which it fits its room; at worst it is scaled down to fit. */
function drawToFit({ picture, zoom }: SheetLayout, draw: (room: Room) => Drawing): Fitted {
  const attempt = (step: number): Fitted => {
    const scale = zoom * step;
    return {
      drawing: draw({ width: picture.width / scale, height: picture.height / scale }),
      zoom: scale,
    };
  };
  const fill = ({ drawing, zoom: scale }: Fitted): number =>
    Math.max(
      (drawing.height * scale - SLACK) / picture.height,
      // A matrix that is scrolled on the page is wider than its room.
      drawing.width * scale - SLACK > picture.width ? (drawing.width * scale) / picture.width : 0,
    );

  const first = attempt(1);
  if (fill(first) <= EMPTY) {
    return LARGER.map(attempt).find((fitted) => fill(fitted) <= 1) ?? first;
  }
  let fitted = first;
  for (const step of STEPS.slice(1)) {
    if (fill(fitted) <= 1) return fitted;
    // Where the figure is far too high, the next sizes will not do either.
    if (step * zoom > (fitted.zoom / fill(fitted) ** STEEPNESS) * 1.08) continue;
    fitted = attempt(step);
  }
  const over = Math.max(fill(fitted), 1);
  return { ...fitted, zoom: fitted.zoom / over };
}
