import { createCanvas, loadImage } from '@napi-rs/canvas';
import { AxeBuilder } from '@axe-core/playwright';
import type { Download, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';

import { readTexts, withTexts } from '#export/png/writePng.ts';
import { VIEWS } from '#view/viewState.ts';

import type { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

const openExport = async ({ page }: Dashboard): Promise<void> => {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
};

async function download(page: Page, name: string): Promise<Download> {
  const button = page.getByRole('button', { name });
  await expect(button).toBeEnabled();
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return file;
}

const bytesOf = async (file: Download): Promise<Buffer> => readFile(await file.path());

async function exportPng(page: Page): Promise<Buffer> {
  return bytesOf(await download(page, 'Download PNG'));
}

/** The pixels of a part of a PNG, in CSS pixels of the sheet. */
async function pixelsOf(
  png: Buffer,
  scale: number,
  box: readonly [number, number, number, number],
) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const [x, y, width, height] = box.map((side) => side * scale);
  const { data } = pen.getImageData(x ?? 0, y ?? 0, width ?? 1, height ?? 1);
  return {
    size: { width: image.width, height: image.height },
    pixels: Array.from({ length: data.length / 4 }, (_, index) =>
      [...data.subarray(index * 4, index * 4 + 4)].join(','),
    ),
  };
}

const HEADLINE_OF_REPORT = [24, 24, 500, 60] as const;
const CORNER = [0, 0, 10, 10] as const;

/** Drops a file on the page, as a reader would who drags it there. */
async function drop(page: Page, bytes: Buffer, name: string, type: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([base64, fileName, fileType]) => {
      const data = Uint8Array.from(atob(base64 ?? ''), (letter) => letter.codePointAt(0) ?? 0);
      const held = new DataTransfer();
      held.items.add(new File([data], fileName ?? '', { type: fileType ?? '' }));
      return held;
    },
    [bytes.toString('base64'), name, type],
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop the picture to open its view')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
}

test('a report is 3400 × 2400 pixels, printed on white, and says where it comes from', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=customs');
  await openExport(dashboard);
  const file = await download(page, 'Download PNG');
  expect(file.suggestedFilename()).toBe('khorgos_overview_KAZ-KGZ-TJK-TKM-UZB_2024_customs.png');
  const png = await bytesOf(file);

  const headline = await pixelsOf(png, 4, HEADLINE_OF_REPORT);
  expect(headline.size).toEqual({ width: 3400, height: 2400 });
  const ink = headline.pixels.filter((pixel) => pixel === '29,35,41,255').length;
  expect(ink / headline.pixels.length).toBeGreaterThan(0.03);
  const corner = await pixelsOf(png, 4, CORNER);
  expect(new Set(corner.pixels)).toEqual(new Set(['255,255,255,255']));

  const texts = new Map(readTexts(png).map(({ keyword, text }) => [keyword, text]));
  expect(texts.get('Title')).toMatch(/^Turkmenistan alone/);
  expect(texts.get('Description')).toContain('Kyrgyzstan: Exports to China 2.8');
  expect(texts.get('Source')).toContain('General Administration of Customs of China');
  expect(texts.get('Khorgos link')).toContain('view=overview&countries=KAZ~KGZ~TJK~TKM~UZB');
  expect(texts.get('Khorgos data version')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  const rows = parse(texts.get('Khorgos rows') ?? '', { columns: true });
  expect(rows).toHaveLength(15);
  expect(rows).toContainEqual(
    expect.objectContaining({
      economy: 'KGZ',
      measure: 'imports',
      value: expect.stringMatching(/^199\d{8}/),
      quoted: '14166064 (unit 10,000 CNY)',
      source: 'GACC24_TABLE',
    }),
  );
  expect(texts.has('Warning')).toBe(false);
});

test('what could mislead is said before a picture is saved, and in it', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=note&scale=log');
  await openExport(dashboard);
  const said = page.getByRole('dialog').getByRole('region', { name: 'Before you use this figure' });
  await expect(said.getByRole('listitem')).toHaveText([
    /do not add up/,
    /logarithmic scale/,
    /8 figures are doubtful/,
  ]);
  await page.getByRole('checkbox', { name: 'Chart and legend only' }).check();
  await expect(said.getByRole('listitem').last()).toContainText('neither whose figures');
  await dashboard.option('Language of the picture', '中文').click();
  await expect(page.getByRole('dialog').getByRole('img')).toHaveAttribute('alt', /土库曼斯坦/);
  const texts = new Map(
    readTexts(await exportPng(page)).map(({ keyword, text }) => [keyword, text]),
  );
  expect(texts.get('Warning')?.split('\n')).toEqual([
    expect.stringContaining('总额不符'),
    expect.stringContaining('对数刻度'),
    expect.stringContaining('存疑'),
    expect.stringContaining('只有图表本身'),
  ]);
  await expect(said).toContainText('do not add up');

  await page.keyboard.press('Escape');
  await dashboard.open('?view=coverage');
  await openExport(dashboard);
  const png = await exportPng(page);
  const long = readTexts(png).find(({ keyword }) => keyword === 'Khorgos rows')?.text ?? '';
  expect(parse(long, { columns: true }).length).toBeGreaterThan(800);
  // Compressed, the rows are a small part of the file.
  expect(png.length - withTexts(png, [], 4).length).toBeLessThan(long.length / 4);
});

