// One cold load of one page.

/** `bandwidth` in bytes a second, -1 for all there is; `watched` is how long a load is looked at. */
export const PROFILES = {
  unthrottled: { bandwidth: -1, latency: 0, slowdown: 1, watched: 4000 },
  slow: { bandwidth: 1.6e6 / 8, latency: 150, slowdown: 4, watched: 8000 },
};

const CONTEXT = { locale: 'en-GB', viewport: { width: 1280, height: 900 } };

/** A page of a browser that has nothing in its cache. The caller closes its context. */
export async function openCold(browser, { bandwidth, latency, slowdown }, options = {}) {
  const context = await browser.newContext({ ...CONTEXT, ...options });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency,
    downloadThroughput: bandwidth,
    uploadThroughput: bandwidth,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { context, page, session };
}

/**
 * Bytes on the wire, with headers, as `{ at, bytes }`, `at` being milliseconds since 1970. Call
 * before the navigation.
 */
function countBytes(session) {
  const arrived = [];
  const counted = new Map();
  let offset = null;
  const add = (requestId, timestamp, bytes) => {
    if (bytes <= 0) return;
    counted.set(requestId, (counted.get(requestId) ?? 0) + bytes);
    arrived.push({ at: timestamp * 1000 + offset, bytes });
  };
  session.on('Network.requestWillBeSent', ({ timestamp, wallTime }) => {
    offset ??= (wallTime - timestamp) * 1000;
  });
  session.on('Network.responseReceived', ({ requestId, timestamp, response }) =>
    add(requestId, timestamp, response.encodedDataLength),
  );
  session.on('Network.dataReceived', ({ requestId, timestamp, encodedDataLength }) =>
    add(requestId, timestamp, encodedDataLength),
  );
  // What the others did not tell of.
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    add(requestId, timestamp, encodedDataLength - (counted.get(requestId) ?? 0)),
  );
  return arrived;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Milliseconds, bytes and shift of one cold load; `visible` is null where no chart came. */
export async function loadOnce(browser, url, profile, marks, watch) {
  const { context, page, session } = await openCold(browser, profile);
  try {
    const arrived = countBytes(session);
    await page.addInitScript(watch, marks);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForTimeout(profile.watched);
    const [seen, origin] = await page.evaluate(() => [window.benchSeen, performance.timeOrigin]);
    const total = sum(arrived.map(({ bytes }) => bytes));
    const until = origin + (seen.visible ?? Number.POSITIVE_INFINITY);
    const early = sum(arrived.filter(({ at }) => at <= until).map(({ bytes }) => bytes));
    return { ...seen, early, total };
  } finally {
    await context.close();
  }
}
