// Holds the moment that the watcher tells against charts that come at known times, and against
// frames that the browser recorded.
import { createCanvas, loadImage } from '@napi-rs/canvas';

import { openCold, PROFILES } from './load.mjs';
import { serve } from './server.mjs';

/** Milliseconds that a frame may take on a busy machine. */
const FRAME_ROOM = 120;
const TRIALS = 3;
/** A swatch of a legend has 144 pixels. */
const LEAST_PIXELS = 1000;

const svgParts = ({ paints, bars }) =>
  Array.from(
    { length: bars },
    (_, index) =>
      `<rect x="0" y="${index * 20}" width="300" height="12" fill="${paints[index % paints.length]}"/>`,
  );
const svgOf = (marks) => `<svg width="400" height="400">${svgParts(marks).join('')}</svg>`;
const NOTE = 'window.knownAt = performance.now();';
const at = (milliseconds, code) =>
  `<script>setTimeout(() => { ${code}; ${NOTE} }, ${milliseconds} - performance.now())</script>`;

const CANVAS_CODE = (marks) =>
  `const context = document.querySelector('canvas').getContext('2d');
  const paints = ${JSON.stringify(marks.paints)};
  for (let index = 0; index < ${marks.bars}; index += 1) {
    context.fillStyle = paints[index % paints.length];
    context.fillRect(0, index * 20, 300, 12);
  }`;

/** Pages on which the chart comes so many milliseconds after the navigation, by their paths. */
const knownPages = (marks) => ({
  '/inserted': {
    delay: 700,
    parts: [
      '<h1>Inserted</h1>',
      at(700, `document.body.insertAdjacentHTML('beforeend', '${svgOf(marks)}')`),
    ],
  },
  '/hidden': {
    delay: 600,
    parts: [
      `<h1>Hidden</h1><div style="visibility:hidden">${svgOf(marks)}</div>`,
      at(600, `document.querySelector('div').style.visibility = 'visible'`),
    ],
  },
  '/stylesheet': {
    delay: 550,
    parts: [
      `<h1>Shown by a rule</h1><style>svg{display:none}</style>${svgOf(marks)}`,
      at(550, `document.styleSheets[0].deleteRule(0)`),
    ],
  },
  '/canvas': {
    delay: 500,
    parts: [
      '<h1>Canvas</h1><canvas width="400" height="400"></canvas>',
      at(500, CANVAS_CODE(marks)),
    ],
  },
  '/parsed': {
    delay: 650,
    parts: [
      `<h1>Parsed</h1><svg width="400" height="400">${svgParts(marks).slice(0, 8).join('')}`,
      `${svgParts(marks).slice(8).join('')}</svg><script>${NOTE}</script>`,
    ],
    wait: 650,
  },
});

const answerOf =
  ({ parts: [first, rest], wait = 0 }) =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(`<!doctype html><title>Check</title><body>${first}`);
    setTimeout(() => response.end(rest), wait);
  };

async function visibleOn(browser, url, marks, watch) {
  const { context, page } = await openCold(browser, PROFILES.unthrottled);
  try {
    await page.addInitScript(watch, marks);
    await page.goto(url);
    await page.waitForFunction(() => window.benchSeen.visible !== null, null, { polling: 100 });
    return await page.evaluate(() => ({
      visible: window.benchSeen.visible,
      known: window.knownAt,
    }));
  } finally {
    await context.close();
  }
}

/** A row that is right, or the third one: a busy machine is late now and then, a wrong method always. */
async function upToThrice(rowOf) {
  for (let trial = 1; ; trial += 1) {
    const row = await rowOf();
    if (row.right || trial === TRIALS) return { ...row, trial };
  }
}

/** Prints what was told of charts whose time is known; gives whether all of it was right. */
export async function checkKnownTimes(browser, marks, watch) {
  const pages = knownPages(marks);
  const answers = Object.fromEntries(
    Object.entries(pages).map(([path, page]) => [path, answerOf(page)]),
  );
  const { address, close } = await serve({}, answers);
  const rows = [];
  for (const [path, { delay }] of Object.entries(pages)) {
    const chart = path.slice(1);
    const rowOf = async () => {
      const { visible, known } = await visibleOn(browser, address + chart, marks, watch);
      const right = known >= delay - 5 && visible >= known && visible <= known + FRAME_ROOM;
      return { chart, delay, put: Math.round(known), told: visible, right };
    };
    rows.push(await upToThrice(rowOf));
  }
  close();
  console.table(rows);
  return rows.every(({ right }) => right);
}

async function hasBars(png, { paints }) {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  return paints.slice(0, 2).every((paint) => {
    const [red, green, blue] = paint.match(/\d+/g).map(Number);
    let count = 0;
    for (let place = 0; place < data.length; place += 4) {
      const distance =
        Math.abs(data[place] - red) +
        Math.abs(data[place + 1] - green) +
        Math.abs(data[place + 2] - blue);
      if (distance < 12) count += 1;
    }
    return count >= LEAST_PIXELS;
  });
}

/** When the first recorded frame with bars was shown and what the watcher told, in ms since 1970. */
async function recorded(browser, url, profile, marks, watch) {
  const { context, page, session } = await openCold(browser, profile);
  try {
    const frames = [];
    session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      frames.push({ at: metadata.timestamp * 1000, png: Buffer.from(data, 'base64') });
      void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
    });
    await page.addInitScript(watch, marks);
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.benchSeen.visible !== null, null, { polling: 500 });
    await page.waitForTimeout(1000);
    await session.send('Page.stopScreencast');
    const told = await page.evaluate(() => performance.timeOrigin + window.benchSeen.visible);
    const origin = await page.evaluate(() => performance.timeOrigin);
    for (const { at: shown, png } of frames) {
      if (shown > origin && (await hasBars(png, marks))) {
        return { told: told - origin, shown: shown - origin, frames: frames.length };
      }
    }
    return { told: told - origin, shown: Number.NaN, frames: frames.length };
  } finally {
    await context.close();
  }
}

/** Prints the difference to recorded frames, which come late and not each; gives whether it is small. */
export async function checkFrames(browser, address, pages, profile, marks, watch) {
  const rows = [];
  for (const { label, path } of pages) {
    const url = address + path;
    const rowOf = async () => {
      const { told, shown, frames } = await recorded(browser, url, profile, marks, watch);
      const difference = Math.round(shown - told);
      const right = Math.abs(difference) <= FRAME_ROOM;
      return { page: label, told, recorded: Math.round(shown), difference, frames, right };
    };
    rows.push(await upToThrice(rowOf));
  }
  console.table(rows);
  return rows.every(({ right }) => right);
}
