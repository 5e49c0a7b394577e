import { QueryClient } from '@tanstack/react-query';
import { App } from '#app/App.tsx';
import { DATA_URL } from '#app/dataUrl.ts';
import { tradeQuery } from '#data/tradeQuery.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Markup } from '#export/still/markup.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadStartMessages } from '#i18n/messages.ts';
import { alternates } from '#prerender/alternates.ts';
import type { DrawnPage } from '#prerender/drawnPage.ts';
import { drawnPage, PICTURE_AT_ONCE } from '#prerender/drawnPage.ts';
import { contentPolicy, inlineText, replaceOnce } from '#prerender/htmlFile.ts';
import { apology, noScriptNotice, STATE_STYLE } from '#prerender/noScript.ts';
import { previewOf } from '#prerender/sharePage.ts';
import type { DrawnView } from '#prerender/surroundings.ts';
import { pictureOf, prefixOf } from '#prerender/surroundings.ts';

/** The page in the language of a view that the build has drawn, as its own code draws it first. */
async function drawnIn(
  drawn: DrawnView,
): Promise<DrawnPage & DrawnView & { readonly sorry: string }> {
  const { ledger, view, context } = drawn;
  // What is drawn speaks as the page's start does; what is told of it may say everything.
  const language = createLanguage(view.lang, await loadStartMessages(view.lang));
  const whole = context.language;
  const { html: picture, css } = pictureOf(drawn);
  // Nothing is dropped, so no timer keeps the build from ending.
  const queries = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  queries.setQueryData(tradeQuery(DATA_URL).queryKey, ledger);
  const page = await drawnPage(
    <App queries={queries} startLanguage={language} browserLanguage={view.lang} />,
    {
      picture,
      notice: noScriptNotice(whole, './'),
      prefix: prefixOf(view),
    },
  );
  const sorry = apology(whole, '', whole.t('state.retry'));
  return { ...drawn, html: page.html, css: page.css + css, sorry };
}

/**
 * The built page with its first view drawn in every language: English in its place, the others as text
 * that no browser makes elements of before the early script does. Scripts come last, so that they do not hold up what a
 * reader sees. `fileOf` gives the text of a built file by its address in the page, `folder` is the site's
 * address with its slash, or relative to the page.
 */
export async function indexPage(
  built: string,
  { early, tableSheets }: { readonly early: string; readonly tableSheets: readonly string[] },
  drawn: readonly DrawnView[],
  fileOf: (address: string) => string,
  folder: string,
): Promise<string> {
  const starts = drawn.filter(({ view }) => view.view === 'overview');
  const pages = await Promise.all(starts.map(drawnIn));
  const [first] = pages;
  if (!first) throw new Error('There is no language to draw the page in.');
  const sheets = [...built.matchAll(STYLE_SHEET)].map(([, address = '']) => address);
  const style = inlineText(
    [
      ...[...sheets, ...tableSheets].map(fileOf),
      ...pages.map(({ css }) => css),
      SHOWN,
      STATE_STYLE,
    ].join(''),
  );
  const script = inlineText(early);
  const policy = contentPolicy(POLICY, {
    scripts: [script],
    styles: [style],
  });
  const late = [...built.matchAll(LATE)].map(([tag]) => tag.trim());
  // A loaded sheet of the same address keeps the page's code from fetching it again.
  const known = sheets.map((address) => `<link rel="stylesheet" href="${address}" disabled>`);
  const body = [
    ...pages.map(({ html, view }, index) =>
      index === 0
        ? `<div id="root" data-language="en">${html}</div>`
        : `<script type="text/html" lang="${view.lang}">${asScript(html)}</script>`,
    ),
    ...pages.map(({ sorry }) => sorry),
  ];
  let page = built.replaceAll(STYLE_SHEET, '').replaceAll(LATE, '');
  page = replaceOnce(
    page,
    /<html lang="en" dir="ltr">/,
    `<html lang="en" dir="ltr" data-view="${escaped(first.askedBy)}">`,
  );
  page = replaceOnce(page, /content="default-src[^"]*"/, `content="${policy}"`);
  page = replaceOnce(
    page,
    /<\/head>/,
    `${PICTURE_AT_ONCE}<style>${style}</style><script>${script}</script>${languagesOf(folder).html}${previewOf(first, folder, folder).html}</head>`,
  );
  page = replaceOnce(page, /<div id="root"><\/div>/, body.join('\n'));
  return replaceOnce(page, /<\/body>/, `${[...known, ...late].join('\n')}\n</body>`);
}

/** The page is one file: its link says the language, and without that the browser does. */
const languagesOf = (folder: string): Markup =>
  alternates((lang) => `${folder}?lang=${lang}`, folder);

/** Nothing in a script but its end may look like one. */
function asScript(html: string): string {
  if (/<\/?script|<!--/i.test(html)) throw new Error('What is drawn ends the script it stands in.');
  return html;
}

const POLICY = {
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'connect-src': ["'self'"],
  'frame-src': ["'self'"],
};

const STYLE_SHEET = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/g;
const LATE =
  /\s*(?:<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>|<link rel="preload"[^>]*>)/g;

/** What is drawn is seen only where it is what the reader asked for. */
const SHOWN =
  'html[data-drawn=none] #root,html:not([data-drawn=en])[data-drawn] #root[data-language=en]{display:none}' +
  'body>[data-apology]{max-width:1120px;margin:0 auto;padding:12px 16px}' +
  LANGUAGES.map((code) => `html:not([lang=${code}]) [data-apology][lang=${code}]`).join(',') +
  '{display:none!important}';

const escaped = (text: string): string => text.replaceAll('&', '&amp;');
