import { axeViolations } from './axe.ts';
import type { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const openCard = async (dashboard: Dashboard): Promise<void> => {
  await dashboard.panel.getByRole('figure').getByRole('button').nth(1).click();
  await expect(dashboard.card).toBeVisible();
};

const openPhoneFilters = async ({ page }: Dashboard): Promise<void> => {
  const summary = page.getByRole('main').getByRole('button', { expanded: false }).first();
  await summary.click();
  await expect(page.getByRole('combobox').first()).toBeVisible();
};

const openFoldedTable = async (dashboard: Dashboard): Promise<void> => {
  await dashboard.panel.locator('summary').click();
  await expect(dashboard.table).toBeVisible();
};

type State = {
  readonly name: string;
  readonly link: string;
  readonly act?: (dashboard: Dashboard) => Promise<void>;
};

const STATES: readonly State[] = [
  { name: 'empty state', link: '&source=national&unit=cny&time=2023' },
  { name: 'open card', link: '', act: openCard },
  { name: 'folded table and notice', link: '&source=customs&view=no', act: openFoldedTable },
  { name: 'open phone filters', link: '', act: openPhoneFilters },
];

const ALL_BUT_FILTERS = STATES.map(({ name }) => name).filter((name) => !name.includes('filters'));

/** What views can be in besides themselves, which `everyView.spec.ts` looks at, once in either theme and width. */
const SURROUNDINGS = [
  { lang: 'en', theme: 'light', viewport: WIDE, states: ALL_BUT_FILTERS },
  { lang: 'en', theme: 'dark', viewport: PHONE, states: STATES.map(({ name }) => name) },
  { lang: 'en', theme: 'dark', viewport: WIDE, states: ['open card', 'empty state'] },
  { lang: 'en', theme: 'light', viewport: PHONE, states: ['open phone filters'] },
  { lang: 'zh', theme: 'light', viewport: PHONE, states: ['open card'] },
  { lang: 'ru', theme: 'dark', viewport: WIDE, states: ['empty state'] },
  { lang: 'ru', theme: 'light', viewport: PHONE, states: ['open card', 'open phone filters'] },
];

for (const { lang, theme, viewport, states } of SURROUNDINGS) {
  for (const { name, link, act } of STATES.filter((state) => states.includes(state.name))) {
    test(`axe finds nothing: ${name}, ${lang}, ${theme}, ${viewport.width} px`, async ({
      dashboard,
      page,
    }) => {
      await page.setViewportSize(viewport);
      await dashboard.open(`?lang=${lang}&theme=${theme}${link}`);
      await act?.(dashboard);
      expect(await axeViolations(page)).toEqual([]);
    });
  }
}

for (const { lang, theme, viewport } of [
  { lang: 'en', theme: 'light', viewport: PHONE },
  { lang: 'ru', theme: 'dark', viewport: WIDE },
]) {
  test.describe(`without figures, ${lang}, ${theme}`, () => {
    test.use({ viewport });

    test('axe finds nothing: failure state', async ({ page }) => {
      await page.route('**/data/trade.json', (route) => route.fulfill({ body: '{"a": 1}' }));
      await page.goto(`./?lang=${lang}&theme=${theme}`);
      await page.getByRole('alert').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });

    test('axe finds nothing: loading state', async ({ page }) => {
      await page.route('**/data/trade.json', () => undefined);
      // The start view is drawn by the build and has no such state.
      await page.goto(`./?source=customs&lang=${lang}&theme=${theme}`);
      await page.getByRole('status').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}

test('the accessibility test sees a planted fault', async ({ dashboard, page }) => {
  await dashboard.open();
  await page.evaluate(() => {
    const button = document.createElement('button');
    button.style.cssText = 'width: 8px; height: 8px';
    document.querySelector('main')?.append(button);
  });
  expect(await axeViolations(page)).toContainEqual(expect.stringContaining('button-name'));
});
