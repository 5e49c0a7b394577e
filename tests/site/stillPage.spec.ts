import { readFileSync } from 'node:fs';

import { axeViolations, sideways } from './axe.ts';
import { expect, test } from './site.ts';

/** The page that is saved of a view, and a browser in which nothing of it may run or call. */
for (const { link, width, theme } of [
  { link: '?source=customs', width: 940, theme: 'light' },
  { link: '?view=mirror&lang=ru&freight=1.06', width: 600, theme: 'dark' },
  { link: '?view=trend&source=customs&time=2000..2024&lang=zh', width: 320, theme: 'dark' },
  { link: '?view=flows', width: 320, theme: 'light' },
  { link: '?view=coverage', width: 390, theme: 'light' },
] as const) {
  test(`the saved page is whole without scripts: ${link}, ${width} px, ${theme}`, async ({
    browser,
    dashboard,
    page,
  }) => {
    await dashboard.open(link);
    const headline = (await dashboard.headline.textContent()) ?? '';
    await page.getByText(/^(Data and citation|数据与引用|Данные и цитирование)$/).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HTML', exact: true }).click();
    const arrived = await arriving;
    expect(arrived.suggestedFilename()).toMatch(/^khorgos_\w+_[\w-]+\.html$/);
    const html = readFileSync(await arrived.path(), 'utf8');

    const context = await browser.newContext({
      javaScriptEnabled: false,
      colorScheme: theme,
      viewport: { width, height: 800 },
    });
    const saved = await context.newPage();
    const calls: string[] = [];
    saved.on('request', (request) => calls.push(request.url()));
    await saved.route('http://saved.test/', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    await saved.goto('http://saved.test/');
    await expect(saved.getByRole('heading', { level: 1 })).toHaveText(headline);
    const shown = saved.locator('.picture > div').filter({ visible: true });
    await expect(shown).toHaveCount(1);
    await saved.locator('summary').click();
    await expect(saved.getByRole('table')).toBeVisible();
    expect(calls).toEqual(['http://saved.test/']);
    await context.close();
  });
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in a saved page, and nothing scrolls sideways: ${theme}`, async ({
    dashboard,
    page,
  }) => {
    await dashboard.open('?source=customs');
    await page.getByText('Data and citation', { exact: true }).click();
    const arriving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'HTML', exact: true }).click();
    const html = readFileSync(await (await arriving).path(), 'utf8');
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width: 320, height: 800 });
    await page.route('**/saved.html', (route) =>
      route.fulfill({ body: html, contentType: 'text/html' }),
    );
    await page.goto('./saved.html');
    await page.locator('summary').click();
    expect(await sideways(page)).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}
