import type { Page } from '@playwright/test';

import { expect, test } from './site.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

/** Every shift so far, with the elements that moved; waits until two frames brought nothing new. */
const shiftsOf = async (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: string[] = [];
    type Shift = PerformanceEntry & {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Shift[]) {
        const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40));
        found.push(`${entry.value.toFixed(4)}: ${moved.join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    const seen = async (): Promise<number> =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(found.length))),
      );
    for (let before = -1, now = await seen(); before !== now;) {
      before = now;
      now = await seen();
    }
    return found;
  });

for (const viewport of SIZES) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    for (const link of ['', '?view=table&source=customs', '?source=national&lang=ru']) {
      test(`nothing moves while the page loads: ${link || 'the start page'}`, async ({
        dashboard,
        page,
      }) => {
        await dashboard.open(link);
        expect(await shiftsOf(page)).toEqual([]);
      });
    }

    for (const [link, first] of [
      ['', 'Turkmenistan ran'],
      ['?source=customs', 'Loading the figures…'],
    ] as const) {
      test(`nothing moves when the figures arrive late: ${link || 'the start page'}`, async ({
        dashboard,
        page,
      }) => {
        let release = (): void => undefined;
        const released = new Promise<void>((resolve) => {
          release = resolve;
        });
        await page.route('**/data/trade.json', async (route) => {
          await released;
          await route.continue();
        });
        await page.goto(`./${link}`);
        await page.getByText(first).first().waitFor();
        // What stood there before has been painted before the figures come.
        expect(await shiftsOf(page)).toEqual([]);
        release();
        await dashboard.shown();
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  });
}

test('the stability test sees a planted shift', async ({ dashboard, page }) => {
  await dashboard.open();
  await page.evaluate(() => {
    const late = document.createElement('p');
    late.style.height = '200px';
    document.querySelector('main')?.before(late);
  });
  expect(await shiftsOf(page)).not.toEqual([]);
});
