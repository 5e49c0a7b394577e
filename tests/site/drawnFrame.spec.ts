import path from 'node:path';
import type { Frame, Page } from '@playwright/test';

import { runAhead } from './clock.ts';
import { builtHost, SmallHost } from './frameHosts.ts';
import { expect, test as siteTest } from './site.ts';

const VIEWS = 'overview surplus mirror trend flows products coverage table'.split(' ');
type Height = { readonly height: number };
type Article = {
  readonly frame: Frame;
  readonly address: string;
  /** Every file that was asked for, without its query. */
  readonly requests: readonly string[];
  /** The messages about the height, in our own form, in the order in which they came. */
  readonly heights: () => Promise<readonly number[]>;
  readonly messages: () => Promise<readonly unknown[]>;
};

type Fixtures = {
  /** The built site on a host that sends no CORS header. */
  readonly siteHost: string;
  /** Opens a file of the site in a frame of an article on another host. */
  readonly embed: (
    file: string,
    opening?: { readonly sandbox?: string; readonly width?: number; readonly height?: number },
  ) => Promise<Article>;
};

const test = siteTest.extend<Fixtures>({
  siteHost: async ({ baseURL }, provide, { config }) => {
    const dist = path.join(path.dirname(config.configFile ?? ''), 'dist');
    const host = builtHost(dist);
    await provide(await host.start(baseURL));
    host.stop();
  },

  embed: async ({ page, baseURL, siteHost }, provide) => {
    const host = new SmallHost(() => ({ type: 'text/html; charset=utf-8', body: ARTICLE }));
    const article = await host.start(baseURL);
    const requests: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      if (origin === siteHost) requests.push(pathname);
    });
    await provide(async (file, { sandbox = 'allow-scripts', width = 600, height = 1600 } = {}) => {
      await page.setViewportSize({ width: width + 40, height: 900 });
      await page.goto(article);
      const address = `${siteHost}/${file}`;
      await page.evaluate(
        (asked) => {
          const frame = document.createElement('iframe');
          if (asked.sandbox !== 'none') frame.setAttribute('sandbox', asked.sandbox);
          Object.assign(frame, { src: asked.address, width: asked.width, height: asked.height });
          document.body.append(frame);
        },
        { address, sandbox, width, height },
      );
      await page.frameLocator('iframe').locator('#root h2').first().waitFor({ state: 'attached' });
      const frame = page.frames()[1];
      if (!frame) throw new Error('The article has no frame.');
      const messages = async (): Promise<readonly unknown[]> =>
        page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
      const heights = async (): Promise<readonly number[]> =>
        (await messages()).flatMap((data) =>
          (data as { type?: string }).type === 'height' ? [(data as Height).height] : [],
        );
      return { frame, address, requests, heights, messages };
    });
    host.stop();
  },
});

