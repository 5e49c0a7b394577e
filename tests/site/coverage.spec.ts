import { axeViolations, sideways } from './axe.ts';
import { expect, test } from './site.ts';

test('says who reported how much, and shows why a cell is empty', async ({ dashboard, page }) => {
  await dashboard.open('?view=coverage');
  await expect(dashboard.headline).toHaveText(/^Own figures of Turkmenistan were found for 4 of/);
  await dashboard.panel
    .getByRole('link', { name: /^Turkmenistan, Exports, 2024, National statistics: not reported/ })
    .click();
  await expect(page.getByRole('dialog')).toContainText(
    'No figure published by the country was found',
  );
  await page.keyboard.press('Escape');
  await expect(dashboard.panel.getByRole('grid')).toBeVisible();
});

test('the keyboard walks the matrix cell by cell', async ({ dashboard, page }) => {
  await dashboard.open('?view=coverage&countries=KAZ');
  const grid = dashboard.panel.getByRole('grid');
  const start = grid.getByRole('link', { name: /^Kazakhstan, Exports, 2025, China customs/ });
  await start.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  const cell = grid.getByRole('link', { name: /^Kazakhstan, Imports, 2024, China customs/ });
  await expect(cell).toBeFocused();
  await expect(grid.locator('a[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Home');
  await expect(grid.getByRole('link', { name: /^Kazakhstan, Imports, 1992, China/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(grid.getByRole('link', { name: /^Kazakhstan, Imports, 2025, China/ })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Kazakhstan: imports from China, 2024');
  await page.keyboard.press('Escape');
  await expect(cell).toBeFocused();
});

test('a cell says what it holds under the mouse, and the table says the same', async ({
  dashboard,
}) => {
  await dashboard.open('?view=coverage&countries=TJK');
  await dashboard.panel.getByRole('link', { name: /^Tajikistan, Exports, 2024, Nat/ }).hover();
  await expect(dashboard.panel.getByText('Tajikistan, 2024only the total')).toBeVisible();
  await dashboard.panel.locator('summary').click();
  await expect(dashboard.table.getByRole('link', { name: 'only the total' }).first()).toBeVisible();
  await expect(dashboard.table.getByRole('columnheader', { name: '1992' })).toHaveCount(1);
});

for (const [width, lang, theme] of [
  [1280, 'en', 'light'],
  [768, 'ru', 'light'],
  [390, 'zh', 'dark'],
  [320, 'ru', 'dark'],
] as const) {
  test(`the matrix is accessible and fits ${width} px, ${lang}, ${theme}`, async ({
    dashboard,
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await dashboard.open(`?view=coverage&countries=TJK&lang=${lang}&theme=${theme}`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}

test('who reported what does not depend on filters that the matrix does not have', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=coverage');
  const headline = await dashboard.headline.innerText();
  expect(headline).toContain('167 of 170');
  for (const other of ['source=customs', 'source=national', 'time=2010']) {
    await dashboard.open(`?view=coverage&${other}`);
    await expect(dashboard.headline).toHaveText(headline, { useInnerText: true });
  }
  await dashboard.open('?view=coverage&time=2000..2010');
  await expect(dashboard.panel.getByRole('paragraph').first()).toContainText('2000–2010');
  await expect(page.getByRole('combobox', { name: 'First year' })).toHaveValue('2000');
});
