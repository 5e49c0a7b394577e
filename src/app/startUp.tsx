import { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from '#app/App.tsx';
import { DATA_URL } from '#app/dataUrl.ts';
import { languageQuery, startLanguageQuery } from '#app/languageQuery.ts';
import { figureQuery, isEager } from '#app/useFigureKind.ts';
import { loadLate } from '#charts/late.tsx';
import { tradeQuery } from '#data/tradeQuery.ts';
import type { Early } from '#early/early.ts';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView, preferredLanguage } from '#view/defaultView.ts';
import { parseLink } from '#view/link.ts';

/** When a page has come to rest, in milliseconds. */
const LEISURE = 3000;

/** Runs once: the link's language, theme and figure, then the page; the figures are on their way meanwhile. */
export async function startUp(root: HTMLElement): Promise<void> {
  const queries = new QueryClient();
  // The page shows what went wrong, if it did; here it is only a head start.
  const figures = queries.query(tradeQuery(DATA_URL)).catch(() => null);
  const browserLanguage = preferredLanguage(navigator.languages);
  // Countries are not known yet, but none of these fields depends on them.
  const { lang, theme, view } = parseLink(
    location.search,
    viewCodecs({ countries: [], economies: [] }),
    defaultView([], browserLanguage),
  ).view;
  document.documentElement.lang = lang;
  document.documentElement.dataset['theme'] = theme;
  // A page that draws its figure at once does not move when the figure's code arrives.
  const figure = queries.query(figureQuery(view)).catch(() => null);
  const words = isEager(view) ? startLanguageQuery : languageQuery;
  const language = await queries
    .query(words(lang))
    .catch(() => queries.query(startLanguageQuery('en')));
  await figure;
  const early: Early | undefined = window.khorgosEarly;
  // What the build has drawn stays until the page is whole that takes its place, all at once.
  if (early?.drawn) {
    await figures;
    // Reading them and drawing the page are each long enough: what a reader does comes in between.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
  const page = createRoot(root);
  early?.letGo();
  flushSync(() =>
    page.render(
      <StrictMode>
        <App queries={queries} startLanguage={language} browserLanguage={browserLanguage} />
      </StrictMode>,
    ),
  );
  early?.takeOver();
  // A printer does not wait for the code of a table that nobody has opened yet.
  setTimeout(() => void loadLate().catch(() => null), LEISURE);
}