const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title>
<link rel="icon" href="data:,"><style>body{margin:0}iframe{display:block;border:0}</style>
<script>window.heard=[];addEventListener('message',(event)=>heard.push(event.data));</script></head><body></body></html>`;

type Box = readonly [what: string, box: string];

/** Every element of the frame with its box in pixels, but what is inside of pictures and folds. */
const boxesOf = async (frame: Frame): Promise<readonly Box[]> =>
  frame.evaluate(() => {
    const boxes: [string, string][] = [];
    const walk = (element: Element, place: string): void => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = [x, y, width, height].map((side) => Math.round(side)).join(' ');
      if (width > 0) boxes.push([`${place} ${element.tagName}`, box]);
      if (element.matches('[data-part=picture], svg, details')) return;
      [...element.children].forEach((child, index) => walk(child, `${place}/${index}`));
    };
    const root = document.querySelector('#root');
    if (root) [...root.children].forEach((child) => walk(child, ''));
    return boxes;
  });

const drawnOf = async (frame: Frame): Promise<string | null> =>
  frame.locator('html').getAttribute('data-drawn');

/**
 * Moves the mouse over the frame until it has asked for its code: a browser that has only just drawn a
 * frame of another site may still give what happens there to the page around it.
 */
const moveMouse = async (page: Page, hasAsked: () => boolean): Promise<void> => {
  let x = 200;
  await expect
    .poll(async () => {
      x += 3;
      await page.mouse.move(x, 200);
      return hasAsked();
    })
    .toBe(true);
};

/** Waits until the interactive figure has taken the place of the drawn one. */
const takenOver = async (frame: Frame): Promise<void> =>
  frame.locator('html:not([data-drawn])').waitFor({ state: 'attached' });

const codeIn = (requests: readonly string[]): readonly string[] =>
  requests.filter((file) => file.startsWith('/assets/'));

for (const view of VIEWS) {
  for (const [width, ending] of [
    [320, ''],
    [600, '.zh'],
    [940, '.ru'],
  ] as const) {
    test(`${view} is drawn as it is when it answers: ${width} px${ending}`, async ({
      embed,
      page,
    }) => {
      const { frame, requests } = await embed(
        `embed/${view}${ending}.html${ending ? '' : '?lang=en'}`,
        {
          width,
        },
      );
      await expect(frame.getByRole('figure')).toBeVisible();
      const drawn = await boxesOf(frame);
      expect(drawn.length).toBeGreaterThan(20);
      // Elements are made of what fits. One more is there for browsers that keep our script from running, and
      // one where the frame learnt its width late.
      const pieces = frame.locator('[data-pieces]>div');
      await expect(pieces.and(frame.locator(':visible'))).toHaveCount(view === 'table' ? 0 : 1);
      expect(await pieces.count()).toBeLessThanOrEqual(3);
      // Nothing but the page itself has been asked for.
      expect(requests).toEqual([`/embed/${view}${ending}.html`]);

      await moveMouse(page, () => codeIn(requests).length > 0);
      await takenOver(frame);
      expect(await boxesOf(frame)).toEqual(drawn);
      expect(codeIn(requests)).toHaveLength(1);
    });
  }
}

test.describe('whatever a frame is allowed', () => {
  // The browser says so itself where scripts are forbidden.
  test.use({ expectedComplaints: /Blocked script execution/ });

  for (const sandbox of ['', 'allow-scripts', 'none']) {
    test(`a frame with sandbox ${sandbox || 'empty'} shows picture, table and source`, async ({
      embed,
      page,
    }) => {
      const { frame } = await embed('embed/surplus.html?lang=en', { sandbox });
      await expect(frame.getByRole('heading', { level: 2 })).toContainText('Turkmenistan');
      for (const width of ['320px', '940px', '600px']) {
        await page.locator('iframe').evaluate((element, own) => {
          element.style.width = own;
        }, width);
        await expect(frame.locator('[data-pieces] div[class]:visible')).toHaveCount(1);
      }
      await frame.getByText('The same figures as a table').click();
      await expect(frame.getByRole('cell', { name: /8\.6/ }).first()).toBeVisible();
      await expect(frame.locator('figcaption')).toContainText(
        'National Institute of Advanced Studies',
      );
      if (sandbox === '') await expect(frame.getByRole('button')).toHaveCount(0);
    });
  }
});

test.describe('where a host forbids what stands in a frame to run', () => {
  test.use({ expectedComplaints: /Content Security Policy/ });

  test('the figure is there all the same, in every width', async ({ page, siteHost }) => {
    await page.route('**/embed/surplus.html', async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), 'content-security-policy': "script-src 'self'" };
      await route.fulfill({ response, headers });
    });
    for (const width of [320, 1000, 660]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${siteHost}/embed/surplus.html`);
      await expect(page.locator('[data-pieces]>div:visible')).toHaveCount(1);
      await expect(page.locator('[data-part=picture]')).not.toContainText('<svg', {
        useInnerText: true,
      });
    }
  });
});

