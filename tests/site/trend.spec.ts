import type { Locator } from '@playwright/test';

import { axeViolations } from './axe.ts';
import type { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

/** The years over the drawing, walked with arrow keys. */
const reader = ({ panel }: Dashboard): Locator =>
  panel.getByRole('slider', { name: 'Read the figures of a year' });

const thumb = ({ filters }: Dashboard, name: string): Locator =>
  filters.getByRole('slider', { name });

test('the tab leads to all years up to the chosen one, and back to that one', async ({
  dashboard,
}) => {
  await dashboard.open('?source=customs&time=2023');
  const before = await dashboard.read();
  await dashboard.tab('Trend').click();
  await expect(dashboard.panel).toContainText('1992–2023');
  await expect.poll(() => dashboard.link()).toBe('?view=trend&source=customs&time=2023');
  await dashboard.tab('Overview').click();
  await expect(dashboard.keyFigures.first()).toBeVisible();
  expect(await dashboard.read()).toEqual(before);
});

test('a range in the link is taken as it stands', async ({ dashboard }) => {
  await dashboard.open('?view=trend&source=customs&time=2015..2020');
  await expect(dashboard.panel).toContainText('2015–2020');
  await expect(thumb(dashboard, 'First year')).toHaveValue('2015');
  await expect(thumb(dashboard, 'Last year')).toHaveValue('2020');
  await expect.poll(() => dashboard.link()).toBe('?view=trend&source=customs&time=2015..2020');
});

test('the range moves by keyboard, and an end at the edge of the data stays open', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=trend&source=national&time=2015..2020');
  await thumb(dashboard, 'Last year').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => dashboard.link()).toContain('time=2015..2019');
  await page.keyboard.press('End');
  await expect.poll(() => dashboard.link()).toContain('time=2015..latest');
  await thumb(dashboard, 'First year').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => dashboard.link()).toContain('time=earliest..latest');
  await page.goBack();
  await expect(thumb(dashboard, 'First year')).toHaveValue('2015');
});

test('the range is chosen from lists too', async ({ dashboard, page }) => {
  await dashboard.open('?view=trend&source=customs');
  await page.getByRole('combobox', { name: 'First year' }).selectOption('2010');
  await expect(dashboard.panel).toContainText('2010–2024');
  await expect.poll(() => dashboard.link()).toContain('time=2010..2024');
});

test('arrow keys read year after year, with who counted it', async ({ dashboard, page }) => {
  await dashboard.open('?view=trend&source=customs&countries=KAZ');
  await reader(dashboard).focus();
  await expect(reader(dashboard)).toHaveAttribute('aria-valuetext', 'no year read yet');
  await page.keyboard.press('Home');
  await expect(dashboard.card).toContainText('1992');
  await expect(reader(dashboard)).toHaveAttribute('aria-valuetext', '1992');
  await page.keyboard.press('ArrowRight');
  await expect(dashboard.card).toContainText('1993');
  await expect(dashboard.card).toContainText('Counted by: China, its customs');
  const spoken = dashboard.panel.locator('[aria-live]');
  await expect(spoken).toContainText(/^1993, million US dollars\. Kazakhstan: Exports .*Imports/);
  await expect(spoken).toContainText('Counted by: China, its customs');
  await expect(reader(dashboard)).toHaveAttribute('aria-valuenow', '1993');
  await page.keyboard.press('Escape');
  await expect(dashboard.card).toBeHidden();
  await expect(reader(dashboard)).toBeFocused();
});

