// What a reader waits for after the chart is there: the first touch, and a change of the filter.
import { median, timeClick } from '../clicks.mjs';
import { openCold, PROFILES } from './load.mjs';

const CLICKS = 9;
/** Code is compiled and caches are filled in the first ones. */
const SETTLED = 2;
/** A busy machine may need some of it. */
const WATCHED_MS = 1500;
const LONGEST_WAIT = 15_000;

const controlIn = (page, { role, name }) => page.getByRole(role, { name, exact: true });

async function openDrawn(browser, url, marks, watch, options) {
  const opened = await openCold(browser, PROFILES.unthrottled, options);
  await opened.page.addInitScript(watch, marks);
  await opened.page.goto(url);
  await opened.page.waitForFunction(() => window.benchSeen.visible !== null);
  return opened;
}

/**
 * Runs in the page: resolves with the milliseconds from the next touch to the frame in which the
 * bars have other lengths, or with null if that takes longer than `longest`.
 */
function watchTouch(longest) {
  const before = String(window.benchBars());
  window.benchTouch = new Promise((resolve) => {
    const afterFrame = (task) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', task);
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    const look = (start) => {
      const now = String(window.benchBars());
      const waited = performance.now() - start;
      if (now !== '' && now !== before) afterFrame(() => resolve(performance.now() - start));
      else if (waited > longest) resolve(null);
      else requestAnimationFrame(() => look(start));
    };
    addEventListener('pointerdown', ({ timeStamp }) => look(timeStamp), {
      capture: true,
      once: true,
    });
  });
}

/**
 * Milliseconds from the first touch, on the control of the filter, to the frame with its effect;
 * nothing that only a touch loads is in the cache. Null where no such control is drawn, or it has no
 * effect.
 */
export async function timeFirstTouch(browser, url, marks, watch, { there }) {
  const { context, page } = await openDrawn(browser, url, marks, watch, { hasTouch: true });
  try {
    const control = controlIn(page, there).first();
    if ((await control.count()) === 0) return null;
    await control.scrollIntoViewIfNeeded();
    const box = await control.boundingBox();
    if (box === null) return null;
    // Whatever the page does of its own accord after the chart is done by then.
    await page.waitForTimeout(1000);
    await page.evaluate(watchTouch, LONGEST_WAIT);
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    return await page.evaluate(() => window.benchTouch);
  } finally {
    await context.close();
  }
}

/** Median milliseconds from a click on the filter to the frame with its whole effect. */
export async function timeFilter(browser, url, marks, watch, { there, back }, slowdown) {
  const { context, page, session } = await openDrawn(browser, url, marks, watch);
  try {
    const control = controlIn(page, there);
    if ((await control.count()) === 0) return null;
    // What is loaded when it is needed is loaded by this one.
    const before = await page.evaluate(() => String(window.benchBars()));
    await control.click();
    await page.waitForFunction((bars) => String(window.benchBars()) !== bars, before);
    // Not the same bars as before to the last digit: what is drawn by a build is laid out by the browser.
    const after = await page.evaluate(() => String(window.benchBars()));
    await controlIn(page, back).click();
    await page.waitForFunction((bars) => String(window.benchBars()) !== bars, after);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const times = [];
    for (let count = 0; count < SETTLED + CLICKS; count += 1) {
      const { role, name } = count % 2 === 0 ? there : back;
      times.push(await timeClick(page, [role, name], WATCHED_MS));
    }
    return median(times.slice(SETTLED));
  } finally {
    await context.close();
  }
}
