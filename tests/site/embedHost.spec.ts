import type { Locator, Page } from '@playwright/test';

import { expect, test } from './site.ts';

// `embed.js` as it is built, on pages of a host. In its frames stands the smallest page that speaks
// our messages, so that nothing here hangs on what a figure looks like.

/**
 * Says its height when it changes and when it is asked. `?base` is its height in pixels at a width
 * of 600; narrower, it is taller. With `?restless` it always wants another height than it has.
 */
const FRAME = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figure</title>
<style>html,body{margin:0;overflow:hidden}</style><div id="content"></div>
<script>
  const query = new URLSearchParams(location.search);
  let base = Number(query.get('base') ?? 300);
  let said = 0;
  const wanted = () =>
    query.has('restless') ? (innerHeight === 500 ? 400 : 500) : Math.round(base * 600 / innerWidth);
  const say = (again) => {
    const height = wanted();
    if (height === said && !again) return;
    said = height;
    parent.postMessage({ source: 'khorgos', v: 1, type: 'height', height, view: 'surplus' }, '*');
  };
  addEventListener('message', ({ data, source }) => {
    if (source !== parent) return;
    if (data.source === 'khorgos' && data.type === 'ask') say(true);
    if (data.base) { base = data.base; say(false); }
    if (data.relay) for (const message of data.relay) parent.postMessage(message, '*');
  });
  // A frame in a process of its own may run before it is told how wide it is, and hears of no change then.
  const settle = () => { if (innerWidth > 0) say(false); };
  addEventListener('resize', settle);
  new ResizeObserver(settle).observe(document.documentElement);
