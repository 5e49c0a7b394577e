import type { FigureWords, ShownFigure, TextContext } from '#charts/figure.ts';
import { sourceText } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Source } from '#domain/ledger.ts';
import type { Drawing } from '#export/picture/drawFigure.tsx';
import { drawSwatches } from '#export/picture/drawFigure.tsx';
import { serialise, svgNode } from '#export/picture/svgNode.ts';
import { fluidPicture } from '#export/still/fluid/fluidPicture.ts';
import type { PieceOptions } from '#export/still/fluid/pieces.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING, written } from '#export/still/markup.ts';
import { stillTable } from '#export/still/stillTable.ts';
import { themed } from '#export/still/themed.ts';

/** A figure and the part of the style sheet that its picture needs. */
type StillFigure = { readonly markup: Markup; readonly css: string };

type StillOptions = {
  /** Begins the classes and names of the picture, so that a page may have several. */
  readonly prefix?: string;
  /** Those to name below the figure, if they are not the ones that it names itself. */
  readonly sources?: readonly Source[];
  /** How closely the widths are looked at. */
  readonly search?: Partial<PieceOptions>;
};

/**
 * A figure with its words, its picture in every width, and its table, as HTML that needs no script.
 * Colours are left to the page, as CSS variables with the names of the palette.
 */
export function stillFigure(
  shown: ShownFigure,
  context: TextContext,
  { prefix = 'picture', sources: named, search }: StillOptions = {},
): StillFigure {
  const light: TextContext = { ...context, palette: LIGHT };
  const { t } = context.language;
  const words = shown.words(light);
  const caption = t('figure.caption', { headline: words.headline, subtitle: words.subtitle });
  const table = markup`<div class="scroll" role="region" aria-label="${t('table.scroll')}" tabindex="0">${stillTable(shown, light, caption)}</div>`;
  const data =
    shown.picture === null
      ? table
      : markup`<details><summary>${t('figure.data')}</summary>${table}</details>`;
  const picture = fluidPicture(shown, light, prefix, search);
  const whole = markup`<figure aria-labelledby="headline">
<h1 id="headline">${words.headline}</h1>
<p class="subtitle">${words.subtitle}</p>
${legend(words, light, prefix)}
${picture.markup}
${data}
<figcaption>${notes(words, light)}${sourceLine(named ?? words.sources, light)}</figcaption>
</figure>`;
  return { markup: whole, css: picture.css };
}

/** Names of parts are made different from swatch to swatch: a page has several. */
function drawn({ node, width, height }: Drawing, prefix: string): Markup {
  const svg = svgNode('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, [themed(node)]);
  return written(
    serialise(svg)
      .replaceAll(/ id="(part\d+)"/g, ` id="${prefix}$1"`)
      .replaceAll(/url\(#(part\d+)\)/g, `url(#${prefix}$1)`)
      .replaceAll(/ href="#(part\d+)"/g, ` href="#${prefix}$1"`),
  );
}

function legend({ legend: items }: FigureWords, context: TextContext, prefix: string): Markup {
  if (items.length === 0) return NOTHING;
  const swatches = drawSwatches(items, context.palette.paper);
  const entries = items.map(({ text }, index) => {
    const swatch = swatches[index];
    return markup`<li>${swatch ? drawn(swatch, `${prefix}${index}`) : ''}${text}</li>`;
  });
  return markup`<ul class="legend" aria-label="${context.language.t('figure.legend')}">${entries}</ul>`;
}

function notes(words: FigureWords, { language }: TextContext): Markup {
  const told = words.notes.filter(({ ofPage }) => !ofPage);
  const entries = told.map(({ text, doubt }) => {
    const mark = doubt ? markup`<b>${doubt.mark}</b> ` : NOTHING;
    return markup`<li>${mark}${text}</li>\n`;
  });
  return markup`<ul class="notes" aria-label="${language.t('figure.notes')}">${entries}</ul>`;
}

function sourceLine(sources: readonly Source[], context: TextContext): Markup {
  if (sources.length === 0) return NOTHING;
  const { t, gap } = context.language;
  const entries = sources.map((source, index) => {
    const text = sourceText(source, context);
    const separator = index > 0 ? ' · ' : '';
    return source.url === null
      ? markup`${separator}${text}`
      : markup`${separator}<a href="${source.url}" rel="noreferrer">${text}</a>`;
  });
  return markup`<p>${t('figure.source') + gap}${entries}</p>`;
}
