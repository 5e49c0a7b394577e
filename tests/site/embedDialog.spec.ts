import { readFileSync } from 'node:fs';

import type { Locator, Page, Request } from '@playwright/test';

import { axeViolations, sideways } from './axe.ts';
import { runAhead } from './clock.ts';
import { expect, test } from './site.ts';

// Not every system has a share sheet; a browser without one remarks on it.
test.use({ expectedComplaints: /^Unrecognized feature: 'web-share'\.$/ });

/** A frame page as far as its host can tell: three layouts, and a height that it tells. */
const FRAME = `<!doctype html><html lang="en"><title>A figure</title><body style="margin:0">
<main style="background:#eef"><p id="seen"></p><p>The figure.</p></main>
<style>main{height:1210px}@media (min-width:600px){main{height:718px}}@media (min-width:904px){main{height:472px}}</style>
<script>
document.getElementById('seen').textContent = location.search;
let told = 0;
const say = () => parent.postMessage({ source: 'khorgos', v: 1, type: 'height', height: told }, '*');
new ResizeObserver(([entry]) => {
  if (entry.contentRect.height === told) return;
  told = entry.contentRect.height;
  say();
}).observe(document.querySelector('main'));
addEventListener('message', ({ data }) => data.type === 'ask' && say());
</script></body></html>`;

const STEPS =
  'height:calc(472px + clamp(0px,(904px - 100cqi)*999999,246px)' +
  ' + clamp(0px,(600px - 100cqi)*999999,492px))';

/** Serves the fixture for every embed; gives what was asked for, in order. */
async function serveFrames(page: Page, body = FRAME): Promise<Request[]> {
  const asked: Request[] = [];
  await page.route('**/embed/*.html?*', (route, request) => {
    asked.push(request);
    return route.fulfill({ body, contentType: 'text/html' });
  });
  return asked;
}

const NAMES = {
  en: { open: 'Embed', code: 'Code for your page', measured: /Height measured from 280 to 1120/ },
  zh: { open: '嵌入', code: '用于您网页的代码', measured: /已测量280至1120像素/ },
  ru: {
    open: 'Встроить',
    code: 'Код для вашей страницы',
    measured: /Высота измерена при ширине от 280/,
  },
} as const;

async function openDialog(page: Page, lang: keyof typeof NAMES = 'en'): Promise<Locator> {
  await page.getByRole('button', { name: NAMES[lang].open, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(NAMES[lang].measured)).toBeVisible({ timeout: 30_000 });
  return dialog;
}

const codeIn = (dialog: Locator, lang: keyof typeof NAMES = 'en'): Locator =>
  dialog.getByRole('textbox', { name: NAMES[lang].code });

test('measures the frame once in every width and writes its steps into the code', async ({
  dashboard,
  page,
}) => {
  const asked = await serveFrames(page);
  await dashboard.open('?view=surplus&source=customs');
  const headline = await dashboard.headline.textContent();
  const dialog = await openDialog(page);
  const code = await codeIn(dialog).inputValue();
  expect(code).toContain(STEPS);
  expect(code).toContain('height="1210"');
  expect(code).toContain(`title="${headline}"`);
  // One frame is seen, and one measured, which is gone again.
  expect(asked).toHaveLength(2);
  await expect(page.locator('iframe')).toHaveCount(1);

  await dialog.getByRole('radio', { name: 'Dark' }).click();
  await expect(codeIn(dialog)).toHaveValue(/theme=dark/);
  expect(await codeIn(dialog).inputValue(), 'colours change no height').toContain(STEPS);
  await expect.poll(() => asked.length).toBe(3);
});

test('the code is right in a bare page in a narrow, a middling and a wide column', async ({
  dashboard,
  page,
}) => {
  await serveFrames(page);
  await dashboard.open('?view=surplus');
  const code = await codeIn(await openDialog(page)).inputValue();
  await page.route('**/host.html', (route) =>
    route.fulfill({
      body: `<!doctype html><html lang="en"><body style="margin:0">${code}</body></html>`,
      contentType: 'text/html',
    }),
  );
  await page.goto('./host.html');
  for (const [width, height] of [
    [320, 1210],
    [599, 1210],
    [600, 718],
    [940, 472],
  ] as const) {
    await page.setViewportSize({ width, height: 600 });
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height))
      .toBe(height);
    expect(await sideways(page)).toBe(0);
  }
});

