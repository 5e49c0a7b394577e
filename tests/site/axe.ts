import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The statements stand below every view and are long; their own tests look at them. */
const CLAIMS = 'section[aria-labelledby="claims"]';

/**
 * Every violation with the elements it is about, short enough to read in a list; on the whole page
 * without the statements, or only `within`.
 */
export async function axeViolations(page: Page, within?: typeof CLAIMS): Promise<string[]> {
  const axe = new AxeBuilder({ page })
    // What it finds in frames it puts together in a tab of its own, which takes longer than to look.
    .setLegacyMode(page.frames().length === 1)
    .options({ resultTypes: ['violations'] })
    .withTags(TAGS);
  const { violations, passes } = await (
    within === undefined ? axe.exclude(CLAIMS) : axe.include(within)
  ).analyze();
  expect(passes.length, 'rules that were tried').toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

/** How many pixels the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
