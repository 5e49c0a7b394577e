import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/**
 * Waits for what a page says once it has tried again, for which it waits some seconds each time: lets its
 * clock run ahead. `page.clock` has to be installed before the page is opened.
 */
export async function runAhead(page: Page, said: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.runFor(1000);
    await expect(said).toBeVisible({ timeout: 100 });
  }).toPass();
}
