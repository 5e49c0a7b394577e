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

test('a product leads from its band and from the table to a panel of its own', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=products&countries=KAZ');
  await dashboard.panel.getByRole('button', { name: 'imports from China: who counted it' }).click();
  await page.locator('[data-pinned="true"] dl').first().getByRole('link').first().click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    /^Kazakhstan: .+, imports from China, 2024$/,
  );
  await expect(panel).toContainText('of the whole flow. Computed here');
  await expect(panel.getByRole('link', { name: 'Open the source' })).toBeVisible();
  await expect(panel.getByLabel('Link to this figure')).toHaveValue(
    /\/\?cell=[a-z]+\.KAZ\.import\.2024\.hs-\d+$/,
  );
  await panel.getByRole('link', { name: /^Imports from China/ }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Kazakhstan: imports from China, 2024',
  );
  await page.keyboard.press('Escape');
  await dashboard.panel.getByText('The same figures as a table').click();
  const row = dashboard.table.getByRole('row').filter({ hasText: '%' }).first();
  await row.getByRole('link').last().click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/^Kazakhstan: .+ China, 2024$/);
});

test('what a share of GDP is divided by leads to where that is from', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=table&source=customs&unit=gdp&time=2023');
  await dashboard.table
    .getByRole('link', { name: /^÷ GDP of/ })
    .first()
    .click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    /: GDP at current prices, 2023$/,
  );
  await expect(panel).toContainText('World Bank');
  await expect.poll(() => dashboard.link()).toMatch(/cell=context\.[A-Z]{3}\.gdp\.2023$/);
  await page.keyboard.press('Escape');
  await dashboard.notes.getByRole('link', { name: 'Kyrgyzstan' }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Kyrgyzstan: GDP at current prices, 2023',
  );
  await openPanel(page, '?cell=context.KAZ.goods-trade.2019');
  await expect(panel).toContainText('Computed here: exports + imports of goods.');
  await panel.getByRole('link', { name: /goods exports to the whole world/ }).click();
  await expect(panel.getByRole('link', { name: 'Open the source' })).toBeVisible();
});

test('a key figure leads to the countries that it rests on and to those it lacks', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=national');
  const exports = dashboard.keyFigure('Exports to China').getByRole('link').first();
  const amount = (await exports.textContent()) ?? '';
  await exports.click();
  const panel = panelOf(page);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Exports to China, sum over 5 countries, 2024',
  );
  await expect(panel.getByText(amount, { exact: true }).first()).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Not in the sum' })).toBeVisible();
  await expect(panel).toContainText(
    'The two flows were not found for this period, only their total',
  );
  await expect
    .poll(() => dashboard.link())
    .toBe('?source=national&cell=national.KAZ~KGZ~TJK~TKM~UZB.export.2024');
  await panel
    .getByRole('link', { name: /^Kazakhstan/ })
    .first()
    .click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Kazakhstan: exports to China, 2024',
  );
  await page.goBack();
  await expect(panel).toBeHidden();
  await expect(exports).toBeFocused();
});

test('what the note leaves open leads to its parts and to the total that it quotes', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.keyFigure('Not accounted for').getByRole('link').first().click();
  const panel = panelOf(page);
  await expect(panel).toContainText('Published for these countries together');
  await panel.getByRole('link', { name: /^Central Asia/ }).click();
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(
    'Central Asia: total trade with China, 2024',
  );
});

for (const view of ['table', 'flows']) {
  test(`the sums of the table of ${view} lead to what they rest on`, async ({
    dashboard,
    page,
  }) => {
    await dashboard.open(`?view=${view}&source=customs&countries=KAZ~UZB`);
    const fold = dashboard.panel.getByText('The same figures as a table');
    if (view === 'flows') await fold.click();
    const sum = dashboard.table
      .getByRole('row')
      .filter({ hasText: 'Computed from the rows above' });
    await sum.first().getByRole('link').first().click();
    await expect(panelOf(page).getByRole('heading', { level: 2 })).toHaveText(
      'Exports to China, sum over 2 countries, 2024',
    );
    await expect(panelOf(page)).toContainText('yuan to the dollar');
  });
}

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

for (const cell of [
  'customs.KAZ~KGZ~TJK~TKM~UZB.total.2024',
  'context.KAZ.gdp.2023',
  'national.KAZ.import.2024.hs-8703',
]) {
  test(`the panel of ${cell} is accessible and fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await openPanel(page, `?lang=ru&theme=dark&cell=${cell}`);
    expect(await axeViolations(page)).toEqual([]);
    const inner = await panelOf(page).evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(inner).toBe(0);
  });
}
