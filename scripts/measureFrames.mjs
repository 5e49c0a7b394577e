// Measures how high the frame of every figure has to be, in the built site, and keeps it for the
// snippets that the next build writes: `npm run build && npm run measure:frames && npm run build`
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';
import { preview } from 'vite';

import { CHROMIUM_ARGS, chromiumPath } from './chromium.mjs';
import { withSources } from './sources.mjs';

const KEPT = fileURLToPath(new URL('../src/prerender/frameHeights.json', import.meta.url));

/** From these widths on a figure, its head or its controls are laid out otherwise. */
const LAYOUTS = [440, 480, 560, 600, 720, 744, 904];

/** Both sides of every layout, and in between close enough together for lines that break anew. */
const WIDTHS = [
  ...new Set([
    ...Array.from({ length: 43 }, (_, index) => 280 + index * 20),
    ...LAYOUTS.flatMap((width) => [width - 1, width]),
  ]),
].toSorted((a, b) => a - b);

const { VIEWS, LANGUAGES, CONTROLS, embedAddress, heightSteps } = await withSources(
  async (load) => ({
    ...(await load('/src/view/viewState.ts')),
    ...(await load('/src/domain/economy.ts')),
    ...(await load('/src/export/embed/embedAddress.ts')),
    ...(await load('/src/export/embed/heightSteps.ts')),
  }),
);

const server = await preview({ preview: { port: 0, strictPort: false } });
const site = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ locale: 'en-GB' });

async function stepsOf(view, lang, controls) {
  const query = `lang=${lang}`;
  await page.goto(embedAddress({ folder: site, view, lang, query, controls }));
  const samples = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 600 });
    // The same frame where scripts are forbidden says so, and has no controls.
    const height = await page.evaluate(() => {
      const html = document.documentElement;
      const shown = html.dataset.controls;
      const measured = () => Math.ceil(html.getBoundingClientRect().height);
      const scripted = measured();
      delete html.dataset.scripts;
      delete html.dataset.controls;
      const still = measured();
      Object.assign(html.dataset, { scripts: '', controls: shown });
      return Math.max(scripted, still);
    });
    samples.push({ width, height });
  }
  // JSON has no number for the end of the last one.
  return heightSteps(samples).map(({ below, height }) =>
    Number.isFinite(below) ? { below, height } : { height },
  );
}

const measured = {};
for (const view of VIEWS) {
  measured[view] = {};
  for (const lang of LANGUAGES) {
    measured[view][lang] = {};
    for (const controls of CONTROLS) {
      measured[view][lang][controls] = await stepsOf(view, lang, controls);
    }
  }
  console.log(view);
}
writeFileSync(KEPT, `${JSON.stringify(measured)}\n`);
console.log(`${KEPT}: now run oxfmt and build again.`);

await browser.close();
await server.close();
process.exit();
