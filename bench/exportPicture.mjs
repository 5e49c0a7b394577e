/**
 * What an export costs: for every figure from the click to the finished PNG of a report, on the built
 * site, not slowed down; what 200 exports leave behind in memory; and every figure in every language
 * and theme from the command line. `npm run build` first. Prints a table and fails over a bar.
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
const NODES_BAR = 500;
const ALL_BAR_S = 60;
/** Of each figure: the first one compiles code, and the best median is of the quietest moment. */
const RUNS = 3;
const EXPORTS_A_RUN = 5;
/** Code is compiled and caches are filled in the first ones. */
const SETTLED = 20;
const exportsInAll = Number(process.argv[2] ?? 200);

/**
 * Runs in the page: notes how long after a click each file was ready to be saved, and which addresses
 * of files are still held. The page holds them for a minute, of which a second is left here.
 */
function watchFiles() {
  window.fileTimes = [];
  window.heldAddresses = new Set();
  let clicked = 0;
  addEventListener('click', (event) => (clicked = event.isTrusted ? event.timeStamp : clicked), {
    capture: true,
  });
  const create = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob) => {
    window.fileTimes.push(performance.now() - clicked);
    const address = create(blob);
    window.heldAddresses.add(address);
    return address;
  };
  const revoke = URL.revokeObjectURL.bind(URL);
  URL.revokeObjectURL = (address) => {
    window.heldAddresses.delete(address);
    revoke(address);
  };
  const later = setTimeout.bind(window);
  window.setTimeout = (task, wait, ...rest) => later(task, Math.min(wait ?? 0, 1000), ...rest);
}

const server = await preview({ preview: { port: 0, strictPort: false } });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });

async function openExport(link) {
  const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  await page.addInitScript(watchFiles);
  await page.goto(new URL(link, server.resolvedUrls.local[0]).href);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  return page;
}

/** Milliseconds from the click to the file. */
async function exportOnce(page) {
  const before = await page.evaluate(() => window.fileTimes.length);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PNG' }).click();
  await (await saved).delete();
  return page.evaluate((count) => window.fileTimes[count], before);
}

/** The views behind the tabs, of which the first is open. */
async function viewNames() {
  const page = await browser.newPage({ locale: 'en-GB' });
  await page.goto(server.resolvedUrls.local[0]);
  await page.getByRole('tab').first().waitFor();
  const nameIn = (url) => url.searchParams.get('view') ?? 'overview';
  const names = [nameIn(new URL(page.url()))];
  for (const tab of (await page.getByRole('tab').all()).slice(1)) {
    await tab.click();
    await page.waitForURL((url) => nameIn(url) !== names.at(-1));
    names.push(nameIn(new URL(page.url())));
  }
  await page.close();
  return names;
}

/** The best median of a few runs, of each figure. */
async function timeFigures() {
  const rows = [];
  for (const view of await viewNames()) {
    const page = await openExport(`?view=${view}`);
    await exportOnce(page);
    const medians = [];
    for (let run = 0; run < RUNS; run += 1) {
      const times = [];
      for (let count = 0; count < EXPORTS_A_RUN; count += 1) times.push(await exportOnce(page));
      medians.push(median(times));
    }
    await page.close();
    rows.push({
      what: `report PNG of ${view}, ms`,
      value: Math.min(...medians),
      bar: CLICK_BAR_MS,
    });
  }
  return rows;
}

async function memoryOf(session) {
  await session.send('HeapProfiler.collectGarbage');
  const heap = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  const bytes = heap.usedSize + (heap.embedderHeapUsedSize ?? 0) + (heap.backingStorageSize ?? 0);
  return { megabytes: bytes / 1e6, nodes };
}

async function measureMemory() {
  const page = await openExport('');
  const session = await page.context().newCDPSession(page);
  for (let count = 0; count < SETTLED; count += 1) await exportOnce(page);
  const before = await memoryOf(session);
  for (let count = SETTLED; count < exportsInAll; count += 1) await exportOnce(page);
  const released = page.waitForFunction(() => window.heldAddresses.size === 0, null, {
    timeout: 10_000,
  });
  await released.catch(() => undefined);
  const held = await page.evaluate(() => window.heldAddresses.size);
  const after = await memoryOf(session);
  await page.close();
  const span = `from ${SETTLED} to ${exportsInAll} exports`;
  return [
    { what: `heap ${span}, MB`, value: after.megabytes - before.megabytes, bar: GROWTH_BAR_MB },
    { what: `nodes ${span}`, value: after.nodes - before.nodes, bar: NODES_BAR },
    // The link to save the last file again stays.
    { what: 'addresses of files not revoked', value: held, bar: 1 },
  ];
}

function timeCommandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'khorgos-'));
  const start = performance.now();
  const run = spawnSync(process.execPath, ['scripts/render.mjs', '--all', folder], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  const pictures = readdirSync(folder).length;
  rmSync(folder, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr);
  return [{ what: `${pictures} pictures by command line, s`, value: seconds, bar: ALL_BAR_S }];
}

const measured = [...(await timeFigures()), ...(await measureMemory())];
await browser.close();
await server.close();
const rows = [...measured, ...timeCommandLine()].map((row) => ({
  ...row,
  value: Math.round(row.value * 10) / 10,
}));
console.table(rows);
const over = rows.filter(({ value, bar }) => value > bar);
if (over.length > 0) {
  console.error(over.map(({ what }) => `Over the bar: ${what}`).join('\n'));
  process.exitCode = 1;
}
