import { languageCodes } from '../../scripts/languageParts.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

for (const lang of languageCodes()) {
  test(`the headline and the first bars are on the first screen: ${lang}`, async ({
    dashboard,
    page,
  }) => {
    await dashboard.open(`?lang=${lang}`);
    const bottoms = await page
      .locator('[data-part=picture] [data-measure]')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().bottom));
    // All three bars of the first country.
    expect(bottoms.slice(0, 3).every((bottom) => bottom > 0 && bottom < 844)).toBe(true);
    await expect(dashboard.headline).toBeInViewport();
  });
}

test('the filters open in a sheet over which the figure changes, and close in four ways', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  const opener = dashboard.filters.getByRole('button', { expanded: false }).first();
  const done = dashboard.filters.getByRole('button', { name: 'Close', exact: true });
  const customs = dashboard.option('Figures from', 'China customs');
  await expect(customs).toBeHidden();

  await opener.tap();
  const sheet = await done.evaluate((button) => {
    const panel = button.closest('[data-open]');
    const box = panel?.getBoundingClientRect();
    return {
      top: box?.top ?? 0,
      bottom: box?.bottom ?? 0,
      place: panel && getComputedStyle(panel).position,
    };
  });
  expect(sheet).toEqual({ top: expect.any(Number), bottom: 844, place: 'fixed' });
  expect(sheet.top).toBeGreaterThan(844 / 3);
  await expect(dashboard.headline).toBeInViewport();
  await customs.tap();
  await expect(dashboard.headline).toContainText('Turkmenistan alone');

  await done.tap();
  await expect(customs).toBeHidden();
  await expect(opener).toBeFocused();
  await expect(opener).toContainText('China customs');

  await opener.tap();
  await page.keyboard.press('Escape');
  await expect(customs).toBeHidden();

  await opener.tap();
  await dashboard.headline.tap();
  await expect(customs).toBeHidden();

  // The focus goes on behind the last control of the sheet, which would cover it.
  await opener.tap();
  await dashboard.filters.getByRole('button', { name: 'Balance', exact: true }).focus();
  await dashboard.tab('Overview').focus();
  await expect(customs).toBeHidden();
});

test('in a low window the controls stand in the page, as a sheet would leave no room', async ({
  dashboard,
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 360 });
  await dashboard.open();
  await dashboard.filters.getByRole('button', { expanded: false }).first().tap();
  const customs = dashboard.option('Figures from', 'China customs');
  await expect(customs).toBeVisible();
  await page.keyboard.press('Escape');
  await dashboard.headline.tap();
  await expect(customs).toBeVisible();
});

test('a wide table keeps the names of its rows in sight', async ({ dashboard, page }) => {
  await page.setViewportSize({ width: 320, height: 844 });
  await dashboard.open('?view=table&source=national&lang=ru');
  const region = page
    .getByRole('region')
    .filter({ has: page.getByRole('table') })
    .first();
  const name = dashboard.table.getByRole('rowheader').first();
  const before = await name.boundingBox();
  await region.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
  const after = await name.boundingBox();
  expect(after?.x).toBeCloseTo(before?.x ?? -1, 0);
  expect(await region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
  // Room is left for the figures.
  expect(after?.width ?? 999).toBeLessThan(160);
});
