import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Download, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readFile } from 'node:fs/promises';

import { withTexts } from '#export/png/writePng.ts';
import { VIEWS } from '#view/viewState.ts';

import { textsOfPng } from '../unit/export/textsOfPng.ts';
import { axeViolations } from './axe.ts';
import { Dashboard } from './pages/dashboard.ts';
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

  const texts = textsOfPng(png);
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
  const texts = textsOfPng(await exportPng(page));
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
  const long = textsOfPng(png).get('Khorgos rows') ?? '';
  expect(parse(long, { columns: true }).length).toBeGreaterThan(800);
  // Compressed, the rows are a small part of the file.
  const others = [...textsOfPng(png)].filter(([keyword]) => keyword !== 'Khorgos rows');
  const without = withTexts(
    png,
    others.map(([keyword, text]) => ({ keyword, text })),
    4,
  );
  expect(png.length - without.length).toBeLessThan(long.length / 4);
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

test('a picture that nobody could read is refused, in words', async ({ dashboard, page }) => {
  await dashboard.open('?view=mirror');
  await openExport(dashboard);
  await dashboard.option('Language of the picture', 'Русский').click();
  await dashboard.option('Size', 'Own').click();
  await page.getByRole('textbox', { name: 'Width' }).fill('360');
  await page.getByRole('textbox', { name: 'Height' }).fill('360');
  await expect(page.getByText('This view has too much in it')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download PNG' })).toBeDisabled();
  await page.getByRole('textbox', { name: 'Height' }).fill('900');
  await expect(page.getByRole('button', { name: 'Download PNG' })).toBeEnabled();
});

const SCREENS = [
  { viewport: { width: 375, height: 700 }, deviceScaleFactor: 3, colorScheme: 'dark' },
  { viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 1, colorScheme: 'light' },
  { viewport: { width: 1024, height: 600 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' },
] as const;

/** Puts the pointer where the figure answers to it by drawing something more. */
const POINT: Readonly<Record<string, (dashboard: Dashboard) => Promise<void>>> = {
  overview: (dashboard) => dashboard.row('Kazakhstan').hover(),
  trend: ({ panel }) => panel.getByRole('slider').hover({ position: { x: 120, y: 100 } }),
  coverage: ({ panel }) =>
    panel
      .getByRole('link', { name: /^Tajikistan, Exports, 2024/ })
      .first()
      .hover(),
};

for (const [view, point] of Object.entries(POINT)) {
  test(`the same view gives the same bytes in any window, on any screen: ${view}`, async ({
    browser,
  }) => {
    // Three browsers' worth of starts.
    test.slow();
    const files: Buffer[][] = [];
    for (const screen of SCREENS) {
      const context = await browser.newContext({ ...screen, locale: 'en-GB' });
      const dashboard = new Dashboard(await context.newPage());
      await dashboard.open(`?view=${view}&source=national`);
      files.push(await exportWhilePointed(dashboard, point));
      await context.close();
    }
    const [[png, svg] = [], ...others] = files;
    for (const [otherPng, otherSvg] of others) {
      expect(String(otherSvg)).toBe(String(svg));
      expect(otherPng?.equals(png ?? Buffer.alloc(0))).toBe(true);
    }
  });
}

/** A light PNG and SVG from a page that is scrolled, with the pointer on its figure. */
async function exportWhilePointed(
  dashboard: Dashboard,
  point: (dashboard: Dashboard) => Promise<void>,
): Promise<Buffer[]> {
  const { page, panel } = dashboard;
  await page.mouse.wheel(0, 150);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  const drawn = async (): Promise<number> => (await panel.innerHTML()).length;
  const untouched = await drawn();
  await point(dashboard);
  await expect.poll(drawn).toBeGreaterThan(untouched);
  // By the keyboard: the pointer stays on the figure.
  await page.getByRole('button', { name: 'Export', exact: true }).press('Enter');
  await dashboard.option('Ground', 'Light').click();
  const svg = await bytesOf(await download(page, 'Download SVG'));
  return [await exportPng(page), svg];
}

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

  // How the reader reads the page is not the picture's to change.
  await dashboard.open('?source=national&theme=dark');
  await drop(page, png, 'picture.png', 'image/png');
  await expect.poll(() => dashboard.link()).toContain('countries=KAZ~UZB');
  expect(dashboard.link()).toContain('theme=dark');
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
  await drop(page, png.subarray(0, png.length / 2), 'half.png', 'image/png');
  await expect(page.getByRole('alert')).toContainText('damaged or incomplete');
  const foreign = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
  await drop(page, Buffer.from(foreign), 'foreign.svg', 'image/svg+xml');
  await expect(page.getByRole('alert')).toContainText('it carries no link of ours');
  await drop(page, Buffer.from('plain words'), 'notes.txt', 'text/plain');
  await expect(page.getByRole('alert')).toContainText('neither a PNG nor an SVG');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByRole('alert')).toBeHidden();
  expect(dashboard.link()).toBe('');
});

