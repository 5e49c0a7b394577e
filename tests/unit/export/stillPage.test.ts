import { describe, expect, it } from 'vitest';

import { byName, textContext } from '#charts/figureText.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import { NothingToDraw } from '#export/picture/picture.ts';
import { markup } from '#export/still/markup.ts';
import type { StillPage } from '#export/still/stillPage.ts';
import { stillPage } from '#export/still/stillPage.ts';
import type { ViewState } from '#view/viewState.ts';
import { ledger, orderOf, VIEWS } from './orders.ts';

/** Enough drawings to have several pieces. */
const FEW = { grid: 288, exact: false };

/** The page of a view as a document, and its text. */
async function pageOf(view: Partial<ViewState>, theme: StillPage['theme'] = 'auto') {
  const { figure, request, language, link } = await orderOf(view);
  const context = textContext(ledger, language, DARK);
  const shown = figure.show(ledger, request, byName(context));
  const text = stillPage(shown, { ledger, link, theme, search: FEW }, context);
  const page = new DOMParser().parseFromString(text, 'text/html');
  return { text, page, link, words: shown.words(context), drawn: shown.picture !== null };
}

describe.each(VIEWS)('the page of %s', (view) => {
  it('says, draws and lists the view without a script or a request', async () => {
    const { text, page, link, words, drawn } = await pageOf({ view, lang: 'ru' });
    expect(page.documentElement.lang).toBe('ru');
    expect(page.title).toContain(words.headline);
    expect(page.querySelector('h1')?.textContent).toBe(words.headline);
    expect(page.querySelector('footer a')?.getAttribute('href')).toBe(link);
    expect(page.querySelectorAll('tbody tr').length).toBeGreaterThan(4);
    expect(page.querySelector('figcaption p')?.textContent.length).toBeGreaterThan(20);
    const caption = page.querySelector('figcaption')?.textContent;
    for (const { text: note, ofPage = false } of words.notes) {
      expect(caption?.includes(note)).toBe(!ofPage);
    }

    expect(
      page.querySelectorAll('script, img, iframe, object, base, link[rel=stylesheet]'),
    ).toHaveLength(0);
    expect(text).not.toMatch(/\son\w+=|javascript:|@import|url\((?!#)/);

    expect(page.querySelectorAll('.picture')).toHaveLength(drawn ? 1 : 0);
    expect(page.querySelectorAll('[style]')).toHaveLength(0);
    const pieces = [...page.querySelectorAll('.picture > div')];
    expect(pieces.length > 0).toBe(drawn);
    // One shows from the start, each of the others from a width of its own.
    const style = page.querySelector('style')?.textContent ?? '';
    const steps = [...style.matchAll(/@container \(min-width:(\d+)px\)/g)].map(([, from]) => from);
    expect(steps).toHaveLength(Math.max(0, pieces.length - 1));
    expect(steps.map(Number)).toEqual(steps.map(Number).toSorted((a, b) => a - b));
  }, 30_000);

  it('leaves every colour of its pictures to the theme, and every reference has its part', async () => {
    const { page } = await pageOf({ view, source: 'national' });
    for (const svg of page.querySelectorAll('svg')) {
      expect(svg.outerHTML).not.toMatch(/#[0-9a-f]{3,8}"|rgba?\(/i);
    }
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const references = page.body.innerHTML.matchAll(/url\(#(\w+)\)|href="#(\w+)"/g);
    for (const [, part, target] of references) expect(ids).toContain(part ?? target);
  }, 30_000);
});

it('has the colours of both themes, or of the one that was chosen', async () => {
  const { text: auto } = await pageOf({});
  expect(auto).toContain(`--paper:${LIGHT.paper}`);
  expect(auto).toContain(
    `@media (prefers-color-scheme:dark){:root{color-scheme:dark;--paper:${DARK.paper}`,
  );
  const { text: dark } = await pageOf({}, 'dark');
  expect(dark).toContain(`--paper:${DARK.paper}`);
  expect(dark).not.toContain(LIGHT.surplus);
});

it('has the figures of the table with who counted them', async () => {
  const { page } = await pageOf({
    view: 'table',
    source: 'customs',
    sort: { key: 'name', descending: false },
  });
  const [first] = page.querySelectorAll('tbody tr');
  expect(first?.querySelector('th')?.textContent).toMatch(
    /^Kazakhstan.*General Administration of Customs/,
  );
  expect([...(first?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^15\.9/),
    expect.stringMatching(/^28\.0/),
    expect.stringMatching(/^−12\.1/),
  ]);
});

it('refuses a view without anything to draw', async () => {
  await expect(pageOf({ countries: [] })).rejects.toThrow(NothingToDraw);
});

it('takes text for text', () => {
  expect(markup`<p title="${'"'}">${'<b>&'}${[markup`<i>${1}</i>`, markup`${2}`]}</p>`.html).toBe(
    '<p title="&quot;">&lt;b&gt;&amp;<i>1</i>2</p>',
  );
});
