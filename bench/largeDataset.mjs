/**
 * Whether the page stays usable with far more data than it has: datasets of 25 to 200 economies over
 * 60 years, two reporters, two flows. `npm run build` first. Prints a table of what each size costs,
 * and fails when a filter takes longer than the bar at the largest size, or when reading costs more
 * than its share of the rows (with half as much again for noise).
 *
 *   node bench/largeDataset.mjs [rounds, 7 unless told]
 */
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../scripts/chromium.mjs';
import { median, timeClick } from './clicks.mjs';
import { syntheticDataset } from './synthetic.mjs';

const BAR_MS = 200;
const NOISE = 1.5;
const SIZES = [25, 50, 100, 200];
const YEARS = 60;
const rounds = Number(process.argv[2] ?? 7);

const STEPS = {
  source: [
    ['radio', 'National statistics'],
    ['radio', 'China customs'],
  ],
  scale: [
    ['radio', 'Log'],
    ['radio', 'Linear'],
  ],
  measure: [
    ['button', 'Imports'],
    ['button', 'Imports'],
  ],
  'sort order': [
    ['button', 'Largest first'],
    ['button', 'Smallest first'],
  ],
};

const bundled = JSON.parse(readFileSync('public/data/trade.json', 'utf8'));
const server = await preview({ preview: { port: 0, strictPort: false } });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });

async function measure(economies) {
  const body = JSON.stringify(syntheticDataset(bundled, { economies, years: YEARS }));
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  await page.route('**/data/trade.json', (route) =>
    route.fulfill({ body, contentType: 'application/json' }),
  );
  await page.goto(`${server.resolvedUrls.local[0]}?source=customs`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const ready = await page.evaluate(() => {
    const file = performance.getEntriesByName(new URL('data/trade.json', location.href).href)[0];
    return performance.now() - file.responseEnd;
  });
  const row = {
    economies,
    rows: economies * YEARS * 4,
    'file MB': Math.round(body.length / 1e5) / 10,
    'file to figure ms': Math.round(ready),
  };
  for (const [name, [there, back]] of Object.entries(STEPS)) {
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await timeClick(page, there), await timeClick(page, back));
    }
    row[`${name} ms`] = Math.round(median(times.slice(2)));
  }
  await page.close();
  return row;
}

const rows = [];
for (const size of SIZES) rows.push(await measure(size));
await browser.close();
await server.close();

console.log(`Datasets of ${YEARS} years, two reporters, two flows; not slowed down`);
console.table(rows);
const [smallest, largest] = [rows[0], rows.at(-1)];
const faults = Object.keys(STEPS)
  .filter((name) => largest[`${name} ms`] > BAR_MS)
  .map((name) => `${name}: ${largest[`${name} ms`]} ms, over the bar of ${BAR_MS} ms`);
const growth = largest['file to figure ms'] / smallest['file to figure ms'];
if (growth > (largest.rows / smallest.rows) * NOISE) {
  faults.push(
    `reading grew ${growth.toFixed(1)} times with ${largest.rows / smallest.rows} times the rows`,
  );
}
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
