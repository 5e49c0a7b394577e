import { createEmbed } from '#app/embed/createEmbed.ts';
import { EmbedPage } from '#app/embed/EmbedPage.tsx';
import type { EmbedParts } from '#app/embed/embedParts.ts';
import type { ViewStart } from '#app/ViewProvider.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import { markup, written } from '#export/still/markup.ts';
import { drawnPage, PICTURE_AT_ONCE } from '#prerender/drawnPage.ts';
import { contentPolicy, inlineText } from '#prerender/htmlFile.ts';
import { apology, noScriptFrame, STATE_STYLE } from '#prerender/noScript.ts';
import { withSurroundings } from '#prerender/pictureParts.ts';
import type { DrawnView } from '#prerender/surroundings.ts';
import { LAY_OUT, pictureOf, prefixOf } from '#prerender/surroundings.ts';
import type { ViewState } from '#view/viewState.ts';

/** What all frames of a site share. */
export type FrameKit = {
  readonly parts: EmbedParts;
  readonly early: string;
  readonly css: string;
  /** For paper and forced colours: as nobody waits for it, it stands behind the picture. */
  readonly print: string;
  /** The dataset, as `packed` makes it. */
  readonly data: string;
  /** Address of the interactive code, from the site's folder. */
  readonly code: string;
};

/**
 * A figure in a page for frames: drawn, with everything that it is made of, so that it asks for nothing
 * before somebody uses it. `site` is the address of the site's folder, as the page's links have it;
 * `speaks` says that the page has a language of its own, whatever the reader's is.
 */
export async function framePage(
  drawn: DrawnView,
  { parts, early, css, print, data, code }: FrameKit,
  { site, speaks }: { readonly site: string; readonly speaks: boolean },
): Promise<string> {
  const { ledger, view, link, shown, context } = drawn;
  const { lang } = view;
  const picture = shown.picture && pictureOf(drawn);
  const { start } = createEmbed({
    ledger,
    query: link,
    browserLanguage: lang,
    site,
    showControls: () => undefined,
  });
  const page = await drawnPage(<EmbedPage ledger={ledger} parts={parts} start={start} />, {
    picture: picture && withSurroundings(shown, picture.apart, linksOf(start, view), context),
    notice: '',
    prefix: prefixOf(view),
  });
  const drawnCss = page.css + (picture?.css ?? '') + SHOWN + STATE_STYLE;
  const style = inlineText(css + drawnCss);
  const paper = inlineText(print);
  const script = inlineText(early);
  const policy = contentPolicy(POLICY, {
    scripts: picture ? [script, LAY_OUT] : [script],
    styles: [style, paper],
  });
  const own = speaks ? markup` data-speaks="${lang}"` : markup``;
  return markup`<!doctype html>
<html lang="${lang}" dir="${context.language.direction}" data-view="${drawn.askedBy}" data-site="${site}" data-code="${site}${code}"${own}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${shown.words(context).headline} · ${context.language.t('page.name')}</title>
<link rel="icon" href="data:,">
<base target="_blank">
${picture ? written(PICTURE_AT_ONCE) : ''}
<style>${written(style)}</style>
<script>${written(script)}</script>
</head>
<body>
<div id="root">${written(page.html)}</div>
${written(noScriptFrame(context.language, start.links.hrefOf(view)))}
${written(apology(context.language, start.links.hrefOf(view), context.language.t('still.open')))}
<style>${written(paper)}</style>
<script type="text/plain" id="data">${written(data)}</script>
</body>
</html>
`.html;
}

/** Every part of a drawn figure leads to the site; the frame's own code has ways inside it. */
const linksOf = ({ links }: ViewStart, view: ViewState): FigureLinks => {
  const link = (choice: Partial<ViewState>) => ({
    href: links.hrefOf({ ...view, ...choice }),
    onClick: () => undefined,
  });
  return {
    doubtHref: (doubt) => links.doubtHref(doubt, view),
    cellLink: (cell) => link({ cell }),
    sourceLink: (source) => link({ source }),
    sortBy: () => undefined,
  };
};

/**
 * Pictures are made in the frame, from what it has; nothing is asked for but its own code. That code is
 * trusted because the early script asks for it, not for where it comes from: WebKit takes a frame in a
 * sandbox for nobody's own.
 */
const POLICY = {
  'script-src': ["'strict-dynamic'"],
  'img-src': ['data:', 'blob:'],
};

/** Another view's room is kept, and nothing of it shown. */
const SHOWN =
  'html[data-drawn=none] #root{visibility:hidden}' +
  'body>[data-still],body>[data-apology]{margin:0;padding:0 16px 16px}';
