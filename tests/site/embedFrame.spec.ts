import path from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';

import { axeViolations, sideways } from './axe.ts';
import { articleHost, frameHost } from './frameHosts.ts';
import { expect, test as siteTest } from './site.ts';

const VIEWS = 'overview surplus mirror trend flows products coverage table'.split(' ');
const HEADLINE = { level: 2 };

type Article = {
  readonly frame: FrameLocator;
  /** The queries of the messages of type state. */
  readonly states: () => Promise<readonly string[]>;
  /** Sends the frame a message, as the article around it. */
  readonly say: (message: unknown) => Promise<void>;
  /** Addresses that were asked for, without their queries. */
  readonly requests: readonly string[];
  readonly hosts: { readonly article: string; readonly frame: string };
};

type Opening = {
  readonly query?: string;
  readonly sandbox?: string;
  readonly width?: number;
};

type Fixtures = {
  /** Of the frame's own page, on a host that sends no CORS header. */
  readonly frameAddress: string;
  readonly openArticle: (opening: Opening) => Promise<Article>;
};

const test = siteTest.extend<Fixtures>({
  frameAddress: async ({ baseURL }, provide, { config }) => {
    const host = frameHost(path.join(path.dirname(config.configFile ?? ''), 'dist'));
    await provide(`${await host.start(baseURL)}/embed/overview.html`);
    host.stop();
  },

  openArticle: async ({ page, baseURL, frameAddress }, provide) => {
    const host = articleHost((query) => `${frameAddress}?${query}`);
    const article = await host.start(baseURL);
    const requests: string[] = [];
    page.on('request', (request) => {
      if (request.url().startsWith('http')) requests.push(request.url().replace(/\?.*/, ''));
    });
    await provide(async ({ query = '', sandbox = 'allow-scripts', width = 940 }) => {
      const parts = [sandbox, String(width), query].map(encodeURIComponent);
      await page.goto(`${article}/${parts.join('/')}`);
      const frame = page.frameLocator('iframe');
      await frame.getByRole('heading', HEADLINE).waitFor();
      return {
        frame,
        states: async () => statesOf(page),
        say: async (message) => say(page, message),
        requests,
        hosts: { article, frame: new URL(frameAddress).origin },
      };
    });
    host.stop();
  },
});

const statesOf = async (page: Page): Promise<readonly string[]> => {
  const heard = await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  return heard.flatMap((data) => {
    const { source, v, type, query } = data as Readonly<Record<string, unknown>>;
    return source === 'khorgos' && v === 1 && type === 'state' ? [String(query)] : [];
  });
};

const say = async (page: Page, message: unknown): Promise<void> =>
  page.evaluate((sent) => {
    document.querySelector('iframe')?.contentWindow?.postMessage(sent, '*');
  }, message);

const set = (query: string) => ({ source: 'khorgos', v: 1, type: 'set', query });

test('a frame in the strictest sandbox draws, answers and asks for nothing but its own files', async ({
  openArticle,
}) => {
  const { frame, states, requests, hosts } = await openArticle({ query: 'view=surplus&lang=en' });
  const headline = frame.getByRole('heading', HEADLINE);
  await expect(headline).toContainText('Turkmenistan ran Central Asia’s largest surplus');
  await expect(frame.locator('svg text').first()).toBeVisible();
  await expect.poll(states).toHaveLength(1);

  await frame.getByRole('radio', { name: 'China customs' }).click();
  await expect(headline).toContainText('Turkmenistan alone in Central Asia');
  await expect
    .poll(async () => (await states()).at(-1))
    .toMatch(/^view=surplus&.*source=customs&.*&controls=min$/);
  await expect(frame.getByRole('link', { name: 'Open in Khorgos' })).toHaveAttribute(
    'href',
    /^\.\.\/\?view=surplus&.*source=customs/,
  );
  await frame.getByText('The same figures as a table').click();
  await expect(frame.getByRole('table')).toBeVisible();

  const folder = (address: string): string => address.replace(/[^/]*$/, '');
  expect(new Set(requests.map(folder))).toEqual(
    new Set([
      folder(`${hosts.article}/allow-scripts/940/`),
      `${hosts.frame}/embed/`,
      `${hosts.frame}/assets/`,
    ]),
  );
  expect(requests).toHaveLength(3);
});

test('a frame follows the page around it and nobody else', async ({ page, openArticle }) => {
  const { frame, states, say: tell } = await openArticle({ query: 'source=customs&lang=en' });
  await expect.poll(states).toHaveLength(1);

  for (const message of [
    null,
    'set',
    { source: 'khorgos', v: 1, type: 'set' },
    { source: 'khorgos', v: 2, type: 'set', query: 'view=trend' },
    { source: 'other', v: 1, type: 'set', query: 'view=trend' },
  ]) {
    await tell(message);
  }
  const inside = page.frames().find((one) => one !== page.mainFrame());
  await inside?.evaluate((message) => window.postMessage(message, '*'), set('view=trend'));
  await tell(set('view=mirror&time=2022&unit=nope&lang=ru&controls=full'));
  await expect(frame.getByRole('tab', { selected: true })).toHaveText('Зеркало');
  await expect
    .poll(states)
    .toEqual([
      expect.stringMatching(/^view=overview&.*source=customs&.*lang=en&.*controls=min$/),
      expect.stringMatching(
        /^view=mirror&.*source=customs&time=2022&unit=usd&.*lang=ru&.*controls=full$/,
      ),
    ]);
});

