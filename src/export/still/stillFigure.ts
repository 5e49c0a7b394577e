import type { FigureWords, ShownFigure, TextContext } from '#charts/figure.ts';
import { sourceText } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Drawing } from '#export/picture/drawFigure.tsx';
import { drawFigure, drawSwatches } from '#export/picture/drawFigure.tsx';
import { serialise, svgNode } from '#export/picture/svgNode.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING, written } from '#export/still/markup.ts';
import { stillTable } from '#export/still/stillTable.ts';
import { themed } from '#export/still/themed.ts';

/**
 * Widths in CSS pixels for which a picture is drawn. A page shows the widest that fits; the narrowest
 * fits a phone of 320 with a margin.
 */
export const STILL_WIDTHS = [288, 568, 900] as const;

/**
 * A figure with its words, its picture in every width, and its table, as HTML that needs no script.
 * Colours are left to the page, as CSS variables with the names of the palette.
 */
export function stillFigure(shown: ShownFigure, context: TextContext): Markup {
  const light: TextContext = { ...context, palette: LIGHT };
  const { t } = context.language;
  const words = shown.words(light);
  const caption = t('figure.caption', { headline: words.headline, subtitle: words.subtitle });
  const table = markup`<div class="scroll" role="region" aria-label="${t('table.scroll')}" tabindex="0">${stillTable(shown, light, caption)}</div>`;
  const data =
    shown.picture === null
      ? table
      : markup`<details><summary>${t('figure.data')}</summary>${table}</details>`;
  return markup`<figure aria-labelledby="headline">
<h1 id="headline">${words.headline}</h1>
<p class="subtitle">${words.subtitle}</p>
${legend(words, light)}
${pictures(shown, light)}
${data}
<figcaption>${notes(words, light)}${sources(words, light)}</figcaption>
</figure>`;
}

export function pictures(shown: ShownFigure, context: TextContext): Markup {
  if (shown.picture === null) return NOTHING;
  const drawings = STILL_WIDTHS.map((width) => drawFigure(shown, { ...context, width }, false));
  // What is drawn alike for two widths is written once.
  const kept = drawings.filter(({ width }, index) => width !== drawings[index - 1]?.width);
  const variants = kept.map((drawing) => {
    const fitting = STILL_WIDTHS.filter((_, index) => drawings[index]?.width === drawing.width);
    const classes = fitting.map((width) => `at${width}`).join(' ');
    return markup`<div class="${classes}">${drawn(drawing, `w${fitting.join('-')}`)}</div>\n`;
  });
  return markup`<div class="pictures" aria-hidden="true">${variants}</div>`;
}

/** Names of parts are made different from drawing to drawing: a page has several. */
function drawn({ node, width, height }: Drawing, prefix: string): Markup {
  const svg = svgNode('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, [themed(node)]);
  return written(
    serialise(svg)
      .replaceAll(/ id="(part\d+)"/g, ` id="${prefix}$1"`)
      .replaceAll(/url\(#(part\d+)\)/g, `url(#${prefix}$1)`)
      .replaceAll(/ href="#(part\d+)"/g, ` href="#${prefix}$1"`),
  );
}

function legend({ legend: items }: FigureWords, context: TextContext): Markup {
  if (items.length === 0) return NOTHING;
  const swatches = drawSwatches(items, context.palette.paper);
  const entries = items.map(({ text }, index) => {
    const swatch = swatches[index];
    return markup`<li>${swatch ? drawn(swatch, `l${index}`) : ''}${text}</li>`;
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

function sources(words: FigureWords, context: TextContext): Markup {
  if (words.sources.length === 0) return NOTHING;
  const { t, gap } = context.language;
  const entries = words.sources.map((source, index) => {
    const text = sourceText(source, context);
    const separator = index > 0 ? ' · ' : '';
    return source.url === null
      ? markup`${separator}${text}`
      : markup`${separator}<a href="${source.url}" rel="noreferrer">${text}</a>`;
  });
  return markup`<p>${t('figure.source') + gap}${entries}</p>`;
}
