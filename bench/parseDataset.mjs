/**
 * What the dataset costs: from the text of the real trade.json to a checked ledger, with the
 * processor slowed down. The bar is for the work itself, repeated in one page; the first time on a
 * fresh page, when the engine still has to compile the parser, is printed beside it, because that
 * is what a reader waits for. Prints a table and fails when the median is over the bar.
 *
 *   node bench/parseDataset.mjs [slowdown, 4 unless told] [fresh pages, 15 unless told]
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, chromiumPath } from '../scripts/chromium.mjs';
import { median } from './clicks.mjs';

const BAR_MS = 50;
const slowdown = Number(process.argv[2] ?? 4);
const rounds = Number(process.argv[3] ?? 15);
/** As many as the engine needs to settle, and as many again to be measured. */
const REPEATS = 20;

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

async function parseOften() {
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const times = await page.evaluate(
    ({ json, repeats }) =>
      Array.from({ length: 2 * repeats }, () => {
        const start = performance.now();
        const file = JSON.parse(json);
        const read = performance.now();
        globalThis.dataset.parseTradeFile(file);
        return { read: read - start, whole: performance.now() - start };
      }),
    { json: text, repeats: REPEATS },
  );
  await page.close();
  return times;
}

const pages = [];
for (let round = 0; round < rounds; round += 1) pages.push(await parseOften());
await browser.close();

const first = pages.map((times) => times[0].whole);
const settled = pages.flatMap((times) => times.slice(REPEATS));
const result = Math.round(median(settled.map(({ whole }) => whole)));

console.log(
  `${text.length} characters to a ledger, ${slowdown}x slowed down, ${rounds} fresh pages`,
);
console.table([
  {
    'median ms': result,
    'of it JSON.parse': Math.round(median(settled.map(({ read }) => read))),
    'first time on a page': Math.round(median(first)),
  },
]);
if (result > BAR_MS) {
  console.error(`Over the bar of ${BAR_MS} ms.`);
  process.exitCode = 1;
}
