import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** More than all tries together take, in seconds; some pass before the first is made. */
const LONGEST = 20;

/**
 * Waits for what a page says once it has tried again, for which it waits some seconds each time: lets its
 * clock run ahead. `page.clock` has to be installed before the page is opened.
 */
export async function runAhead(page: Page, said: Locator): Promise<void> {
  let seconds = 0;
  await expect(async () => {
    seconds += 1;
    await page.clock.runFor(1000);
    await expect(said).toBeVisible({ timeout: 100 });
  }).toPass();
  expect(seconds, 'seconds of the page until it says so').toBeLessThanOrEqual(LONGEST);
}