for (const [file, headline] of [
  ['embed.html?view=trend&source=customs&lang=en', /./],
  ['embed.html#view=mirror&lang=en', /./],
  ['embed/surplus.html?source=customs&lang=en', /Turkmenistan alone/],
  ['embed/surplus.html?lang=zh', /土库曼斯坦/],
] as const) {
  test(`a frame whose link asks for another view never shows the drawn one: ${file}`, async ({
    embed,
  }) => {
    const { frame, messages } = await embed(file);
    expect(await drawnOf(frame)).not.toBe('en');
    await takenOver(frame);
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText(headline);
    const asked = new URLSearchParams(file.split(/[?#]/)[1]);
    await expect
      .poll(async () =>
        (await messages()).some((data) => (data as { type?: string }).type === 'state'),
      )
      .toBe(true);
    const state = (await messages()).find((data) => (data as { type?: string }).type === 'state');
    const link = new URLSearchParams((state as { query: string }).query);
    for (const [name, value] of asked) expect(link.get(name), name).toBe(value);
    if (!asked.has('view')) expect(link.get('view')).toBe('surplus');
  });
}

for (const query of [
  '?lang=en&theme=dark&controls=none',
  '#lang=en&controls=full',
  '?view=trend&countries=KAZ~KGZ~TJK~TKM~UZB&measures=exports~imports~surplus&source=note&time=2024&unit=usd&lang=en&theme=auto&controls=min',
]) {
  test(`a frame whose link spells the drawn view out needs no code: ${query}`, async ({
    embed,
  }) => {
    const { frame, requests, heights } = await embed(`embed/trend.html${query}`);
    await expect.poll(heights).toHaveLength(1);
    expect(await drawnOf(frame)).toBe('en');
    expect(codeIn(requests)).toEqual([]);
    const { theme = 'auto', controls = 'min' } = Object.fromEntries(
      new URLSearchParams(query.slice(1)),
    );
    await expect(frame.locator('html')).toHaveAttribute('data-theme', theme);
    await expect(frame.locator('html')).toHaveAttribute('data-controls', controls);
  });
}

test('a filter that is clicked before there is code is set when it has come', async ({ embed }) => {
  const { frame } = await embed('embed/overview.html?lang=en', { width: 940 });
  await frame.getByRole('radio', { name: 'China customs' }).click();
  await takenOver(frame);
  await expect(frame.getByRole('heading', { level: 2 })).toContainText('Turkmenistan alone');
});

test('a message before there is code loads it and is answered', async ({ embed, page }) => {
  const { frame } = await embed('embed/overview.html?lang=en');
  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage(
        { source: 'khorgos', v: 1, type: 'set', query: 'source=customs' },
        '*',
      ),
  );
  await takenOver(frame);
  await expect(frame.getByRole('heading', { level: 2 })).toContainText('Turkmenistan alone');
});

test('heights are told in four forms, once each, and settle in a sweep of widths', async ({
  embed,
  page,
}) => {
  const { frame, heights, messages } = await embed('embed/trend.html?lang=en', { width: 940 });
  await expect.poll(heights).toHaveLength(1);
  const first = (await messages()).slice(0, 4);
  const height = (await heights())[0] ?? 0;
  expect(first).toEqual([
    { source: 'khorgos', v: 1, type: 'height', height, view: 'trend' },
    { 'datawrapper-height': { 'khorgos-trend': height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: frame.url(), context: 'iframe.resize', height }),
  ]);
  // As a host does that follows the heights.
  await page.evaluate(() => {
    const frames = document.querySelector('iframe');
    addEventListener('message', ({ data }) => {
      if (frames && data?.type === 'height') frames.style.height = `${data.height}px`;
    });
  });
  for (let step = 0; step <= 30; step += 1) {
    const width = 940 - step * 20;
    await page.locator('iframe').evaluate((one, px) => {
      one.style.width = `${px}px`;
    }, width);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }
  const own = async (): Promise<number> =>
    frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await expect.poll(async () => (await heights()).at(-1)).toBe(await own());
  const told = await heights();
  // No height is told twice running, and each belongs to a width: there were 31 of them.
  expect(told.every((one, index) => one !== told[index - 1])).toBe(true);
  expect(told.length).toBeLessThanOrEqual(32);

  // Wider again, it shrinks.
  await page.locator('iframe').evaluate((one) => {
    one.style.width = '940px';
  });
  await expect.poll(async () => (await heights()).at(-1)).toBe(height);
});

test('a frame stores nothing, and never writes the address', async ({ embed, page }) => {
  const { frame, address, requests } = await embed('embed/overview.html?lang=en', {
    sandbox: 'none',
  });
  await moveMouse(page, () => codeIn(requests).length > 0);
  await takenOver(frame);
  await frame.getByRole('radio', { name: 'China customs' }).click();
  await expect(frame.getByRole('heading', { level: 2 })).toContainText('Turkmenistan alone');
  expect(frame.url()).toBe(address);
  expect(
    await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
});

test('at rest nothing of a frame needs a scroll bar or is cut', async ({ embed, page }) => {
  const { frame, heights } = await embed('embed/overview.html?lang=en', { width: 320 });
  await expect.poll(heights).toHaveLength(1);
  const height = (await heights())[0] ?? 0;
  await page.locator('iframe').evaluate((one, px) => {
    one.style.height = `${px}px`;
  }, height);
  const room = await frame.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { high: scrollHeight <= innerHeight, wide: scrollWidth <= innerWidth };
  });
  expect(room).toEqual({ high: true, wide: true });
});

test.describe('where the code does not come', () => {
  test.use({ expectedComplaints: /Failed to load resource|ERR_FAILED/ });

  for (const [query, shows] of [
    ['?lang=en', true],
    ['?lang=en&source=customs&theme=dark', false],
  ] as const) {
    test(`a frame says so and leads to the site: ${query}`, async ({ embed, page }) => {
      await page.clock.install();
      let asked = 0;
      await page.route('**/assets/embed-*.js', (route) => {
        asked += 1;
        return route.abort();
      });
      const { frame } = await embed(`embed/surplus.html${query}`);
      await moveMouse(page, () => asked > 0);
      const sorry = frame.locator('[data-apology]');
      // Tried again, twice, before it says anything.
      await runAhead(page, sorry);
      expect(asked).toBeGreaterThanOrEqual(3);
      await expect(sorry.getByRole('link')).toHaveAttribute('href', /^\.\.\/\?.*view=surplus/);
      await expect(frame.getByRole('figure')).toBeVisible({ visible: shows });
      if (!shows) {
        await expect(sorry.getByRole('link')).toHaveAttribute('href', /source=customs/);
      }
    });
  }
});

test('a link of a frame leads to the site at once, with or without code', async ({
  embed,
  page,
}) => {
  const { frame } = await embed('embed/surplus.html?lang=en', { sandbox: 'none' });
  await page.route('**/assets/embed-*.js', () => undefined);
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: 'Open in Khorgos' }).click();
  const site = await opened;
  await site.waitForURL(/view=surplus/);
  await site.close();
});

test('a message of no version, or of another, sets nothing', async ({ embed, page }) => {
  const { frame, requests } = await embed('embed/overview.html?lang=en');
  const set = async (message: object): Promise<void> =>
    page.evaluate(
      (said) => document.querySelector('iframe')?.contentWindow?.postMessage(said, '*'),
      message,
    );
  await set({ source: 'khorgos', type: 'set', query: 'source=customs' });
  await set({ source: 'khorgos', v: 2, type: 'set', query: 'source=customs' });
  await set({ source: 'khorgos', v: 1, type: 'set', query: 'unit=cny' });
  await takenOver(frame);
  await expect(frame.locator('figure')).toContainText('billion yuan');
  await expect(frame.getByRole('radio', { name: 'Summit note' })).toBeChecked();
  expect(codeIn(requests)).toHaveLength(1);
});