test('a tap pins a year, and its figures lead to their provenance', async ({ dashboard, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await dashboard.open('?view=trend&source=customs&countries=KAZ');
  await reader(dashboard).click({ position: { x: 100, y: 100 } });
  const figure = dashboard.card.getByRole('link').first();
  const href = (await figure.getAttribute('href')) ?? '';
  expect(href).toMatch(/cell=customs\.KAZ\.export\.(19|20)\d\d/);
  await dashboard.card.getByRole('button', { name: 'Close' }).click();
  await expect(dashboard.card).toBeHidden();
});

test('the mouse reads what it points at and leaves nothing behind', async ({ dashboard, page }) => {
  await dashboard.open('?view=trend&source=customs');
  await reader(dashboard).hover({ position: { x: 120, y: 100 } });
  await expect(dashboard.card).toHaveAttribute('data-pinned', 'false');
  await page.mouse.move(5, 5);
  await expect(dashboard.card).toBeHidden();
});

test('a source with one year says so and leads to the others', async ({ dashboard, page }) => {
  await dashboard.open('?view=trend');
  await expect(dashboard.headline).toHaveText('Figures for 2024 alone: one year makes no trend');
  await expect(page.getByRole('combobox', { name: 'First year' })).toBeHidden();
  await dashboard.panel.getByRole('link', { name: 'China customs' }).click();
  await expect(dashboard.panel).toContainText('1992–2024');
  await expect.poll(() => dashboard.link()).toBe('?view=trend&source=customs');
});

test('the table has every year, with its source and a way to its provenance', async ({
  dashboard,
}) => {
  await dashboard.open('?view=trend&source=customs&countries=KAZ&time=2019..2024');
  await dashboard.panel.locator('summary').click();
  for (const year of ['2019', '2020', '2021', '2022', '2023', '2024']) {
    await expect(dashboard.table.getByRole('rowheader', { name: year })).toBeVisible();
  }
  const cell = dashboard.table.getByRole('link', { name: '12.8' }).first();
  await expect(cell).toHaveAttribute('href', /cell=customs\.KAZ\.import\.2019/);
});

test('events are numbered in the picture and told below it', async ({ dashboard }) => {
  await dashboard.open('?view=trend&source=customs');
  await dashboard.option('Events', 'Show').click();
  await expect(dashboard.panel.locator('[data-event]').first()).toBeVisible();
  await expect(dashboard.notes).toContainText('1: September 2013');
});

for (const { theme, width, lang, link } of [
  { theme: 'light', width: 1280, lang: 'en', link: '&source=customs&events=on&time=2020..2024' },
  { theme: 'dark', width: 390, lang: 'zh', link: '&source=national&panels=one&time=2020..2024' },
  { theme: 'light', width: 320, lang: 'ru', link: '&source=customs&scale=log&time=2020..2024' },
  { theme: 'dark', width: 1280, lang: 'en', link: '' },
]) {
  test(`axe finds nothing: ${lang}, ${theme}, ${width} px`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width, height: 900 });
    await dashboard.open(`?view=trend&lang=${lang}&theme=${theme}${link}`);
    if (width < 720) {
      await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
    }
    await dashboard.panel.locator('summary').click();
    await expect(dashboard.table.first()).toBeVisible();
    await dashboard.panel.getByRole('slider').focus();
    await page.keyboard.press('End');
    await expect(dashboard.card).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    const root = page.locator('html');
    expect(await root.evaluate((html) => html.scrollWidth <= html.clientWidth)).toBe(true);
  });
}

for (const [panels, width] of [
  ['country', 1280],
  ['one', 390],
] as const) {
  test(`the labels of ${panels} at ${width} px lead to their figures, by mouse and keyboard`, async ({
    dashboard,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await dashboard.open(`?view=trend&source=customs&panels=${panels}`);
    const name = 'Kazakhstan, Imports from China, 2024: 28.0. Where it is from';
    const label = dashboard.panel.getByRole('link', { name });
    await label.scrollIntoViewIfNeeded();
    await label.click();
    const provenance = page.getByRole('dialog');
    await expect(provenance.getByRole('heading', { level: 2 })).toHaveText(
      'Kazakhstan: imports from China, 2024',
    );
    await page.keyboard.press('Escape');
    await expect(label).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(provenance).toBeVisible();
    await expect.poll(() => dashboard.link()).toContain('cell=customs.KAZ.import.2024');
  });
}