test.describe('an SVG that ends too early', () => {
  // Chromium itself writes what it thinks of such a file into the parsed text, with styles.
  test.use({ expectedComplaints: /inline style violates/ });

  test('is told of in words', async ({ dashboard, page }) => {
    await dashboard.open();
    const torn = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9"/>');
    await drop(page, torn, 'torn.svg', 'image/svg+xml');
    await expect(page.getByRole('alert')).toContainText('damaged or incomplete');
  });
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

const REFUSALS = {
  'has no clipboard': () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
  'refuses the clipboard': () => {
    const refuse = async (): Promise<never> => {
      throw new DOMException('Not allowed here.', 'NotAllowedError');
    };
    Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } });
  },
} as const;

for (const [what, refusal] of Object.entries(REFUSALS)) {
  test(`the picture and the link are there to be taken where the browser ${what}`, async ({
    dashboard,
    page,
  }) => {
    await page.addInitScript(refusal);
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
}

/** A system that answers what `name` says when it is asked to share; no name is an agreement. */
function installShareSheet(name: string): void {
  Object.defineProperty(navigator, 'canShare', {
    value: (data: ShareData) => data.files?.[0]?.type === 'image/png',
  });
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: async (data: ShareData) => {
      if (name !== '') throw new DOMException('Not shared.', name);
      const [file] = data.files ?? [];
      document.title = `${file?.name} ${file?.size} ${data.title}`;
    },
  });
}

test('a saved picture has a link that saves it again', async ({ dashboard, page }) => {
  await dashboard.open('?view=surplus');
  await openExport(dashboard);
  const first = await exportPng(page);
  const link = page.getByRole('dialog').getByRole('link', { name: 'Save the file' });
  const [again] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(again.suggestedFilename()).toMatch(/^khorgos_surplus_.*\.png$/);
  expect((await bytesOf(again)).equals(first)).toBe(true);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(link).toBeHidden();
});

for (const [takes, button, said] of [
  ['files', 'Share…', 'The picture was shared.'],
  ['links', 'Share link…', 'The link was shared.'],
] as const) {
  test(`the share sheet of a system that takes ${takes} gets the link`, async ({
    dashboard,
    page,
  }) => {
    await page.addInitScript((known) => {
      Object.defineProperty(navigator, 'canShare', { value: () => known === 'files' });
      Object.defineProperty(navigator, 'share', {
        value: ({ files, ...rest }: ShareData) => {
          const names = (files ?? []).map(({ name }) => name);
          document.documentElement.dataset['shared'] = JSON.stringify({ ...rest, names });
          return Promise.resolve();
        },
      });
    }, takes);
    await dashboard.open('?view=surplus&source=customs');
    await openExport(dashboard);
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByText(said)).toBeVisible();
    const shared = await page.evaluate(() => document.documentElement.dataset['shared'] ?? '');
    const link = await page.getByRole('textbox', { name: 'Link to this view' }).inputValue();
    expect(JSON.parse(shared)).toEqual({
      title: expect.stringContaining('Turkmenistan'),
      ...(takes === 'files'
        ? { text: link, names: [expect.stringMatching(/^khorgos_surplus_.*\.png$/)] }
        : { url: link, names: [] }),
    });
  });
}

test('what is dragged over the page is noticed until it leaves, and files stay out of the tab', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  const hint = page.getByText('Drop the picture to open its view');
  const tell = async (target: string, type: string): Promise<boolean> =>
    page.locator(target).evaluate((element, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'x.png', { type: 'image/png' }));
      // As WebKit sends them: without what the pointer goes to.
      const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer });
      return element.dispatchEvent(event);
    }, type);
  await tell('body', 'dragenter');
  expect(await tell('body', 'dragover')).toBe(false);
  await expect(hint).toBeVisible();
  await tell('main', 'dragenter');
  await tell('body', 'dragleave');
  await tell('main', 'dragover');
  await expect(hint).toBeVisible();
  await tell('body', 'dragenter');
  await tell('main', 'dragleave');
  await expect(hint).toBeVisible();
  await tell('body', 'dragleave');
  await expect(hint).toBeHidden();
  const emptyDrop = await page.evaluate(() => {
    const event = new DragEvent('drop', { bubbles: true, cancelable: true });
    // A folder, or a file that the system does not hand over.
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [] } });
    return document.body.dispatchEvent(event);
  });
  expect(emptyDrop).toBe(false);
});

test('a share sheet that fails is told of, and one that is closed is not', async ({
  dashboard,
  page,
}) => {
  await page.addInitScript(installShareSheet, 'NotAllowedError');
  await dashboard.open();
  await openExport(dashboard);
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page.getByText('Sharing did not work here.')).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'share', {
      value: async () => {
        document.title = 'closed';
        throw new DOMException('Closed.', 'AbortError');
      },
    });
  });
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(page).toHaveTitle('closed');
  await expect(page.getByText('Sharing did not work here.')).toBeHidden();
});

test('there is no button to share where the system has no sheet', async ({ dashboard, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'canShare', { value: undefined });
  });
  await dashboard.open();
  await openExport(dashboard);
  await expect(page.getByRole('button', { name: 'Copy picture' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share…' })).toBeHidden();
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
      expect(await axeViolations(page)).toEqual([]);
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
