import type { Page } from '@playwright/test';

import type { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

const LIGHT = { ground: 'rgb(250, 249, 246)', ink: '#1d2329' };
const DARK = { ground: 'rgb(18, 23, 27)', ink: '#eceff0' };

async function expectLook(
  { page, drawnWords }: Dashboard,
  { ground, ink }: typeof LIGHT,
): Promise<void> {
  await expect(page.locator('html')).toHaveCSS('background-color', ground);
  await expect(drawnWords.filter({ hasText: 'Kazakhstan' })).toHaveAttribute('fill', ink);
}

const groundOf = async (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test.describe('on a dark device', () => {
  test.use({ colorScheme: 'dark' });

  test('the page and the drawing are dark by themselves', async ({ dashboard }) => {
    await dashboard.open();
    await expectLook(dashboard, DARK);
    await expect.poll(() => dashboard.link()).toBe('');
  });

  test('theme=light overrules the device', async ({ dashboard }) => {
    await dashboard.open('?theme=light');
    await expectLook(dashboard, LIGHT);
    await dashboard.option('Theme', 'As the device').click();
    await expectLook(dashboard, DARK);
  });

  test('theme=light holds before the figures have come', async ({ page }) => {
    await page.route('**/data/trade.json', () => undefined);
    await page.goto('./?theme=light&source=customs');
    await page.getByRole('status').waitFor();
    expect(await groundOf(page)).toBe(LIGHT.ground);
  });
});

test('theme=dark overrules a light device', async ({ dashboard }) => {
  await dashboard.open('?theme=dark');
  await expectLook(dashboard, DARK);
});

test('an open page follows the device when evening comes', async ({ dashboard, page }) => {
  await dashboard.open();
  await expectLook(dashboard, LIGHT);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectLook(dashboard, DARK);
  await dashboard.option('Theme', 'Light').click();
  await expectLook(dashboard, LIGHT);
});
