// Weighs what a page of the built site loads before anything can be drawn, and fails over budget.
// Only the entry and its static imports count as first JavaScript: chunks loaded later do not.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

import { HOST_HELPER, hostHelperKilobytes } from './hostHelper.mjs';

/** Gzipped first-load JavaScript of each page, in kB of 1000 bytes. */
const BUDGETS = { 'index.html': 250 };

/** Of the script that other sites load beside our frames, in the same unit. */
const HOST_HELPER_BUDGET = 1.5;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/manifest.json'), 'utf8'));

function firstChunks(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) firstChunks(imported, seen);
  return seen;
}

function gzippedKilobytes(files) {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(dist, file))).length);
  return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

function report(label, files, remark = '') {
  const kilobytes = gzippedKilobytes(files);
  console.log(`  ${label.padEnd(11)} ${kilobytes.toFixed(1).padStart(7)} kB  ${remark}`);
  return kilobytes;
}

const pages = Object.keys(manifest).filter((key) => manifest[key].isEntry);
for (const page of new Set([...Object.keys(BUDGETS), ...pages])) {
  const budget = BUDGETS[page];
  if (budget === undefined) throw new Error(`${page} has no budget in scripts/firstLoad.mjs.`);
  if (!manifest[page]) throw new Error(`${page} has a budget, but the build has no such page.`);

  const chunks = [...firstChunks(page)].map((key) => manifest[key]);
  const scripts = chunks.map((chunk) => chunk.file).filter((file) => file.endsWith('.js'));
  const styles = [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))];

  console.log(`${page}, gzipped`);
  const weight = report('JavaScript', scripts, `of ${budget} kB`);
  report('CSS', styles);
  report('HTML', [page]);
  report('figures', ['data/trade.json']);
  if (weight > budget) {
    console.error(`  ${(weight - budget).toFixed(1)} kB of JavaScript too much.`);
    process.exitCode = 1;
  }
}

/** What has to arrive before the picture of a drawn page can be seen, in kB. */
const UNTIL_PICTURE = { 'index.html': 60, 'embed.html': 25 };
const FRAME_BUDGET = 25;
/** Of the script of the frames, which comes when a reader wants it. */
const FRAME_CODE_BUDGET = 325;

function untilPicture(page) {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const end = html.indexOf('id="after-picture"');
  // A table is the figure itself; nothing comes after it but the data.
  return gzipSync(html.slice(0, end < 0 ? html.indexOf('id="data"') : end)).length / 1000;
}

const frames = readdirSync(path.join(dist, 'embed')).map((file) => `embed/${file}`);
console.log('drawn pages until their picture, gzipped');
for (const page of [...Object.keys(UNTIL_PICTURE), ...frames]) {
  const budget = UNTIL_PICTURE[page] ?? FRAME_BUDGET;
  const kilobytes = untilPicture(page);
  console.log(`  ${page.padEnd(26)} ${kilobytes.toFixed(1).padStart(5)} kB  of ${budget} kB`);
  if (kilobytes > budget) process.exitCode = 1;
}

const built = JSON.parse(readFileSync(path.join(dist, '.vite/embed.json'), 'utf8'));
const { file: frameCode } = Object.values(built).find(({ isEntry }) => isEntry);
console.log('frames, gzipped');
if (report('JavaScript', [frameCode], `of ${FRAME_CODE_BUDGET} kB`) > FRAME_CODE_BUDGET) {
  process.exitCode = 1;
}

const helper = hostHelperKilobytes(dist);
console.log(`${HOST_HELPER}, gzipped`);
console.log(`  JavaScript  ${helper.toFixed(2).padStart(7)} kB  of ${HOST_HELPER_BUDGET} kB`);
if (helper > HOST_HELPER_BUDGET) {
  console.error(`  ${(helper - HOST_HELPER_BUDGET).toFixed(2)} kB too much.`);
  process.exitCode = 1;
}