test('the options are those of the picture: size, ground, language, chart alone', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=surplus&source=customs');
  await openExport(dashboard);
  await dashboard.option('Size', 'Slide').click();
  await dashboard.option('Ground', 'Dark').click();
  await dashboard.option('Language of the picture', 'Русский').click();
  await expect(page.getByRole('dialog').getByRole('img')).toHaveAttribute('alt', /Туркменистан/);
  const slide = await exportPng(page);
  const dark = await pixelsOf(slide, 3, CORNER);
  expect(dark.size).toEqual({ width: 3840, height: 2160 });
  expect(new Set(dark.pixels)).toEqual(new Set(['26,33,38,255']));
  await expect(dashboard.page.getByRole('dialog')).toHaveAccessibleName('Export this figure');

  await page.getByRole('checkbox', { name: 'No ground' }).check();
  const clear = await pixelsOf(await exportPng(page), 3, CORNER);
  expect(new Set(clear.pixels)).toEqual(new Set(['0,0,0,0']));

  await page.getByRole('checkbox', { name: 'Chart and legend only' }).check();
  const svg = String(await bytesOf(await download(page, 'Download SVG')));
  expect(svg).not.toContain('<text x="24" y="24"');
  expect(svg.match(/<text/g)?.length).toBeLessThan(25);
});

