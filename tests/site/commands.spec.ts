import { axeViolations } from './axe.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

test('the keyboard alone lists its commands, changes the figure, takes it back and copies the link', async ({
  context,
  dashboard,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.open();
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('Commands')),
    );
  expect(await loaded(), 'before the first key').toBe(false);

  const opener = dashboard.option('Figures from', 'Summit note');
  await opener.focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(opener, 'after a key in the dialog').toHaveAttribute('aria-checked', 'true');

  await page.keyboard.press('s');
  await expect(page).toHaveURL(/source=customs$/);
  await page.keyboard.press(',');
  await expect(page.getByRole('status').getByText('Year: 2023')).toBeVisible();
  await expect(page).toHaveURL(/time=2023$/);
  await page.keyboard.press('Control+z');
  await expect(page).toHaveURL(/\?source=customs$/);
  await page.goBack();
  await expect(page).toHaveURL(/time=2023$/);
  await page.keyboard.press('r');
  await expect(page).toHaveURL(/\/$/);
  await page.keyboard.press('z');
  await expect(page).toHaveURL(/source=customs&time=2023$/);

  await page.keyboard.press('c');
  await expect(page.getByRole('status').getByText('is copied')).toBeVisible();
  expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
    `${page.url()}&lang=en`,
  );

  await page.keyboard.press('t');
  await expect(dashboard.table).toBeVisible();
  await page.keyboard.press('n');
  await expect(dashboard.panel.locator('figcaption')).toBeFocused();
  await page.keyboard.press('f');
  await expect(dashboard.option('Figures from', 'China customs')).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
});

test('the list of commands is within reach of a finger, in Russian and in the dark', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('./?lang=ru&theme=dark&page=methods');
  await page.getByRole('button', { name: 'Горячие клавиши' }).click();
  const sheet = page.getByRole('dialog', { name: 'Горячие клавиши' });
  await expect(sheet).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('a trend is played until the reader stops it, by the finger or by Escape', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=trend&source=customs&theme=dark');
  const listen = page.getByRole('button', { name: 'Listen to the figure' });
  const stop = page.getByRole('button', { name: 'Stop' });
  await listen.click();
  await expect(
    page.getByRole('status').filter({ hasText: /^Kazakhstan: Exports, \d{4}: \$/ }),
  ).toHaveCount(1);
  expect(await axeViolations(page)).toEqual([]);
  await stop.click();
  await expect(stop).toBeHidden();
  await expect(listen).toBeFocused();
  await listen.click();
  await expect(stop).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(stop).toBeHidden();
});
