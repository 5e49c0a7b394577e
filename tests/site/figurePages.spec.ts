import { expect, languageLinks, test } from './site.ts';

const VIEWS = 'overview surplus mirror trend flows products coverage table'.split(' ');
const ENDINGS = { en: '', zh: '.zh', ru: '.ru' } as const;
const MOST_BYTES = 300_000;

/** Width and height of a PNG, from its header. */
const sizeOf = (png: Buffer): readonly [number, number] => [
  png.readUInt32BE(16),
  png.readUInt32BE(20),
];

for (const view of VIEWS) {
  test(`${view} has a page, a picture and an oEmbed for links that are shared`, async ({
    page,
  }) => {
    for (const [lang, ending] of Object.entries(ENDINGS)) {
      await page.goto(`./figures/${view}${ending}.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const headline = await page.getByRole('heading', { level: 1 }).innerText();
      const property = async (name: string): Promise<string> =>
        (await page.locator(`meta[property="${name}"]`).getAttribute('content')) ?? '';
      expect(await property('og:title')).toBe(headline);
      expect(await page.title()).toContain(headline);
      const subtitle = await page.locator('.subtitle').innerText();
      const described = page.locator('meta[name="description"]');
      await expect(described).toHaveAttribute('content', subtitle);
      expect(await property('og:description')).toBe(subtitle);
      const alt = await property('og:image:alt');
      expect(alt).toContain(headline);
      expect(alt.length).toBeGreaterThan(headline.length + subtitle.length);

      const whole = (address: string | null): string => new URL(address ?? '', page.url()).href;
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(whole(canonical)).toBe(page.url());
      const pageIn = (one: string): string => whole(`${view}${one}.html`);
      const others = Object.entries(ENDINGS).map(([code, one]) => `${code} ${pageIn(one)}`);
      expect(await languageLinks(page)).toEqual([...others, `x-default ${pageIn('')}`]);

      const picture = await page.request.get(whole(await property('og:image')));
      const png = await picture.body();
      expect(picture.headers()['content-type']).toBe('image/png');
      expect(sizeOf(png)).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(MOST_BYTES);

      const discovered = page.locator('link[type="application/json+oembed"]');
      const answer = await page.request.get(whole(await discovered.getAttribute('href')));
      const oembed = (await answer.json()) as Readonly<Record<string, unknown>>;
      expect(oembed).toMatchObject({
        version: '1.0',
        type: 'rich',
        title: headline,
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      expect(String(oembed['html'])).toContain(`embed/${view}${ending}.html?view=${view}&amp;`);
      expect(Number(oembed['height'])).toBeGreaterThan(300);
    }
  });
}

test('a page of a figure leads to the other figures, languages and the live view', async ({
  dashboard,
  page,
}) => {
  await page.goto('./figures/surplus.html');
  await page.getByRole('link', { name: 'Русский' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await page.getByRole('link', { name: 'Зеркало' }).click();
  await expect(page).toHaveURL(/figures\/mirror\.ru\.html$/);
  await page.goto('./figures/surplus.zh.html');
  await page.locator('footer a[href*="?view=surplus"]').click();
  await dashboard.shown();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await expect(page).toHaveURL(/\?view=surplus/);
});

test.describe('the gallery', () => {
  // Chromium does not know every wish of a snippet, and says so; and it says what a sandbox forbids.
  test.use({ expectedComplaints: /Unrecognized feature|Blocked script execution/ });

  for (const [lang, ending] of Object.entries(ENDINGS)) {
    test(`shows every embed, none of which needs a scroll bar: ${lang}`, async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(`./gallery${ending}.html`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const frames = page.locator('iframe');
      await expect.poll(() => frames.count()).toBeGreaterThanOrEqual(20);
      for (const frame of await frames.all()) {
        await frame.scrollIntoViewIfNeeded();
        const inside = frame.contentFrame();
        await expect(inside.getByRole('figure')).toBeVisible();
        const room = await inside.locator('html').evaluate((html) => ({
          missing: html.scrollHeight - innerHeight,
          sideways: html.scrollWidth - innerWidth,
        }));
        const address = await frame.getAttribute('src');
        expect(room.missing, `${address}: height`).toBeLessThanOrEqual(0);
        expect(room.sideways, `${address}: width`).toBeLessThanOrEqual(0);
      }
    });
  }
});

test.describe('a pasted snippet', () => {
  test.use({ expectedComplaints: /Unrecognized feature/ });

  for (const width of [320, 600, 940]) {
    test(`is right in height without a script: ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width: 1000, height: 900 });
      const slack: number[] = [];
      for (const view of VIEWS) {
        const answer = await page.request.get(`./figures/${view}.oembed.json`);
        const { html } = (await answer.json()) as { readonly html: string };
        const snippet = html.replaceAll('"../', `"${baseURL}`).replace('loading="lazy" ', '');
        await page.route('**/article.html', (route) =>
          route.fulfill({
            contentType: 'text/html',
            body: `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><body style="margin:0"><div style="width:${width}px">${snippet}</div>`,
          }),
        );
        await page.goto('./article.html');
        const inside = page.frameLocator('iframe');
        await expect(inside.getByRole('figure')).toBeVisible();
        const { content, room } = await inside.locator('html').evaluate((root) => ({
          content: root.getBoundingClientRect().height,
          room: innerHeight,
        }));
        expect(content, view).toBeLessThanOrEqual(room);
        slack.push((room - content) / content);
        await page.unroute('**/article.html');
      }
      // Six steps cannot follow every width, but a figure that has shrunk would leave a hole.
      expect(Math.max(...slack)).toBeLessThan(260);
    });
  }
});