</script></html>`;

// Chromium knows nothing of sharing where the system has none.
test.use({ expectedComplaints: /Unrecognized feature: 'web-share'/ });

const SCRIPT = '<script src="embed.js"></script>';

const frameTag = (id: string, query: string, attributes = ''): string =>
  `<iframe id="${id}" title="Figure" src="embed/figure.html${query}" width="600" height="480" ` +
  `frameborder="0" ${attributes}></iframe>`;

/** Opens a page of a host with this in its body, under a policy of its own where there is one. */
async function openHost(page: Page, body: string, policy?: string): Promise<void> {
  const html = (text: string) => ({ contentType: 'text/html', body: text });
  await page.route('**/embed/figure.html*', async (route) => route.fulfill(html(FRAME)));
  await page.route('**/ad.html', async (route) => route.fulfill(html(FRAME)));
  await page.route('**/host.html', async (route) =>
    route.fulfill({
      ...html(`<!doctype html><html lang="en"><title>Article</title><body>${body}</body></html>`),
      headers: policy === undefined ? {} : { 'content-security-policy': policy },
    }),
  );
  await page.goto('host.html');
}

const heightOf = async (target: Locator): Promise<number> =>
  target.evaluate((element) => element.getBoundingClientRect().height);

const expectHeight = async (target: Locator, height: number): Promise<void> => {
  await expect.poll(async () => heightOf(target)).toBe(height);
};

/** Posts to what stands in a frame. */
const tell = async (target: Locator, message: unknown): Promise<void> =>
  target.evaluate((element, data) => {
    if (element instanceof HTMLIFrameElement) element.contentWindow?.postMessage(data, '*');
  }, message);

/** Counts our messages that reach the page from now on. */
const countMessages = async (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.body.dataset['messages'] = '0';
    addEventListener('message', () => {
      document.body.dataset['messages'] = String(Number(document.body.dataset['messages']) + 1);
    });
  });

const messageCount = async (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.body.dataset['messages']));

/** Until the browser has drawn so often. */
const drawn = async (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    for (let n = 0; n < count; n += 1) {
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
  }, times);

test('a frame gets the height of what is in it, taller and lower', async ({ page }) => {
  await openHost(page, SCRIPT + frameTag('a', '?base=700'));
  const a = page.locator('#a');
  await expectHeight(a, 700);
  await tell(a, { base: 1250 });
  await expectHeight(a, 1250);
  await tell(a, { base: 180 });
  await expectHeight(a, 180);
});

test('no frame gets taller than 4000 px', async ({ page }) => {
  await openHost(page, SCRIPT + frameTag('a', '?base=90000'));
  await expectHeight(page.locator('#a'), 4000);
});

test('two frames do not meddle with each other', async ({ page }) => {
  await openHost(page, SCRIPT + frameTag('a', '?base=310') + frameTag('b', '?base=620'));
  const [a, b] = [page.locator('#a'), page.locator('#b')];
  await expectHeight(a, 310);
  await expectHeight(b, 620);
  await tell(b, { base: 505 });
  await expectHeight(b, 505);
  expect(await heightOf(a)).toBe(310);
});

test('a sandboxed frame, which has no origin, gets its height', async ({ page }) => {
  await openHost(page, SCRIPT + frameTag('a', '?base=555', 'sandbox="allow-scripts"'));
  await expectHeight(page.locator('#a'), 555);
  const origin = page.locator('#a').contentFrame().locator('html');
  expect(await origin.evaluate(() => globalThis.origin)).toBe('null');
});

test('a height is changed by nobody else, and by nothing else that is said', async ({ page }) => {
  const ad = '<iframe id="ad" title="Ad" src="ad.html" width="600" height="100"></iframe>';
  await openHost(page, SCRIPT + frameTag('a', '?base=350') + ad);
  const a = page.locator('#a');
  await expectHeight(a, 350);
  const adHeight = await heightOf(page.locator('#ad'));

  const forged = { source: 'khorgos', v: 1, type: 'height', height: 900 };
  await page.evaluate((message) => {
    window.postMessage(message, '*');
  }, forged);
  await tell(page.locator('#ad'), { relay: [forged] });
  await tell(a, {
    relay: [
      null,
      'khorgos',
      900,
      [forged],
      JSON.stringify(forged),
      { ...forged, height: '900' },
      { ...forged, height: -900 },
      { ...forged, height: Number.POSITIVE_INFINITY },
      { ...forged, v: 2 },
      { ...forged, type: 'state' },
      { 'datawrapper-height': { a: 900 } },
      { sentinel: 'amp', type: 'embed-size', height: 900 },
    ],
  });
  // Comes after all of them, and is the first that counts.
  await tell(a, { relay: [{ ...forged, height: 351 }] });
  await expectHeight(a, 351);
  expect(await heightOf(page.locator('#ad'))).toBe(adHeight);
});

test('a frame in a folder of the same name elsewhere keeps its height, unless it is marked', async ({
  page,
}) => {
  const elsewhere = (id: string, attributes = ''): string =>
    frameTag(id, '?base=640', attributes).replace('src="', 'src="elsewhere/');
  const frames = elsewhere('theirs') + elsewhere('marked', 'data-khorgos-frame');
  await openHost(page, SCRIPT + frames + frameTag('ours', '?base=640'));
  const theirs = page.locator('#theirs');
  await expectHeight(page.locator('#ours'), 640);
  await expectHeight(page.locator('#marked'), 640);
  // What a frame says after another has been heard has come by then.
  await tell(theirs, { base: 700 });
  await tell(page.locator('#ours'), { base: 710 });
  await expectHeight(page.locator('#ours'), 710);
  expect(await heightOf(theirs)).toBe(480);
});

test('a script that comes later than the frames asks them', async ({ page }) => {
  await openHost(page, frameTag('a', '?base=640'));
  const a = page.locator('#a');
  expect(await heightOf(a)).toBe(480);
  await page.addScriptTag({ url: 'embed.js' });
  await expectHeight(a, 640);
});

test('a script that is there twice does everything once', async ({ page }) => {
  const link = '<a data-khorgos href="embed/figure.html?base=390">The surplus</a>';
  await openHost(page, SCRIPT + link + SCRIPT + frameTag('a', '?base=640'));
  await page.addScriptTag({ url: 'embed.js?again' });
  await expectHeight(page.locator('#a'), 640);
  await expect(page.locator('iframe')).toHaveCount(2);
});

test('links and boxes become lazy frames, whenever they come', async ({ page }) => {
  const link = '<p>See <a data-khorgos href="embed/figure.html?base=390">the surplus</a>.</p>';
  await openHost(page, SCRIPT + link);
  const first = page.getByTitle('the surplus');
  await expect(first).toHaveAttribute('loading', 'lazy');
  await expect(first).toHaveAttribute('allow', 'clipboard-write; web-share');
  await expect(page.getByRole('link', { name: 'the surplus' })).toBeVisible();

  await page.evaluate(() => {
    const box = document.createElement('div');
    box.dataset['khorgos'] = '';
    box.dataset['src'] = 'embed/figure.html?base=200';
    box.title = 'Trade flows';
    document.body.append(box);
  });
  const second = page.getByTitle('Trade flows').locator('iframe');
  await expect.poll(async () => second.evaluate((element) => element.clientWidth > 600)).toBe(true);
  const width = await second.evaluate((element) => element.clientWidth);
  await expectHeight(second, Math.round((200 * 600) / width));
});

test('a frame takes exactly the room that was kept for it', async ({ page }) => {
  const kept = '<style>[data-khorgos] { min-height: 700px }</style>';
  const box =
    '<div data-khorgos data-src="embed/figure.html?base=1" title="Surplus">' +
    '<img alt="Who runs a surplus" width="600" height="300" src="data:,"><a href="./">All figures</a></div>';
  await openHost(page, `${kept}${box}<p id="after">After the figure</p>`);
  const top = async (): Promise<number> =>
    page.locator('#after').evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  // What stands in the frame says nothing here, so that only the first step is seen.
  await page.route('**/embed/figure.html*', (route) => route.fulfill({ body: '' }));
  await page.addScriptTag({ url: 'embed.js' });
  await expect(page.locator('iframe')).toHaveCount(1);
  expect(await top()).toBeCloseTo(before, 0);
  await expect(page.getByRole('link', { name: 'All figures' })).toBeVisible();
  await expect(page.getByRole('img')).toHaveCount(0);
});

test('a host whose policy forbids style attributes gets the same', async ({ page }) => {
  const link = '<a data-khorgos href="embed/figure.html?base=390">The surplus</a>';
  const policy = "default-src 'none'; script-src 'self'; frame-src 'self'";
  await openHost(page, SCRIPT + link, policy);
  const made = page.getByTitle('The surplus');
  const width = await made.evaluate((element) => element.clientWidth);
  await expectHeight(made, Math.round((390 * 600) / width));
  await expect(made).toHaveCSS('border-top-width', '0px');
});

test('30 widths in a row settle within two seconds', async ({ page }) => {
  const inner = frameTag('a', '?base=600').replace('width="600"', 'width="100%"');
  await openHost(page, `${SCRIPT}<div id="column">${inner}</div>`);
  const a = page.locator('#a');
  await countMessages(page);
  for (let step = 0; step < 30; step += 1) {
    await page.locator('#column').evaluate(
      (column, width) => {
        column.style.width = `${width}px`;
      },
      940 - step * 20,
    );
    await drawn(page, 1);
  }
  await expect.poll(async () => heightOf(a), { timeout: 2000 }).toBe(1000);
  const messages = await messageCount(page);
  expect(messages).toBeLessThanOrEqual(31);
  await drawn(page, 20);
  expect(await heightOf(a)).toBe(1000);
  expect(await messageCount(page)).toBe(messages);
});

test('a frame that never rests is left at the taller height', async ({ page }) => {
  await openHost(page, frameTag('a', '?restless'));
  await countMessages(page);
  await page.addScriptTag({ url: 'embed.js' });
  let before = -1;
  await expect
    .poll(async () => {
      await drawn(page, 20);
      const now = await messageCount(page);
      const resting = now === before && now > 0;
      before = now;
      return resting;
    })
    .toBe(true);
  expect(await heightOf(page.locator('#a'))).toBe(500);
});
