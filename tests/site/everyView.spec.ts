import { languageCodes } from '../../scripts/languageParts.ts';
import { VIEWS } from '#view/viewState.ts';
import { axeViolations } from './axe.ts';
import { show } from './settled.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

for (const lang of languageCodes()) {
  for (const theme of ['light', 'dark']) {
    // Every language and theme in either width, in the other one for the next view.
    test(`axe finds nothing in any view: ${lang}, ${theme}`, async ({ dashboard, page }) => {
      await dashboard.open(`?lang=${lang}&theme=${theme}`);
      const found: string[] = [];
      for (const [index, view] of VIEWS.entries()) {
        const wide = (index + languageCodes().indexOf(lang)) % 2 === 0;
        await page.setViewportSize({ width: wide ? 1280 : 390, height: 900 });
        await show(page, `?lang=${lang}&theme=${theme}&view=${view}&source=national`);
        await expect(dashboard.headline).toBeVisible();
        found.push(...(await axeViolations(page)).map((fault) => `${view}: ${fault}`));
      }
      expect(found).toEqual([]);
    });
  }
}
