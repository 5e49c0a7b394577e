import type { Page } from '@playwright/test';

import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

const PAPERS = ['A4', 'Letter'].flatMap((format) =>
  [false, true].map((landscape) => ({ format, landscape })),
);

async function sheetsOf(page: Page, paper: (typeof PAPERS)[number]): Promise<number> {
  const file = (await page.pdf(paper)).toString('latin1');
  return [...file.matchAll(/\/Type\s*\/Page\b/g)].length;
}

/** Between the margins of the narrower of both sheets, A4 upright, in CSS pixels. */
const UPRIGHT = { width: 702, height: 1030 };
const ACROSS = { width: 966, height: 711 };

/** Runs in the page, in print: what is on paper, with where it stands. */
function onPaper() {
  const box = (selector: string) => {
    const found = [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
    return found?.getBoundingClientRect() ?? null;
  };
  const picture = box('figure [data-part="picture"]');
  const drawn = [...document.querySelectorAll('[data-part="picture"] svg')].filter((svg) =>
    svg.checkVisibility(),
  );
  return {
    picture: picture && {
      width: picture.width,
      right: Math.max(...drawn.map((svg) => svg.getBoundingClientRect().right)),
    },
    legendBottom: box('figure > ul')?.bottom ?? 0,
    sourceBottom: box('figcaption')?.bottom ?? Number.POSITIVE_INFINITY,
    table: box('figure table tbody tr') !== null,
    tableRight: box('figure table')?.right ?? 0,
    controls: [
      ...document.querySelectorAll('button:not(table *), [role=tab], select, input, dl'),
    ].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        control.getBoundingClientRect().width > 1,
    ).length,
    ground: getComputedStyle(document.documentElement).backgroundColor,
    ink: getComputedStyle(document.querySelector('figure h2') ?? document.body).color,
    address: document.querySelector('figcaption')?.dataset['address'],
  };
}

const LIGHT_INK = 'rgb(29, 35, 41)';

/** A view, and whether its table is short enough for the first sheet. */
const VIEWS = [
  { link: './?theme=dark', alone: true },
  { link: './?theme=dark&view=surplus&lang=ru', alone: true },
  { link: './?theme=dark&view=table&lang=zh', alone: true },
  { link: './?theme=dark&view=mirror&lang=ru', alone: false },
  { link: './?theme=dark&view=trend&source=customs', alone: false },
  { link: './?theme=dark&view=flows', alone: false },
  { link: './?theme=dark&view=coverage', alone: false },
  { link: './?theme=dark&view=products', alone: false },
  // Drawn by the build, and opened by itself; what it needs no code for is on paper without any.
  { link: './embed/overview.html?theme=dark', alone: true },
  { link: './embed/mirror.ru.html?theme=dark', alone: false },
];

for (const { link, alone } of VIEWS) {
  test(`one sheet has the figure, its legend and its sources: ${link}`, async ({ page }) => {
    await page.setViewportSize(UPRIGHT);
    await page.goto(link);
    if (!link.includes('embed')) {
      await page.locator('html:not([data-drawn])').waitFor({ state: 'attached' });
      await page.locator('figure').waitFor();
    }
    await page.emulateMedia({ media: 'print' });
    await page.locator('figure table tbody tr').first().waitFor({ state: 'attached' });
    await expect(page.locator('figure tbody').first()).toBeVisible();
    for (const size of [UPRIGHT, ACROSS]) {
      await page.setViewportSize(size);
      const paper = await page.evaluate(onPaper);
      expect(paper).toMatchObject({ table: true, controls: 0, ink: LIGHT_INK });
      expect(paper.ground).toBe('rgb(255, 255, 255)');
      if (!link.includes('table')) expect(paper.picture?.width).toBeGreaterThan(300);
      expect(paper.picture?.right ?? 0).toBeLessThanOrEqual(size.width + 1);
      expect(paper.tableRight).toBeLessThanOrEqual(size.width + 1);
      expect(paper.legendBottom).toBeLessThan(size.height / 3);
      expect(paper.sourceBottom).toBeLessThanOrEqual(size.height);
    }
    await page.emulateMedia({ media: null });
    for (const paper of PAPERS) {
      const sheets = await sheetsOf(page, paper);
      // What was drawn for every width cannot be set tighter; Letter is the shorter sheet by 18 mm.
      const drawnOnShort = link.includes('embed') && paper.format === 'Letter';
      if (alone) expect(sheets, JSON.stringify(paper)).toBeLessThanOrEqual(drawnOnShort ? 2 : 1);
      else expect(sheets, JSON.stringify(paper)).toBeGreaterThan(1);
    }
    const { address } = await page.evaluate(onPaper);
    const wanted = new URL(link, page.url());
    if (!link.includes('embed')) {
      const query = link
        .slice(3)
        .split('&')
        .filter((part) => !/^(theme|lang)=/.test(part));
      const lang = /lang=(..)/.exec(link)?.[1] ?? 'en';
      const own = wanted.origin + wanted.pathname;
      expect(address).toBe(`${own}?${[...query, `lang=${lang}`].join('&')}`);
    } else {
      expect(address).toMatch(link.includes('.ru.') ? /[?&]lang=ru$/ : /[?&]lang=en$/);
      expect(address).not.toMatch(/theme|embed/);
    }
    // What was drawn for paper is gone again.
    await expect(page.locator('[data-paper]')).toHaveCount(0);
  });
}

test('the table is on the first print already, and the picture as light as the rest', async ({
  page,
  dashboard,
}) => {
  await dashboard.open('?theme=dark');
  // The code of tables comes once the page is at rest.
  const printed = async () =>
    page.evaluate(async () => {
      dispatchEvent(new Event('beforeprint'));
      await Promise.resolve();
      const words = document.querySelector('figure svg text[fill]')?.getAttribute('fill') ?? '';
      const rows = document.querySelectorAll('figure tbody tr').length;
      dispatchEvent(new Event('afterprint'));
      return { light: ['#1d2329', '#5d6770'].includes(words), rows };
    });
  await expect.poll(printed).toEqual({ light: true, rows: 5 });
});