test('a frame draws every view in every language from what it has', async ({ openArticle }) => {
  const { frame, say: tell, requests } = await openArticle({ query: 'source=customs&time=2023' });
  for (const lang of ['zh', 'ru', 'en']) {
    for (const view of VIEWS) {
      await tell(set(`view=${view}&lang=${lang}`));
      await expect(frame.locator(`html[lang=${lang}]`)).toBeAttached();
      await expect(
        frame.getByRole('link').and(frame.locator(`footer [href*="view=${view}&"]`)),
      ).toBeVisible();
      await expect(frame.locator('figure').locator('svg text, td').first()).toBeVisible();
    }
  }
  expect(requests).toHaveLength(3);
});

test('what a frame is not to have can be neither seen nor reached', async ({
  page,
  openArticle,
}) => {
  const { frame, say: tell } = await openArticle({ query: 'lang=en&controls=none' });
  const save = frame.getByRole('button', { name: 'Save picture' });
  const source = frame.getByRole('radiogroup', { name: 'Figures from' });
  const unit = frame.getByRole('radiogroup', { name: 'Unit' });
  const tabs = frame.getByRole('tablist');
  await expect(frame.getByRole('link', { name: 'Open in Khorgos' })).toBeVisible();
  for (const hidden of [save, source, unit, tabs]) await expect(hidden).toBeHidden();

  await tell(set('controls=min'));
  await expect(source).toBeVisible();
  await expect(save).toBeVisible();
  for (const hidden of [unit, tabs]) await expect(hidden).toBeHidden();

  await tell(set('controls=full'));
  for (const shown of [save, source, unit, tabs]) await expect(shown).toBeVisible();

  // No screen reader or key finds what is hidden: it has no box.
  await tell(set('controls=none'));
  await expect(source).toBeHidden();
  const inside = page.frames().find((one) => one !== page.mainFrame());
  const reachable = await inside?.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, select, [tabindex="0"], input')]
      .filter((control) => control.closest('figure') === null)
      .filter((control) => control.getClientRects().length > 0)
      .map((control) => control.outerHTML),
  );
  expect(reachable).toEqual([]);
});

test('a frame leaves no trace where nothing keeps it from that', async ({ page, openArticle }) => {
  const { frame, states } = await openArticle({ query: 'lang=en', sandbox: 'open' });
  const inside = page.frames().find((one) => one !== page.mainFrame());
  const address = inside?.url();
  await frame.getByRole('radio', { name: 'China customs' }).click();
  await expect.poll(states).toHaveLength(2);
  expect(page.frames().map((one) => one.url())).toContain(address);
  const kept = await inside?.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    document.cookie,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    history.length,
  ]);
  expect(kept).toEqual([0, 0, '', 0, 0, await page.evaluate(() => history.length)]);
});

test('a card lies in its frame, however low that is', async ({ page, frameAddress }) => {
  const width = 940;
  await page.setViewportSize({ width, height: 300 });
  await page.goto(`${frameAddress}?view=overview&countries=KAZ&lang=ru&controls=none`);
  await page.getByRole('heading', HEADLINE).waitFor();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await page.locator('[data-target=KAZ]').click();
  const card = page.locator('[data-pinned=true]');
  await expect(card).toBeVisible();
  const box = await card.boundingBox();
  expect(box?.y).toBeGreaterThanOrEqual(0);
  // The height of the document is in whole pixels, that of what stands in it is not.
  expect(Math.floor((box?.y ?? 0) + (box?.height ?? 0))).toBeLessThanOrEqual(height);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(height);
});

for (const { sandbox, downloads } of [
  { sandbox: 'allow-scripts', downloads: false },
  { sandbox: 'open', downloads: true },
]) {
  test(`the picture stands in place of the figure, sandbox: ${sandbox}`, async ({
    page,
    openArticle,
  }) => {
    const { frame } = await openArticle({ query: 'lang=en&theme=dark', sandbox });
    await frame.getByRole('button', { name: 'Save picture' }).click();
    const saved = frame.getByRole('region', { name: 'The picture of this view' });
    const picture = saved.getByRole('img');
    await expect(picture).toHaveAttribute('src', /^data:image\/png;base64,/);
    await expect(picture).toHaveAttribute('alt', /Turkmenistan/);
    const size = await picture.evaluate((image) =>
      image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [],
    );
    expect(size).toEqual([3400, 2400]);
    await expect(saved.getByRole('status')).toContainText('Save image');
    await expect(frame.getByRole('figure')).toBeHidden();
    const download = saved.getByRole('link', { name: 'Download the picture (PNG)' });
    if (downloads) {
      const started = page.waitForEvent('download');
      await download.click();
      expect((await started).suggestedFilename()).toBe(
        'khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_note.png',
      );
    } else {
      await expect(download).toHaveCount(0);
    }
    await saved.getByRole('button', { name: 'Back to the figure' }).click();
    await expect(frame.getByRole('figure')).toBeVisible();
    await expect(frame.getByRole('button', { name: 'Save picture' })).toBeFocused();
  });
}

for (const { width, query } of [
  { width: 320, query: 'lang=ru&controls=full&view=mirror&time=2022' },
  { width: 600, query: 'lang=zh&controls=min&theme=dark' },
  { width: 940, query: 'lang=en&controls=full&view=trend&source=customs' },
  { width: 600, query: 'lang=en&controls=none&view=table&source=customs' },
]) {
  test(`axe finds nothing in a frame of ${width} px: ${query}`, async ({ page, frameAddress }) => {
    await page.setViewportSize({ width, height: 600 });
    await page.goto(`${frameAddress}?${query}`);
    await page.getByRole('heading', HEADLINE).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
  });
}
