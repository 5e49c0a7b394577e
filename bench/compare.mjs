/**
 * How soon the chart is there: the built page and embed beside pages that show the same chart by other
 * means, cold, round-robin. `npm run build` first. What is measured and how: bench/README.md.
 *
 *   node bench/compare.mjs [--rounds 7] [--profile unthrottled|slow] [--only static,page,...] [--check]
 *
 * Prints tables, and fails only where a page drew no chart: bars are told, not enforced. `--check`
 * measures nothing, but holds the method against charts that come at known times and against
 * recorded frames, and fails where it is wrong.
 */
import { existsSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { chromium } from '@playwright/test';

import { CHROMIUM_ARGS, chromiumPath } from '../scripts/chromium.mjs';
import { median } from './clicks.mjs';
import { buildPages, COMPARED_FOLDER, comparedFigures } from './compare/buildPages.mjs';
import { checkFrames, checkKnownTimes } from './compare/check.mjs';
import { comparedPages } from './compare/comparedPages.mjs';
import { timeFilter, timeFirstTouch } from './compare/interact.mjs';
import { loadOnce, PROFILES } from './compare/load.mjs';
import { printBars, printInteraction, printProfile, summary } from './compare/report.mjs';
import { serve } from './compare/server.mjs';
import { chartMarks, watchChart } from './compare/watcher.mjs';

const SITE = fileURLToPath(new URL('../dist/', import.meta.url));
const SLOWDOWNS = [1, 4];
const TOUCHES = 3;

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    profile: { type: 'string' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const rounds = Number(options.rounds);
const profiles = options.profile === undefined ? Object.keys(PROFILES) : [options.profile];
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number.');
if (profiles.some((name) => !Object.hasOwn(PROFILES, name))) {
  throw new Error(`--profile takes one of ${Object.keys(PROFILES).join(', ')}.`);
}
if (!existsSync(`${SITE}index.html`)) throw new Error('There is no dist/: run `npm run build`.');

const figures = await comparedFigures();
const marks = chartMarks(figures);
const allPages = comparedPages(SITE, figures);
const named = options.only?.split(',') ?? allPages.map(({ name }) => name);
const pages = allPages.filter(({ name }) => named.includes(name));
if (pages.length < named.length) {
  throw new Error(`--only takes some of ${allPages.map(({ name }) => name).join(',')}.`);
}

await buildPages(figures);
const server = await serve({ site: SITE, compare: COMPARED_FOLDER });
const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGS });

/** Every page once in each round, and each round begins with another, since the last one still ends. */
const inTurn = (round) => pages.map((_, index) => pages[(index + round) % pages.length]);

async function timeLoads(profile) {
  const loads = Object.fromEntries(pages.map(({ name }) => [name, []]));
  // The browser's own first load.
  await loadOnce(browser, `${server.address}compare/static/`, profile, marks, watchChart);
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, label, path } of inTurn(round)) {
      const load = await loadOnce(browser, server.address + path, profile, marks, watchChart);
      if (load.visible === null) throw new Error(`${label} drew no chart that was seen.`);
      loads[name].push(load);
    }
  }
  return Object.fromEntries(pages.map(({ name }) => [name, summary(loads[name])]));
}

/** The median of a few cold first touches; null where one had no effect. */
async function timeTouches(url, filter) {
  const times = [];
  for (let count = 0; count < TOUCHES; count += 1) {
    times.push(await timeFirstTouch(browser, url, marks, watchChart, filter));
  }
  return times.includes(null) ? null : median(times);
}

async function timeInteraction() {
  const touches = {};
  const filters = {};
  for (const { name, path, filter } of pages.filter((page) => page.filter)) {
    const url = server.address + path;
    touches[name] = await timeTouches(url, filter);
    filters[name] = {};
    for (const slowdown of SLOWDOWNS) {
      filters[name][slowdown] = await timeFilter(browser, url, marks, watchChart, filter, slowdown);
    }
  }
  return { touches, filters };
}

async function measure() {
  const measured = {};
  for (const name of profiles) {
    measured[name] = await timeLoads(PROFILES[name]);
    printProfile(`${name}, medians of ${rounds} cold loads`, pages, measured[name]);
  }
  const { touches, filters } = await timeInteraction();
  printInteraction(pages, touches, filters);
  printBars({ slow: measured.slow, touches, filters });
}

async function check() {
  let right = await checkKnownTimes(browser, marks, watchChart);
  for (const name of profiles) {
    console.log(name);
    const { address } = server;
    const same = await checkFrames(browser, address, pages, PROFILES[name], marks, watchChart);
    right &&= same;
  }
  if (!right) process.exitCode = 1;
}

try {
  await (options.check ? check() : measure());
} finally {
  await browser.close();
  server.close();
}
