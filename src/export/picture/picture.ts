import type { FigureKind, ShownFigure, TextContext } from '#charts/figure.ts';
import { byName, textContext } from '#charts/figureText.ts';
import { FONT_STACK } from '#charts/font.ts';
import type { Palette } from '#charts/palette.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { FigureRecord } from '#domain/figureRecord.ts';
import { figureRecords } from '#domain/figureRecord.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Drawing } from '#export/picture/drawFigure.tsx';
import { drawFigure, drawSwatches, measureFigure } from '#export/picture/drawFigure.tsx';
import type { Fitting } from '#export/picture/fitFigure.ts';
import { fitFigure } from '#export/picture/fitFigure.ts';
import { withFontRuns } from '#export/picture/fontRuns.ts';
import type { PictureFacts } from '#export/picture/metadata.ts';
import { svgMetadata } from '#export/picture/metadata.ts';
import type { PlacedText, SheetWords } from '#export/picture/sheetLayout.ts';
import { sheetLayouts } from '#export/picture/sheetLayout.ts';
import { altText, plainWords, sheetWords, sourceLine } from '#export/picture/sheetWords.ts';
import type { PictureSize, Sides } from '#export/picture/size.ts';
import { LEAST_TYPE, pixelSize, readableSize } from '#export/picture/size.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { serialise, smallestType, svgNode } from '#export/picture/svgNode.ts';
import { formatCompactCsv } from '#export/records/csv.ts';
import { tracingTable } from '#export/records/figureTable.ts';
import { allSources } from '#export/records/sourceTable.ts';
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
  /**
   * `link` holds every parameter and goes into the metadata; `shortLink` stands on the sheet. Where the
   * site is not known, the one is a query and the other empty.
   */
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
  /** A size of the same shape that can be read; null where no picture may be so large. */
  readonly readable: Sides | null;
  readonly size: Sides;

  constructor(size: Sides, readable: Sides | null) {
    const larger = readable && ` It can be read from ${readable.width}×${readable.height} on.`;
    super(
      `The view has too much in it for a picture of ${size.width}×${size.height}: its letters would be too small to read.${larger ?? ''}`,
    );
    this.name = 'TooCrowded';
    this.size = size;
    this.readable = readable;
  }
}

/**
 * One figure laid out anew on a sheet. The same order gives the same text, whatever the window, the
 * device or what was drawn before. Throws `NothingToDraw` and `TooCrowded`.
 */
export function makePicture(order: PictureOrder): Picture {
  const { figure, ledger, request, language, options } = order;
  const context = textContext(ledger, language, options.theme === 'dark' ? DARK : LIGHT);
  const shown = figure.show(ledger, request, byName(context));
  if (shown.state !== 'ready') throw new NothingToDraw(shown.state);
  const records = figureRecords(ledger, shown.cells());
  const warnings = warningsOf(order, shown, records);
  const sources = allSources(shown.words(context).sources, records, ledger);
  const facts = factsOf(order, shown, context, { records, warnings, sources });
  const content = drawSheet(order, shown, context, sources);
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

type Behind = {
  readonly records: readonly FigureRecord[];
  readonly warnings: readonly Warning[];
  readonly sources: readonly Source[];
};

function factsOf(
  order: PictureOrder,
  shown: ShownFigure,
  context: TextContext,
  { records, warnings, sources }: Behind,
): PictureFacts {
  const { ledger, link, language } = order;
  const words = shown.words(context);
  return {
    title: words.headline,
    description: altText(words, shown, context),
    source: sourceLine(sources, context),
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
  sources: readonly Source[],
): readonly SvgNode[] {
  const { palette } = context;
  const { size, transparent, plain } = order.options;
  const words = shown.words(context);
  const swatches = drawSwatches(words.legend, palette.paper);
  const widths = swatches.map(({ width }) => width);
  const imprint = { link: order.shortLink, version: order.ledger.version, sources };
  const spoken = plain ? plainWords(words, widths) : sheetWords(words, context, widths, imprint);
  const set = setFigure(shown, spoken, context, transparent);
  const { layout, zoom, drawing, type } = set(size);
  if (type < LEAST_TYPE)
    throw new TooCrowded(
      size,
      readableSize(size, (larger) => set(larger).type),
    );
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

type Set = Fitting & {
  readonly drawing: Drawing;
  /** The smallest on the sheet, in CSS pixels. */
  readonly type: number;
};

/** Sets one figure and its words on sheets of any size. */
const setFigure =
  (shown: ShownFigure, words: SheetWords, context: TextContext, transparent: boolean) =>
  ({ width, height }: Sides): Set => {
    const printed = { ...context, still: 'sheet' } as const;
    const { layout, zoom } = fitFigure(sheetLayouts(words, width, height), height, (room) =>
      measureFigure(shown, { ...printed, ...room }),
    );
    const room = { width: layout.picture.width / zoom, height: layout.picture.height / zoom };
    const drawing = drawFigure(shown, { ...printed, ...room }, transparent);
    const sizes = [smallestType(drawing.node) * zoom, ...layout.texts.map(({ size }) => size)];
    return { layout, zoom, drawing, type: Math.min(...sizes) };
  };

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
