/**
 * How long the dataset holds up the page: from the text of the real trade.json to a checked ledger,
 * with the processor slowed down. A page parses once, so every round is a fresh page whose code is
 * not yet compiled. Prints a table and fails when the median is over the bar.
 *
 *   node bench/parseDataset.mjs [slowdown, 4 unless told] [rounds, 15 unless told]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../scripts/chromium.mjs';

const BAR_MS = 50;
const slowdown = Number(process.argv[2] ?? 4);
const rounds = Number(process.argv[3] ?? 15);

const fromRoot = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/** The parser alone, built as the site builds it, as one script that sets `window.dataset`. */
async function parserScript() {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      target: 'es2022',
      write: false,
      lib: { entry: fromRoot('src/data/parse.ts'), formats: ['iife'], name: 'dataset' },
    },
  });
  return output[0].code;
}

const script = await parserScript();
const text = readFileSync(fromRoot('public/data/trade.json'), 'utf8');
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });

async function parseOnce() {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate((json) => {
    const start = performance.now();
    const file = JSON.parse(json);
    const read = performance.now();
    globalThis.dataset.parseTradeFile(file);
    const first = performance.now();
    globalThis.dataset.parseTradeFile(JSON.parse(json));
    return { read: read - start, whole: first - start, again: performance.now() - first };
  }, text);
  await page.close();
  return times;
}

const times = [];
for (let round = 0; round < rounds; round += 1) times.push(await parseOnce());
await browser.close();

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const whole = times.map((time) => time.whole);
const result = Math.round(median(whole));

console.log(
  `${text.length} characters to a ledger, ${slowdown}x slowed down, ${rounds} fresh pages`,
);
console.table([
  {
    'median ms': result,
    'worst ms': Math.round(Math.max(...whole)),
    'of it JSON.parse': Math.round(median(times.map((time) => time.read))),
    'a second time': Math.round(median(times.map((time) => time.again))),
  },
]);
if (result > BAR_MS) {
  console.error(`Over the bar of ${BAR_MS} ms.`);
  process.exitCode = 1;
}
