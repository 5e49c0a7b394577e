import type { Page } from '@playwright/test';

import { axeViolations } from './axe.ts';
import { expect, test } from './site.ts';

/** Words of the drawing that leave it or stand on each other. */
const clashes = async (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const svg = [...document.querySelectorAll('figure svg')].find((some) =>
      some.querySelector('text'),
    );
    if (!svg) return ['there is no drawing'];
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent !== '');
    const boxes = texts.map((text) => ({
      text: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    const outside = boxes.filter(
      ({ box }) =>
        box.left < frame.left - 0.5 ||
        box.right > frame.right + 0.5 ||
        box.top < frame.top - 0.5 ||
        box.bottom > frame.bottom + 0.5,
    );
    const crossed = boxes.flatMap(({ text, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 0.5 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.5,
        )
        .map(({ text: other }) => `${text} and ${other} overlap`),
    );
    return [...outside.map(({ text }) => `${text} is cut`), ...crossed];
  });

const sideways = async (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const LINKS = [
  'view=flows',
  'view=flows&source=national',
  'view=flows&source=customs&measures=imports',
  'view=products&time=2023',
  'view=products&time=2025',
  'unit=gdp&source=customs&time=2008',
  'unit=trade&source=customs&time=2020&view=surplus',
];

for (const [lang, width] of [
  ['en', 320],
  ['zh', 320],
  ['ru', 320],
  ['ru', 768],
  ['en', 1280],
] as const) {
  test(`no word is cut or covered, ${lang}, ${width} px`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const link of LINKS) {
      await dashboard.open(`?${link}&lang=${lang}`);
      expect.soft(await clashes(page), link).toEqual([]);
      expect.soft(await sideways(page), link).toBeLessThanOrEqual(0);
    }
  });
}

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  for (const view of ['flows', 'products']) {
    test(`axe finds nothing: ${view}, ${theme}, ${width} px`, async ({ dashboard, page }) => {
      await page.setViewportSize({ width, height: 900 });
      await dashboard.open(`?view=${view}&theme=${theme}`);
      expect(await axeViolations(page)).toEqual([]);
      await dashboard.panel.locator('summary').click();
      await expect(dashboard.table).toBeVisible();
      await dashboard.panel.getByRole('figure').getByRole('button').first().click();
      await expect(dashboard.card).toBeVisible();
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

test('the flows say which way more goes, and the table says the same', async ({ dashboard }) => {
  await dashboard.open('?view=flows&source=customs');
  await expect(dashboard.headline).toHaveText(
    'China sold Central Asia more goods than it bought in 2024; the largest flow was what Kazakhstan imported, $28.0bn',
  );
  await expect(dashboard.keyFigure('Exports to China')).toContainText('$30.6bn');
  const drawn = await dashboard.drawnWords.allTextContents();
  await dashboard.panel.locator('summary').click();
  const amounts = dashboard.table.locator('tbody td:nth-child(3) > a:first-child');
  await expect(amounts).toHaveCount(10);
  expect(drawn).toEqual(expect.arrayContaining(await amounts.allTextContents()));
  const row = dashboard.table.getByRole('row', { name: /^China\s+Kyrgyzstan/ });
  await expect(row).toContainText('China, its customs');
});

test('a band opens a card with who counted it and where it is from', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=flows&source=customs');
  const band = dashboard.panel.getByRole('button', {
    name: 'Kyrgyzstan, Imports from China: who counted it',
  });
  await band.focus();
  await page.keyboard.press('Enter');
  await expect(dashboard.card).toContainText('Counted by:China, its customs');
  await expect(dashboard.card).toContainText('$19.9bn');
  await dashboard.card.getByRole('link', { name: 'Where this figure is from' }).click();
  await expect.poll(() => dashboard.link()).toContain('cell=customs.KGZ.import.2024');
  await expect(page.getByRole('dialog')).toBeVisible();
  // One step back at a time: from the panel to the card, from the card to the band.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(
    dashboard.card.getByRole('link', { name: 'Where this figure is from' }),
  ).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dashboard.card).toHaveCount(0);
  await expect(band).toBeFocused();
});

test('what is missing is dashed and never a band', async ({ dashboard }) => {
  await dashboard.open('?view=flows&source=national');
  await expect(dashboard.panel.locator('path[data-missing]')).toHaveCount(4);
  await expect(dashboard.panel.locator('path[data-measure]')).toHaveCount(6);
  await expect(dashboard.notes).toContainText('Turkmenistan: not reported');
});

test('flows offer two measures and keep the balance for the other views', async ({ dashboard }) => {
  await dashboard.open('?view=flows');
  await expect(dashboard.chip('Measures', 'Balance')).toHaveCount(0);
  await dashboard.chip('Measures', 'Imports').click();
  await expect.poll(() => dashboard.link()).toContain('measures=exports~surplus');
  await dashboard.chip('Measures', 'Exports').click();
  await expect(dashboard.headline).toHaveText('No measure is selected');
});

test('products name what is not known, and which pairs nothing is known of', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=products&time=2023');
  await expect(dashboard.headline).toHaveText(
    'Natural gas by pipeline: about 100% of Turkmenistan’s exports to China in 2023, the highest share in 3 flows told by single good',
  );
  expect(await dashboard.drawnWords.allTextContents()).toContain('Not known');
  await expect(dashboard.notes).toContainText(
    'No product figures of 2023 for exports to China of: Kyrgyzstan and Tajikistan.',
  );
  const years = page.getByRole('combobox', { name: 'Year' });
  await expect(years.getByRole('option', { name: '2018' })).toHaveCount(0);
  await years.selectOption('2022');
  await expect.poll(() => dashboard.link()).toBe('?view=products&time=2022');
});

test('without a total there is no share and no full bar', async ({ dashboard }) => {
  await dashboard.open('?view=products&time=2025&countries=TKM');
  expect(await dashboard.drawnWords.allTextContents()).toContain('$8.4bn, share not known');
  await expect(dashboard.panel.locator('rect[data-look="solid"]')).toHaveCount(0);
});

test('GDP is offered with the newest year that has it', async ({ dashboard, page }) => {
  await dashboard.open('?source=customs');
  await dashboard.option('Unit', '% of GDP').click();
  await expect(dashboard.panel).toContainText('the dataset has no GDP for 2024 to divide by');
  await dashboard.panel.getByRole('button', { name: 'Show 2023', exact: true }).click();
  await expect(dashboard.headline).toContainText('measured against GDP');
  await expect(dashboard.keyFigures.first()).toContainText('of their GDP · 5 countries, 2023');
  await expect(page.getByRole('figure')).toContainText('World Bank');
});
