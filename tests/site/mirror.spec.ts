import type { Locator, Page } from '@playwright/test';

import { axeViolations } from './axe.ts';
import type { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

const MIRROR = '?view=mirror';

const words = async (dashboard: Dashboard): Promise<string> =>
  (await dashboard.drawnWords.allTextContents()).join('\n');

const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Freight (CIF/FOB)' });

test('the tab opens the view, and the headline states the widest gap', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.tab('Mirror').click();
  await expect(dashboard.headline).toHaveText(
    'China books 3.65 times the imports that Kyrgyzstan does: $19.9bn against $5.45bn in 2024, the widest gap here',
  );
  await expect.poll(() => dashboard.link()).toBe(MIRROR);
});

test('a country that does not report has one side and no percentage', async ({ dashboard }) => {
  await dashboard.open(`${MIRROR}&countries=TKM`);
  expect(await words(dashboard)).toContain('one side only');
  expect(await words(dashboard)).not.toMatch(/\d%/);
  await dashboard.panel.locator('summary').click();
  await expect(dashboard.table.getByText('one side only')).toHaveCount(3);
});

test('the base of the percentage is chosen and printed', async ({ dashboard }) => {
  await dashboard.open(`${MIRROR}&countries=KGZ&measures=imports`);
  expect(await words(dashboard)).toContain('+265%');
  await dashboard.option('Gap in % of', 'China’s figure').click();
  await expect(dashboard.drawnWords.getByText('Gap, % of China’s figure')).toBeVisible();
  expect(await words(dashboard)).toContain('+72.6%');
  await expect.poll(() => dashboard.link()).toContain('base=partner');
});

test('only years with both sides are offered', async ({ dashboard, page }) => {
  await dashboard.open(`${MIRROR}&countries=TJK&time=2022`);
  const years = await page.getByLabel('Year').locator('option').allInnerTexts();
  expect(years[0]).toBe('2023');
  expect(years).not.toContain('2024');
});

test('a balance that the two sides sign differently is marked', async ({ dashboard }) => {
  await dashboard.open(`${MIRROR}&countries=KAZ&time=2022`);
  expect(await words(dashboard)).toContain('≠ signs differ');
  await expect(dashboard.notes).toContainText('≠ marks a balance');
});

test.describe('freight', () => {
  test('is set by the keyboard, spoken, drawn and kept in the link', async ({
    dashboard,
    page,
  }) => {
    await dashboard.open(MIRROR);
    await slider(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(slider(page)).toHaveAttribute(
      'aria-valuetext',
      '1.01: 1% for freight and insurance',
    );
    await page.keyboard.press('End');
    await expect(dashboard.drawnWords.getByText('freight could explain all of it')).toBeVisible();
    await expect.poll(() => dashboard.link()).toContain('freight=1.20');
    await page.keyboard.press('Home');
    await expect(dashboard.drawnWords.getByText('freight could explain all of it')).toHaveCount(0);
    await expect.poll(() => dashboard.link()).toBe(MIRROR);
  });

  test('has marks that are tapped, and takes it out of the figure that has it', async ({
    dashboard,
    page,
  }) => {
    await dashboard.open(`${MIRROR}&countries=KAZ`);
    await page.getByRole('button', { name: 'Set freight to 1.06' }).click();
    await expect(
      dashboard.drawnWords.getByText('freight up to 0.90, unexplained 61.8m'),
    ).toBeVisible();
    await expect(dashboard.drawnWords.getByText('without freight 0.86 wider')).toBeVisible();
    await expect(dashboard.notes).toContainText('CIF/FOB 1.06');
  });

  test('is not a step to go back through', async ({ dashboard, page }) => {
    await dashboard.open();
    await dashboard.tab('Mirror').click();
    await page.getByRole('button', { name: 'Set freight to 1.08' }).click();
    await expect.poll(() => dashboard.link()).toContain('freight=1.08');
    await page.goBack();
    await expect(dashboard.tab('Overview')).toHaveAttribute('aria-selected', 'true');
  });

  test('is tapped with a whole finger on a phone', async ({ browser, baseURL }) => {
    const phone = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      ...(baseURL !== undefined && { baseURL }),
    });
    const page = await phone.newPage();
    await page.goto(`./${MIRROR}`);
    await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
    for (const target of [
      page.getByRole('button', { name: 'Set freight to 1.05' }),
      page.getByRole('group', { name: 'Freight (CIF/FOB)' }).locator('> div').last(),
    ]) {
      const box = await target.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
    }
    await phone.close();
  });
});

test('a card tells both figures as published, by the keyboard too', async ({ dashboard, page }) => {
  await dashboard.open(`${MIRROR}&freight=1.06&sort=name`);
  await dashboard.row('Kyrgyzstan').focus();
  await page.keyboard.press('Enter');
  await expect(dashboard.card).toContainText('as published: 123122514');
  await expect(dashboard.card).toContainText('1998075 (unit 10,000 CNY), converted at 7.118');
  await expect(dashboard.card).toContainText('CIF, by convention');
  await expect(dashboard.card).toContainText('+265% of the own figure');
  await expect(dashboard.card).toContainText('Freight at 1.06 explains none of the gap');
  await expect(dashboard.card).toContainText('stays unexplained');
  const link = dashboard.card.getByRole('link').first();
  await expect(link).toHaveAttribute('href', /cell=national\.KGZ\.export\.2024/);
  await page.keyboard.press('Escape');
  await expect(dashboard.card).toHaveCount(0);
  await expect(dashboard.row('Kyrgyzstan')).toBeFocused();
});

test('the table says the same as the picture', async ({ dashboard }) => {
  await dashboard.open(`${MIRROR}&countries=KGZ&measures=imports&freight=1.06`);
  await dashboard.panel.locator('summary').click();
  const row = dashboard.table.getByRole('row').nth(1);
  for (const text of ['5.5', '19.9', '+14.5', '+265%', '14.5']) {
    await expect(row).toContainText(text);
  }
  await expect(row).toContainText('would widen the gap by 0.31');
  await expect(row.getByRole('link')).toHaveCount(2);
});

test('an empty choice of measures leads back to figures', async ({ dashboard, page }) => {
  await dashboard.open(`${MIRROR}&measures=`);
  await page.getByRole('button', { name: 'Select all measures' }).click();
  await expect(dashboard.headline).toContainText('China books');
});

for (const lang of ['en', 'zh', 'ru']) {
  test(`nothing scrolls sideways at 320 px, ${lang}`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await dashboard.open(`${MIRROR}&lang=${lang}&freight=1.06`);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
  });
}

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing, ${theme}, ${width} px`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width, height: 844 });
    await dashboard.open(`${MIRROR}&freight=1.06&theme=${theme}`);
    if (width < 720) {
      await page.getByRole('main').getByRole('button', { expanded: false }).first().click();
    }
    await slider(page).waitFor();
    await dashboard.panel.locator('summary').click();
    await dashboard.row('Kazakhstan').click();
    await expect(dashboard.card).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
}
