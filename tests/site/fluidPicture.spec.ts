import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { expect, test } from './site.ts';

/** A text of a picture: its words, and its left and right end from the picture's corner. */
type Placed = { readonly text: string; readonly left: number; readonly right: number };

type Seen = { readonly width: number; readonly height: number; readonly texts: readonly Placed[] };

/** What is to be seen of the picture that `selector` finds. */
const seenIn = (page: Page, selector: string): Promise<Seen> =>
  page.evaluate((place) => {
    const picture = [...document.querySelectorAll(place)].find(
      (each) => each.querySelector('svg text') !== null,
    );
    if (!picture) throw new Error(`There is no picture in ${place}.`);
    const corner = picture.getBoundingClientRect();
    const texts = [...picture.querySelectorAll('text')]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => {
        // A line around the letters is no part of the box everywhere.
        const { left, right } = text.getBoundingClientRect();
        return { text: text.textContent, left: left - corner.left, right: right - corner.left };
      });
    return { width: corner.width, height: corner.height, texts };
  }, selector);

/** Windows in which no figure is near a width at which it is laid out anew. */
const WINDOWS = [320, 347, 390, 640, 733, 940];

for (const link of ['?view=overview', '?view=surplus&lang=ru', '?view=mirror', '?view=flows']) {
  test(`the picture of a saved page is laid out as on the page: ${link}`, async ({
    browser,
    dashboard,
    page,
  }) => {
    await dashboard.open(link);
    await page.getByText(/^(Data and citation|Данные и цитирование)$/).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HTML', exact: true }).click();
    const html = readFileSync(await (await arriving).path(), 'utf8');
    const context = await browser.newContext();
    const saved = await context.newPage();
    await saved.setContent(html);
    for (const width of WINDOWS) {
      await page.setViewportSize({ width, height: 900 });
      const same = async (): Promise<void> => {
        const own = await seenIn(page, 'figure [aria-hidden="true"]');
        await saved.setViewportSize({ width: Math.round(own.width) + 32, height: 900 });
        const still = await seenIn(saved, '.picture');
        expect(still.width).toBe(own.width);
        expect(Math.abs(still.height - own.height)).toBeLessThan(1);
        expect(still.texts.map(({ text }) => text)).toEqual(own.texts.map(({ text }) => text));
        for (const [index, { text, left, right }] of still.texts.entries()) {
          const there = own.texts[index];
          expect(Math.abs(left - (there?.left ?? 0)), `${text}, ${width} px`).toBeLessThan(1.5);
          expect(Math.abs(right - (there?.right ?? 0)), `${text}, ${width} px`).toBeLessThan(1.5);
        }
      };
      await expect(same).toPass({ timeout: 10_000 });
    }
    await context.close();
  });
}