test('the preview is alive in three columns, and as high as it says', async ({
  dashboard,
  page,
}) => {
  await serveFrames(page);
  await dashboard.open();
  const dialog = await openDialog(page);
  const frame = dialog.locator('iframe[title]');
  for (const [column, height] of [
    ['320', 1210],
    ['940', 472],
    ['600', 718],
  ] as const) {
    await dialog.getByRole('radio', { name: column, exact: true }).click();
    await expect(frame).toHaveCSS('width', `${column}px`);
    await expect(frame).toHaveCSS('height', `${height}px`);
  }
  await expect(frame.contentFrame().getByText('controls=min')).toBeVisible();
  await expect(frame).toHaveAttribute('title', /^Preview: .+ 2024/);
  const steps = await page.evaluate(() => history.length);
  await dialog.getByRole('radio', { name: 'Everything' }).click();
  await expect(frame.contentFrame().getByText('controls=full')).toBeVisible();
  expect(await page.evaluate(() => history.length), 'steps to go back').toBe(steps);
});

test('a frame that does not answer is said to be silent, and the code is there', async ({
  dashboard,
  page,
}) => {
  await page.clock.install();
  await serveFrames(page, '<!doctype html><html lang="en"><title>Nothing</title></html>');
  await dashboard.open();
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/still being measured/)).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(dialog.getByText(/did not say how high/)).toBeVisible();
  await expect(codeIn(dialog)).toHaveValue(
    /height="720" style="border:0;display:block;height:720px"/,
  );
});

test('the file for hosts without frames is in the language and the colours of the embed', async ({
  dashboard,
  page,
}) => {
  await serveFrames(page);
  await dashboard.open('?view=mirror');
  const dialog = await openDialog(page);
  await dialog.getByRole('radio', { name: 'Русский' }).click();
  await dialog.getByRole('radio', { name: 'Dark' }).click();
  await expect(codeIn(dialog)).toHaveValue(/embed\/mirror\.ru\.html\?.*theme=dark/);
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as HTML' }).click();
  const file = readFileSync(await (await arriving).path(), 'utf8');
  expect(file).toContain('<html lang="ru" dir="ltr">');
  expect(file).toContain(':root{color-scheme:dark');
  expect(file).not.toContain('<script');
});

for (const { lang, width } of [
  { lang: 'en', width: 1280 },
  { lang: 'zh', width: 1280 },
  { lang: 'ru', width: 1280 },
  { lang: 'en', width: 390 },
  { lang: 'ru', width: 390 },
  { lang: 'zh', width: 320 },
] as const) {
  test(`axe finds nothing in the dialog, and nothing scrolls sideways: ${lang}, ${width} px`, async ({
    dashboard,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await serveFrames(page);
    await dashboard.open(`?lang=${lang}`);
    const dialog = await openDialog(page, lang);
    expect(
      await dialog.evaluate((element) => element.scrollWidth - element.clientWidth),
      'sideways',
    ).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
  });
}

test('a link that was made with another release says so until it is told not to', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=surplus&data=2025-01-31');
  const notice = page.getByText(
    /This link was made with the figures of 31 January 2025; these are of \d+ \w+ 20\d\d$/,
  );
  await expect(notice).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await expect.poll(() => dashboard.link()).toBe('?view=surplus');
});

test.describe('without a connection', () => {
  test.use({
    expectedComplaints: /Failed to load resource|net::ERR|dynamically imported|web-share/,
  });

  test('the dialog says that it did not come, and comes when it is asked for again', async ({
    dashboard,
    page,
  }) => {
    await page.clock.install();
    await serveFrames(page);
    await dashboard.open();
    await page.route('**/assets/LateDialog-*.js', async (route) => route.abort());
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    await runAhead(page, page.getByText('This part could not be loaded.'));
    await expect(dashboard.headline).toBeVisible();
    await page.unroute('**/assets/LateDialog-*.js');
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    await expect(codeIn(page.getByRole('dialog'))).toBeVisible();
    await expect(page.getByText('This part could not be loaded.')).toBeHidden();
  });
});
