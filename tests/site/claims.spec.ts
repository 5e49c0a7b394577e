import type { Locator, Page } from '@playwright/test';

import { axeViolations } from './axe.ts';
import { runAhead } from './clock.ts';
import { expect, test } from './site.ts';

const claims = (page: Page): Locator => page.locator('section[aria-labelledby="claims"]');

const claim = (page: Page, id: string): Locator => page.locator(`#claim-${id}`);

const open = async (page: Page, id: string): Promise<Locator> => {
  const entry = claim(page, id);
  await entry.locator('summary').click();
  await entry.getByRole('listitem').first().waitFor();
  return entry;
};

const openForm = async (page: Page): Promise<Locator> => {
  await claims(page).locator('details').last().locator('summary').click();
  const form = claims(page).locator('form');
  await form.waitFor();
  return form;
};

test('every statement has a verdict, and what stands behind it is folded', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await expect(claims(page).getByRole('heading', { level: 3 })).toHaveCount(2);
  await expect(claims(page).locator('[id^="claim-"]')).toHaveCount(21);
  await expect(claim(page, 'only-turkmenistan').locator('summary')).toContainText(
    'Depends on who counts',
  );
  await expect(claims(page).getByText(/^As printed/)).toHaveCount(0);
  const entry = await open(page, 'only-turkmenistan');
  await expect(entry.getByText('As printed: “the only country”.')).toBeVisible();
  await expect(entry.getByRole('listitem')).toHaveCount(3);
  await expect(entry.getByRole('listitem').nth(1)).toContainText('The same holds for 2014–2024.');
});

test('a summary opens with the keyboard', async ({ dashboard, page }) => {
  await dashboard.open();
  const summary = claim(page, 'kaz-imports').locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(claim(page, 'kaz-imports').getByRole('listitem')).toHaveCount(3);
});

test('a link shows the figures of a check in place, or beside in a new tab', async ({
  context,
  dashboard,
  page,
}) => {
  await dashboard.open('?theme=dark');
  const entry = await open(page, 'only-turkmenistan');
  const link = entry.getByRole('link', { name: 'Show it: China customs, 2024' });
  const target = '?view=surplus&source=customs&theme=dark';
  await expect(link).toHaveAttribute('href', target);

  const opened = context.waitForEvent('page');
  await link.click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect(other.getByRole('tab', { name: 'Surplus' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect.poll(() => dashboard.link()).toBe('?theme=dark');

  await link.click();
  await expect.poll(() => dashboard.link()).toBe(target);
  await expect(dashboard.headline).toHaveText(/^Turkmenistan alone in Central Asia ran a surplus/);
  await expect(dashboard.headline).toBeInViewport();
  await page.goBack();
  await expect.poll(() => dashboard.link()).toBe('?theme=dark');
});

test('a compared figure leads to where it comes from', async ({ dashboard, page }) => {
  await dashboard.open();
  const entry = await open(page, 'jan-may-2025');
  await expect(
    entry.getByRole('link', { name: 'Show it: China customs, January 2025 to May 2025' }),
  ).toBeVisible();
  const figure = entry.getByRole('listitem').nth(1).getByRole('link', { name: /286/ });
  await figure.click();
  await expect(page.getByRole('dialog')).toContainText('Central Asia: total trade with China');
  await page.keyboard.press('Escape');
  await expect(figure).toBeFocused();
});

for (const id of ['total-2024', 'total-2024-growth', 'tkm-exports', 'kaz-kgz-deficits']) {
  test(`the links of ${id} lead to figures that are drawn`, async ({ dashboard, page }) => {
    await dashboard.open();
    const links = (await open(page, id)).getByRole('link', { name: /^Show it/ });
    const targets = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      await dashboard.open(target ?? '');
      await expect(dashboard.drawnWords.first()).toBeVisible();
    }
  });
}

test('a statement of one’s own is checked, and a bad number is sent back', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  const form = await openForm(page);
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.getByRole('alert')).toHaveText('Write the value first, such as 18.5.');
  await form.getByRole('textbox', { name: 'Value' }).fill('18');
  await expect(form.getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  const result = claims(page).getByRole('status');
  await expect(result).toContainText('Depends on who counts');
  await expect(result.getByRole('listitem')).toHaveCount(3);
  await form.getByRole('combobox', { name: 'Statement' }).selectOption('runs a deficit');
  await expect(result).toBeEmpty();
  await expect(form.getByRole('textbox')).toHaveCount(0);
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(result).toContainText('−$12.1bn');
});

test.describe('without the code of the statements', () => {
  test.use({ expectedComplaints: /Failed to load resource/ });

  test('the page stands, says so and offers to try again', async ({ page, dashboard }) => {
    await page.clock.install();
    await page.route('**/ClaimsSection-*.js', (route) => route.abort());
    await dashboard.open();
    await expect(dashboard.headline).toBeVisible();
    const place = page.getByRole('region', { name: 'What the two texts say, checked' });
    await runAhead(page, place.getByText('The checked statements did not arrive.'));
    await expect(place.getByRole('button', { name: 'Retry' })).toBeVisible();
  });
});

for (const { lang, theme, width } of [
  { lang: 'en', theme: 'light', width: 1280 },
  { lang: 'en', theme: 'dark', width: 390 },
  { lang: 'ru', theme: 'dark', width: 1280 },
  { lang: 'ru', theme: 'light', width: 390 },
  { lang: 'zh', theme: 'light', width: 320 },
  { lang: 'ru', theme: 'light', width: 320 },
]) {
  test(`axe finds nothing and nothing runs over: ${lang}, ${theme}, ${width} px`, async ({
    dashboard,
    page,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await dashboard.open(`?lang=${lang}&theme=${theme}`);
    for (const id of ['only-turkmenistan', 'jan-may-2025-dollars', 'ten-flows-and-total']) {
      await open(page, id);
    }
    const form = await openForm(page);
    await form.getByRole('button').click();
    await expect(form.getByRole('alert')).toBeVisible();
    if (width === 390)
      expect(await axeViolations(page, 'section[aria-labelledby="claims"]')).toEqual([]);
    await form.getByRole('textbox').fill('18');
    await form.getByRole('button').click();
    await expect(claims(page).getByRole('status').getByRole('listitem')).toHaveCount(3);
    expect(await axeViolations(page, 'section[aria-labelledby="claims"]')).toEqual([]);
    const [scrolled, shown] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(scrolled).toBeLessThanOrEqual(shown);
  });
}

test('a contradicted statement names the nearest series and how far away it is', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await expect(claim(page, 'kgz-imports').locator('summary')).toContainText(
    'Closest: National statistics with $5.451bn, $0.051bn away; the printed digits allow $0.05bn.',
  );
  await expect(claim(page, 'kaz-imports').locator('summary')).not.toContainText('Closest');
  const form = await openForm(page);
  await form.getByLabel('Value').fill('20');
  await form.getByRole('button').last().click();
  await expect(claims(page).getByRole('status')).toContainText(
    'Closest: Summit note with $18bn, $2bn away',
  );
});

test('the sum of the ten flows leads to what it rests on', async ({ dashboard, page }) => {
  await dashboard.open();
  const entry = await open(page, 'ten-flows-and-total');
  await entry.getByRole('link', { name: '$56.8bn' }).click();
  await expect(page.getByRole('dialog').getByRole('heading', { level: 2 })).toHaveText(
    'Total trade with China, sum over 5 countries, 2024',
  );
});
