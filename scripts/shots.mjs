// Pictures of every view in every width, theme and language, and contact sheets of them, to look at:
// `npm run build && npm run shots`, or less of it: `npm run shots -- --views mirror,trend --widths 320 --langs ru`.
// `--vision deuteranopia` shows what somebody sees who does not tell colours apart.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';
import { preview } from 'vite';

import { CHROMIUM_ARGS, chromiumPath } from './chromium.mjs';
import { withSources } from './sources.mjs';

const { VIEWS, LANGUAGES } = await withSources(async (load) => ({
  ...(await load('/src/view/viewState.ts')),
  ...(await load('/src/domain/economy.ts')),
}));

const { values: given } = parseArgs({
  options: {
    views: { type: 'string', default: VIEWS.join(',') },
    widths: { type: 'string', default: '1280,768,390,320' },
    themes: { type: 'string', default: 'light,dark' },
    langs: { type: 'string', default: LANGUAGES.join(',') },
    query: { type: 'string', default: '' },
    page: { type: 'string', default: '' },
    vision: { type: 'string', default: 'none' },
    out: { type: 'string', default: fileURLToPath(new URL('../shots/', import.meta.url)) },
  },
});
const listOf = (name) => given[name].split(',');
const folder = path.resolve(given.out);

/** Of a long page only its beginning: a thumbnail of all of it would show nothing. */
const MOST_HEIGHT = 1700;
const THUMBNAIL = 300;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const server = await preview({ preview: { port: 0, strictPort: false } });
const [site] = server.resolvedUrls.local;
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });

async function takeAll(width) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setEmulatedVisionDeficiency', { type: given.vision });
  for (const theme of listOf('themes')) {
    for (const lang of listOf('langs')) {
      for (const view of listOf('views')) await take(page, { width, theme, lang, view });
    }
  }
  await context.close();
}

async function take(page, { width, theme, lang, view }) {
  const query = new URLSearchParams(given.query);
  for (const [name, value] of Object.entries({ view, theme, lang })) query.set(name, value);
  await page.goto(`${site}${given.page}?${query}`);
  await page.locator('figure h2, main h2').first().waitFor();
  await page.waitForLoadState('networkidle');
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const clip = { x: 0, y: 0, width, height: Math.min(height, MOST_HEIGHT) };
  const name = fileOf({ width, theme, lang, view });
  await page.screenshot({ path: path.join(folder, name), clip, fullPage: true });
  process.stdout.write(`${name}\n`);
}

const fileOf = ({ view, lang, width, theme }) => `${view}-${lang}-${width}-${theme}.png`;

/** One table: a row for each language, a column for each width and theme. */
function sheetOf(view) {
  const columns = listOf('widths').flatMap((width) =>
    listOf('themes').map((theme) => ({ width, theme })),
  );
  const rows = listOf('langs').map((lang) => {
    const cells = columns.map((column) => {
      const file = fileOf({ view, lang, ...column });
      return `<td><a href="${file}"><img src="${file}" width="${THUMBNAIL}" alt="${file}"></a></td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const heads = columns.map(({ width, theme }) => `<th>${view} ${width} ${theme}</th>`);
  return `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

const documentOf = (body) => `<!doctype html><meta charset="utf-8"><title>Contact sheet</title>
<style>body{margin:8px;background:#888;font:13px sans-serif}td{vertical-align:top;padding:2px}img{display:block}</style>
${body}\n`;

async function writeSheet(name, views) {
  const html = path.join(folder, `${name}.html`);
  writeFileSync(html, documentOf(views.map(sheetOf).join('\n')));
  const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
  await page.goto(pathToFileURL(html).href);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize({ width, height: 900 });
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  await page.close();
}

try {
  for (const width of listOf('widths')) await takeAll(Number(width));
  for (const view of listOf('views')) await writeSheet(`sheet-${view}`, [view]);
  await writeSheet('sheet', listOf('views'));
} finally {
  await browser.close();
  await server.close();
}