test('a size of one’s own has limits, in words', async ({ dashboard, page }) => {
  await dashboard.open();
  await openExport(dashboard);
  await dashboard.option('Size', 'Own').click();
  await page.getByRole('textbox', { name: 'Width' }).fill('3000');
  await page.getByRole('textbox', { name: 'Height' }).fill('2000');
  await expect(page.getByText('That is 54 megapixels; browsers draw 16 at most.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download PNG' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Pixels per unit' }).fill('1,5');
  await page.getByRole('textbox', { name: 'Width' }).fill('900');
  await page.getByRole('textbox', { name: 'Height' }).fill('600');
  await expect(page.getByText('1350 × 900 pixels')).toBeVisible();
  const { size } = await pixelsOf(await exportPng(page), 1.5, CORNER);
  expect(size).toEqual({ width: 1350, height: 900 });
});

test('the same view gives the same bytes in any window, on any screen', async ({ browser }) => {
  const pngs: Buffer[] = [];
  for (const options of [
    { viewport: { width: 375, height: 700 }, deviceScaleFactor: 3 },
    { viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 1 },
  ]) {
    const context = await browser.newContext({ ...options, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto('./?source=national');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.mouse.move(200, 600);
    await page.mouse.wheel(0, 150);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    pngs.push(await exportPng(page));
    await context.close();
  }
  expect(pngs[0]?.equals(pngs[1] ?? Buffer.alloc(0))).toBe(true);
});

test('a picture dropped on the page opens its view, and so does one that is chosen', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=surplus&source=customs&countries=KAZ~UZB&time=2023&lang=en');
  const before = await dashboard.read();
  await openExport(dashboard);
  const png = await exportPng(page);
  const svg = await bytesOf(await download(page, 'Download SVG'));

  await dashboard.open('?source=national');
  await drop(page, png, 'picture.png', 'image/png');
  await expect(page.getByText('This is the view that the picture was made from')).toBeVisible();
  await expect.poll(() => dashboard.read()).toEqual(before);
  await expect.poll(() => dashboard.link()).toContain('countries=KAZ~UZB');

  await dashboard.open('?source=national');
  await openExport(dashboard);
  await page
    .getByLabel('Open a picture')
    .and(page.locator('input'))
    .setInputFiles({ name: 'picture.svg', mimeType: 'image/svg+xml', buffer: svg });
  await expect.poll(() => dashboard.read()).toEqual(before);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('a file that is not ours is told of in words', async ({ dashboard, page }) => {
  await dashboard.open();
  await openExport(dashboard);
  const png = await exportPng(page);
  await page.keyboard.press('Escape');

  await drop(page, Buffer.from(withTexts(png, [], 1)), 'stripped.png', 'image/png');
  await expect(page.getByRole('alert')).toContainText('it carries no link of ours');
  const flipped = Buffer.from(png);
  flipped[200] = (flipped[200] ?? 0) ^ 1;
  await drop(page, flipped, 'flipped.png', 'image/png');
  await expect(page.getByRole('alert')).toContainText('damaged or incomplete');
  await drop(page, Buffer.from('plain words'), 'notes.txt', 'text/plain');
  await expect(page.getByRole('alert')).toContainText('neither a PNG nor an SVG');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(dashboard.link()).toBe('');
});

test('picture and link can be copied', async ({ dashboard, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await dashboard.open('?view=surplus');
  await openExport(dashboard);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByText('The picture is on the clipboard.')).toBeVisible();
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap((await item?.getType('image/png')) ?? new Blob());
    return [picture.width, picture.height];
  });
  expect(size).toEqual([3400, 2400]);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('The link is on the clipboard.')).toBeVisible();
  const link = async (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  expect(await link()).toBe(new URL('?view=surplus&lang=en', page.url()).href);

  await dashboard.option('Language of the picture', 'Русский').click();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(link).toBe(new URL('?view=surplus&lang=ru', page.url()).href);
});

test('where the browser refuses to copy, the picture and the link are there to be taken', async ({
  dashboard,
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await dashboard.open();
  await openExport(dashboard);
  await page.getByRole('button', { name: 'Copy picture' }).click();
  await expect(page.getByText('does not let a page copy pictures')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('img')).toHaveAttribute(
    'src',
    /^data:image\/png/,
  );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('does not let a page copy text')).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^http/);
});

for (const view of VIEWS) {
  test(`no text of a picture stands on another or leaves the frame, as the browser sets it: ${view}`, async ({
    dashboard,
    page,
  }) => {
    // Twelve pictures each.
    test.slow();
    await dashboard.open(`?view=${view}`);
    await openExport(dashboard);
    for (const lang of ['English', '中文', 'Русский']) {
      await dashboard.option('Language of the picture', lang).click();
      for (const size of ['Report', 'Slide', 'Square', 'Card']) {
        await dashboard.option('Size', size).click();
        const svg = String(await bytesOf(await download(page, 'Download SVG')));
        expect(await page.evaluate(faultsOf, svg), `${lang}, ${size}`).toEqual([]);
      }
    }
  });
}

/** In the page: texts that overlap or leave the frame by more than a pixel. */
function faultsOf(svg: string): string[] {
  const host = document.createElement('div');
  host.style.cssText = 'position: absolute; top: 0; left: 0';
  host.append(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement);
  document.body.append(host);
  const frame = host.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
  const boxes = [...host.querySelectorAll('text:not([aria-hidden])')].map((text) => {
    const box = text.getBoundingClientRect();
    // A line's box has room above and below its letters.
    const air = box.height * 0.18;
    return {
      text: text.textContent ?? '',
      left: box.left,
      right: box.right,
      top: box.top + air,
      bottom: box.bottom - air,
    };
  });
  host.remove();
  const outside = boxes.filter(
    ({ left, right, top, bottom }) =>
      left < frame.left - 1 || right > frame.right + 1 || top < frame.top || bottom > frame.bottom,
  );
  const overlapping = boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (b) =>
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1,
      )
      .map((b) => `${a.text} | ${b.text}`),
  );
  return [...outside.map(({ text }) => text), ...overlapping];
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 320]) {
    test(`the dialog has no barrier and fits: ${theme}, ${width} px`, async ({
      dashboard,
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await dashboard.open(`?theme=${theme}`);
      await openExport(dashboard);
      await dashboard.option('Size', 'Own').click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const sideways = await page
        .getByRole('dialog')
        .evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
      expect(sideways).toBe(0);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
    });
  }
}
