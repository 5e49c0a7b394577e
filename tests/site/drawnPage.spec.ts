import type { Page } from '@playwright/test';

import { expect, test } from './site.ts';

/** Holds the dataset back until the returned function is called. */
async function withholdFigures(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/data/trade.json', async (route) => {
    await released;
    await route.continue();
  });
  return () => release();
}

/** Gives the page a function that tells the box of every element but those inside pictures and folds. */
async function tellBoxes(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tell = (): readonly string[] => {
      const boxes: string[] = [];
      const walk = (element: Element, path: string): void => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const box = [x, y, width, height].map((side) => Math.round(side * 10) / 10).join(' ');
        if (width > 0) boxes.push(`${path} ${element.tagName}: ${box}`);
        if (element.matches('[data-part=picture], svg, details')) return;
        const children = [...element.children].filter((one) => !one.hasAttribute('data-still'));
        children.forEach((child, index) => walk(child, `${path}/${index}`));
      };
      const root = document.querySelector('#root');
      if (root) [...root.children].forEach((child) => walk(child, ''));
      return boxes;
    };
    Object.assign(window, { tell });
  });
}

type Telling = { readonly tell: () => readonly string[] };

const boxesOf = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as Telling).tell());

/** The boxes of the very moment in which the live page has taken the place of the drawn one. */
const boxesAtTakeover = async (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const look = (): void => resolve((window as unknown as Telling).tell());
        new MutationObserver(look).observe(document.documentElement, { attributes: true });
      }),
  );

const HEADLINES = {
  en: 'Turkmenistan ran Central Asia’s largest surplus',
  zh: '土库曼斯坦',
  ru: 'Туркменистан',
} as const;

for (const [width, languages] of [
  [320, ['ru']],
  [347, ['en']],
  [390, ['zh']],
  [733, ['en']],
  [768, ['ru']],
  [1280, ['en', 'zh', 'ru']],
] as const) {
  for (const lang of languages) {
    test(`the live page takes the place of the drawn one to the pixel: ${width} px, ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await tellBoxes(page);
      const release = await withholdFigures(page);
      await page.goto(`./?lang=${lang}`);
      await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(HEADLINES[lang]);
      await expect(page.locator('[data-part=picture] svg text').first()).toBeAttached();
      const drawn = await boxesOf(page);
      expect(drawn.length).toBeGreaterThan(100);
      const live = boxesAtTakeover(page);
      release();
      expect(await live).toEqual(drawn);
    });
  }
}

test.describe('a reader of Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('sees the page in Chinese before any figure has come', async ({ page }) => {
    await withholdFigures(page);
    await page.goto('./');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(HEADLINES.zh);
    await expect(page.getByText(HEADLINES.en)).toBeHidden();
  });
});

for (const link of [
  '?view=surplus',
  '?source=customs',
  '?time=2020',
  '?lang=xx',
  '?page=methods',
]) {
  test(`a link to another view never shows the drawn one: ${link}`, async ({ page }) => {
    await withholdFigures(page);
    // Every frame from the first on is looked at, also those that nobody would notice.
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      const look = (): void => {
        const headline = document.querySelector('#root h2');
        if (headline?.checkVisibility()) seen.push(headline.textContent);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`./${link}`);
    await page.getByText('Loading the figures…').waitFor();
    expect(await page.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([]);
  });
}

for (const link of [
  '?view=overview&countries=KAZ~KGZ~TJK~TKM~UZB&source=note&time=2024&theme=dark',
  '?theme=light&lang=ru',
]) {
  test(`a link that spells the drawn view out shows it at once: ${link}`, async ({ page }) => {
    await withholdFigures(page);
    await page.goto(`./${link}`);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  });
}

test('what is clicked, chosen and unfolded on the drawn page is done on the live one', async ({
  dashboard,
  page,
}) => {
  const release = await withholdFigures(page);
  await page.goto('./');
  await dashboard.option('Figures from', 'China customs').click();
  await page.getByLabel('Sort by').selectOption('imports');
  await dashboard.panel.getByText('The same figures as a table').click();
  await expect(dashboard.table).toBeVisible();
  await page.getByRole('button', { name: 'Largest first' }).focus();
  await expect(dashboard.headline).toContainText(HEADLINES.en);

  release();
  await expect(dashboard.headline).toContainText('Turkmenistan alone');
  await expect.poll(() => dashboard.link()).toBe('?source=customs&sort=-imports');
  await expect(dashboard.table).toBeVisible();
  await expect(page.getByRole('button', { name: 'Largest first' })).toBeFocused();
});

test('a link that is clicked on the drawn page opens on the live one, without another load', async ({
  dashboard,
  page,
}) => {
  const loads: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url());
  });
  const release = await withholdFigures(page);
  await page.goto('./');
  await dashboard.keyFigure('Exports to China').getByRole('link').first().click();
  release();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(loads).toHaveLength(1);
});

test('a bar that is clicked on the drawn page opens its card on the live one', async ({
  dashboard,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 1100 });
  const release = await withholdFigures(page);
  await page.goto('./');
  await page.locator('[data-part=picture] svg:visible').getByText('18.0', { exact: true }).click();
  release();
  await expect(dashboard.card).toContainText('Kazakhstan');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page shows its figure, table and sources, and says what is not there', async ({
    page,
  }) => {
    await page.goto('./');
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(HEADLINES.en);
    await expect(page.getByText('Without JavaScript this page shows')).toBeVisible();
    await expect(page.locator('[data-part=picture] svg:visible')).toHaveCount(1);
    await page.getByText('The same figures as a table').click();
    await expect(page.getByRole('cell', { name: /18\.0/ }).first()).toBeVisible();
    await expect(page.locator('figcaption p')).toContainText(
      'National Institute of Advanced Studies',
    );
    // Nothing stands there that would not answer.
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('tab')).toHaveCount(0);
    await expect(page.getByRole('button')).toHaveCount(0);
  });

  test('every view that the page names is there', async ({ page }) => {
    await page.goto('./');
    const links = page.locator('[data-still] a');
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).href),
    );
    expect(hrefs.length).toBeGreaterThanOrEqual(11);
    for (const href of hrefs) expect((await page.request.get(href)).status(), href).toBe(200);
  });
});
