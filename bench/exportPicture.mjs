/**
 * What an export costs: from the click to the finished PNG of a report, on the built site, not slowed
 * down; the memory that 200 exports leave behind; and every figure in every language and theme from
 * the command line. `npm run build` first. Prints a table and fails over a bar.
 *
 *   node bench/exportPicture.mjs [exports, 200 unless told]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../scripts/chromium.mjs';
import { median } from './clicks.mjs';

const CLICK_BAR_MS = 400;
const GROWTH_BAR_MB = 5;
const ALL_BAR_S = 60;
/** Code is compiled and caches are filled in the first ones. */
const WARM_UP = 10;
const rounds = Number(process.argv[2] ?? 200);

/** Runs in the page: notes how long after a click each file was ready to be saved. */
function watchFiles() {
  window.fileTimes = [];
  let clicked = 0;
  addEventListener('click', (event) => (clicked = event.isTrusted ? event.timeStamp : clicked), {
    capture: true,
  });
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    window.fileTimes.push(performance.now() - clicked);
    return create(blob);
  };
}

const server = await preview({ preview: { port: 0, strictPort: false } });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });
const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
await page.addInitScript(watchFiles);
await page.goto(server.resolvedUrls.local[0]);
await page.getByRole('button', { name: 'Export', exact: true }).click();
const download = page.getByRole('button', { name: 'Download PNG' });
await page.getByRole('dialog').getByRole('img').waitFor();
const session = await page.context().newCDPSession(page);

async function exportOnce(count) {
  const saved = page.waitForEvent('download');
  await download.click();
  await (await saved).delete();
  await page.waitForFunction((wanted) => window.fileTimes.length === wanted, count);
}

async function heapMegabytes() {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

for (let count = 1; count <= WARM_UP; count += 1) await exportOnce(count);
const before = await heapMegabytes();
for (let count = 1; count <= rounds; count += 1) await exportOnce(WARM_UP + count);
const growth = (await heapMegabytes()) - before;
const times = (await page.evaluate(() => window.fileTimes)).slice(WARM_UP);
await browser.close();
await server.close();

const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-'));
const start = performance.now();
const run = spawnSync(process.execPath, ['scripts/render.mjs', '--all', folder], {
  encoding: 'utf8',
});
const seconds = (performance.now() - start) / 1000;
const pictures = readdirSync(folder).length;
rmSync(folder, { recursive: true });

const rows = [
  { what: 'report PNG, median ms', value: Math.round(median(times)), bar: CLICK_BAR_MS },
  { what: `heap after ${rounds} exports, MB more`, value: growth, bar: GROWTH_BAR_MB },
  { what: `${pictures} pictures by command line, s`, value: seconds, bar: ALL_BAR_S },
].map((row) => ({ ...row, value: Math.round(row.value * 10) / 10 }));
console.table(rows);
const over = rows.filter(({ value, bar }) => value > bar);
if (over.length > 0 || run.status !== 0) {
  console.error([...over.map(({ what }) => `Over the bar: ${what}`), run.stderr].join('\n'));
  process.exitCode = 1;
}
