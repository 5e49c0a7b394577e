import { axeViolations, sideways } from './axe.ts';
import { expect, test } from './site.ts';

test('a link at the foot of the page leads to the methods and back to the same view', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=table&source=customs');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Data and methods' }).click();
  const title = page.getByRole('heading', { name: 'Data and methods' });
  await expect(title).toBeFocused();
  await expect(page).toHaveTitle('Data and methods · Khorgos');
  expect(dashboard.link()).toBe('?view=table&source=customs&page=methods');
  await page.getByRole('link', { name: 'Back to the dashboard' }).first().click();
  await dashboard.shown();
  expect(dashboard.link()).toBe('?view=table&source=customs');
});

test('a figure’s panel leads to why the two sides differ', async ({ page }) => {
  await page.goto('./?cell=customs.KGZ.import.2024');
  await page.getByRole('dialog').getByRole('link', { name: 'Why the two sides differ' }).click();
  const section = page.locator('#why');
  await expect(section).toBeFocused();
  await expect(section).toBeInViewport();
  await expect(section.getByRole('link').first()).toHaveAttribute('href', /^https:\/\//);
});

test('names every source of the dataset, and the release', async ({ page }) => {
  await page.goto('./?page=methods');
  const { sources, version } = await page.evaluate(async () => {
    const answer = await fetch('./data/trade.json');
    return (await answer.json()) as { sources: { title: string }[]; version: string };
  });
  const register = page.locator('#sources');
  await expect(register.getByRole('definition')).toHaveCount(sources.length);
  for (const { title } of sources) await expect(register).toContainText(title);
  expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await expect(page.locator('#release').getByRole('link')).toHaveCount(2);
});

for (const [width, lang, theme] of [
  [1280, 'en', 'light'],
  [390, 'zh', 'dark'],
  [320, 'ru', 'light'],
] as const) {
  test(`the page is accessible and fits ${width} px, ${lang}, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`./?page=methods&lang=${lang}&theme=${theme}`);
    await page.locator('#sources').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}
