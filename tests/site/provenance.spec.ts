import type { Page } from '@playwright/test';

import { axeViolations, sideways } from './axe.ts';
import { expect, test } from './site.ts';

const panelOf = (page: Page) => page.getByRole('dialog');

/** Opens the panel of a figure by its link. The page beside it is hidden from assistive technology. */
async function openPanel(page: Page, link: string): Promise<void> {
  await page.goto(`./${link}`);
  await panelOf(page).waitFor();
}

test('two clicks lead from a bar to where its figure comes from', async ({ dashboard, page }) => {
  await dashboard.open('?source=customs');
  await dashboard.row('Kazakhstan').click();
  const figure = dashboard.card.getByRole('link', { name: '$28.0bn' });
  await figure.click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Kazakhstan: imports from China, 2024',
  );
  await expect(panel).toContainText('198,969,900,000 yuan');
  await expect(panel).toContainText('$28bn at 7.115 yuan to the dollar');
  await expect(panel).toContainText('exports of China to Kazakhstan');
  await expect(panel).toContainText('19896990 (unit 10,000 CNY)');
  await expect(panel.getByRole('link', { name: 'Open the source' })).toHaveAttribute(
    'href',
    /^https:\/\//,
  );
  await expect.poll(() => dashboard.link()).toBe('?source=customs&cell=customs.KAZ.import.2024');

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(dashboard.card).toBeVisible();
  await expect(figure).toBeFocused();
});

test('each figure of the table opens its own panel, and Back closes it', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=table&source=national');
  await dashboard.table.getByRole('link', { name: '14.9', exact: true }).click();
  await expect(panelOf(page)).toContainText('Kazakhstan: exports to China, 2024');
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
  await page.goForward();
  await expect(panelOf(page)).toBeVisible();
  await page.mouse.click(20, 400);
  await expect(panelOf(page)).toBeHidden();
});

test('closing the panel hands the focus back to the figure of the table, for good', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=table&source=national');
  const figure = dashboard.table.getByRole('link', { name: '14.9', exact: true });
  await figure.focus();
  await page.keyboard.press('Enter');
  await panelOf(page).getByRole('link', { name: '← 2023' }).click();
  await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(/2023$/);
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(figure).toBeFocused();
  await expect.poll(() => dashboard.link()).toBe('?view=table&source=national');
  await page.goBack();
  await expect(panelOf(page)).toBeHidden();
});

test('a press in the panel leaves the card below it open, with the focus in it', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=mirror');
  await dashboard.row('Kyrgyzstan').click();
  const card = page.locator('[data-pinned="true"]');
  const figure = card.getByRole('link').first();
  await figure.click();
  await panelOf(page).getByRole('heading', { level: 2 }).click();
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  await expect(card).toBeVisible();
  await expect(figure).toBeFocused();
});

test('a panel that a link opened hands the focus to the figure of the page', async ({ page }) => {
  await openPanel(page, '?cell=customs.CA5.total.2024');
  await expect(panelOf(page)).toContainText('Central Asia: total trade with China, 2024');
  await expect(panelOf(page)).toContainText('94,820,000,000');
  await expect(panelOf(page)).toContainText('674.15 billion yuan');
  await page.keyboard.press('Escape');
  await expect(page.locator('#figure :focus')).toHaveRole('tab');
});

test('a link opens the figure, and leads on to its mirror figure and its neighbours', async ({
  dashboard,
  page,
}) => {
  await openPanel(page, '?cell=national.KAZ.import.2023');
  const panel = panelOf(page);
  await panel.getByRole('link', { name: /the mirror figure/ }).click();
  await expect(panel).toContainText('exports of China to Kazakhstan');
  await expect(panel.getByRole('heading', { level: 2 })).toBeFocused();
  await expect.poll(() => dashboard.link()).toBe('?cell=customs.KAZ.import.2023');
  await panel.getByRole('link', { name: '2024 →' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/2024$/);
});

test('a balance leads to its parts, a doubt to what it rests on', async ({ page }) => {
  await openPanel(page, '?cell=note.UZB.balance.2024');
  const panel = panelOf(page);
  await expect(panel).toContainText('Computed here: exports − imports.');
  await expect(panel).toContainText('Uzbekistan: the pair equals half-year figures.');
  await panel.getByRole('link', { name: /Exports to China, January 2024 to June 2024/ }).click();
  await expect(panel).toContainText('The published figure counts services with goods.');
});

test('where there is no figure it says why, or that the link leads to none', async ({ page }) => {
  await openPanel(page, '?cell=national.TKM.export.2024');
  await expect(panelOf(page)).toContainText(
    'No figure published by the country was found for this period',
  );
  await expect(panelOf(page).getByRole('link', { name: /China’s customs/ })).toBeVisible();
  await openPanel(page, '?cell=note.KAZ.export.2001');
  await expect(panelOf(page)).toContainText('The dataset has no such figure');
});

test.describe('the citation', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('is copied with a link that opens the figure alone', async ({ page }) => {
    await openPanel(page, '?view=table&source=national&cell=national.KAZ.export.2024');
    await panelOf(page).getByRole('button', { name: 'Copy' }).first().click();
    await expect(panelOf(page).getByText('Copied')).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Kazakhstan: exports to China, 2024: 14,897');
    expect(copied).toMatch(/\/\?cell=national\.KAZ\.export\.2024$/);
  });
});

test('a citation that cannot be copied is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await openPanel(page, '?cell=national.KAZ.export.2024');
  await panelOf(page).getByRole('button', { name: 'Copy' }).first().click();
  await expect(panelOf(page).getByText('Select the text and copy it by hand.')).toBeVisible();
  const isSelected = await panelOf(page)
    .getByLabel('Citation')
    .evaluate(
      (field) => field instanceof HTMLTextAreaElement && field.selectionEnd === field.value.length,
    );
  expect(isSelected).toBe(true);
});

for (const [width, lang, theme] of [
  [1280, 'en', 'light'],
  [390, 'ru', 'dark'],
  [320, 'zh', 'light'],
] as const) {
  test(`the panel is accessible and fits ${width} px, ${lang}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPanel(page, `?lang=${lang}&theme=${theme}&cell=customs.KGZ.export.2024`);
    await expect(panelOf(page)).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const inner = await panelOf(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(inner).toBe(0);
    if (width < 720) {
      expect(await panelOf(page).boundingBox()).toEqual({ x: 0, y: 0, width, height: 800 });
    }
  });
}
