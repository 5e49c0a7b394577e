import { languageCodes } from '../../scripts/languageParts.ts';
import { VIEWS } from '#view/viewState.ts';
import { show } from './settled.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

/**
 * Runs in the page: words that are cut off, that leave the control or the card they stand in or the
 * window, and controls that cross each other. Drawings are looked at by the test of the layout.
 */
function wordFaults(): string[] {
  /** How far boxes may touch: the rounding of a sub-pixel. */
  const SLACK = 1;
  const faults: string[] = [];
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  const quote = (text: string): string => `“${text.trim().slice(0, 40)}”`;

  /** What holds words: beyond its edges they are lost, or cross what is beside it. */
  const holderOf = (element: Element): Element | null =>
    element.closest(
      'button, select, [role=tab], [role=radio], dl > div, li, td, th, p, h1, h2, h3',
    );
  const scrolls = (element: Element): boolean =>
    ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const cuts = (element: Element): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
  };
  const ancestors = function* (element: Element): Generator<Element> {
    for (let one: Element | null = element; one; one = one.parentElement) yield one;
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent || text.nodeValue?.trim() === '' || !isSeen(parent)) continue;
    if (parent.closest('svg, script, style, noscript, option, .visually-hidden')) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const words = range.getBoundingClientRect();
    const said = quote(text.nodeValue ?? '');
    let scrolled = false;
    for (const element of ancestors(parent)) {
      scrolled ||= scrolls(element);
      const box = element.getBoundingClientRect();
      if (
        cuts(element) &&
        !scrolled &&
        (words.right > box.right + SLACK || words.bottom > box.bottom + SLACK)
      ) {
        faults.push(`${said} is cut off by <${element.localName}>`);
      }
    }
    if (!scrolled && (words.left < -SLACK || words.right > innerWidth + SLACK)) {
      faults.push(`${said} leaves the window`);
    }
    const holder = holderOf(parent);
    const box = holder?.getBoundingClientRect();
    if (box && (words.left < box.left - SLACK || words.right > box.right + SLACK)) {
      faults.push(`${said} leaves <${holder?.localName}>`);
    }
  }

  const controls = [
    ...document.querySelectorAll('button, select, summary, a[href], [role=tab], [role=radio]'),
  ].filter(
    (one) =>
      isSeen(one) && !one.closest('[role=application], [role=grid], svg, [data-part=picture]'),
  );
  /** What can be seen of a control, whose container may have scrolled it away. */
  const seenBoxes = (control: Element): DOMRect[] => {
    const windows = [...ancestors(control)].filter((one) => scrolls(one) && one !== control);
    const edges = windows.map((one) => one.getBoundingClientRect());
    return [...control.getClientRects()].flatMap((box) => {
      const left = Math.max(box.left, ...edges.map((edge) => edge.left));
      const right = Math.min(box.right, ...edges.map((edge) => edge.right));
      return right > left ? new DOMRect(left, box.top, right - left, box.height) : [];
    });
  };
  const boxes = controls.map(seenBoxes);
  for (const [index, control] of controls.entries()) {
    for (const [behind, other] of controls.slice(index + 1).entries()) {
      if (control.contains(other)) continue;
      const crossing = boxes[index]?.some((a) =>
        boxes[index + 1 + behind]?.some(
          (b) =>
            Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
            Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK + 2,
        ),
      );
      if (crossing)
        faults.push(`${quote(control.textContent)} crosses ${quote(other.textContent)}`);
    }
  }
  return faults;
}

for (const lang of languageCodes()) {
  for (const width of [320, 390, 768, 1280, 1920]) {
    test(`words stay whole and in their place: ${lang}, ${width} px`, async ({
      dashboard,
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await dashboard.open(`?lang=${lang}`);
      const faults: string[] = [];
      for (const view of VIEWS) {
        // The other source at either end of the widths.
        for (const source of width === 320 || width === 1280
          ? ['note', 'national']
          : ['national']) {
          await show(page, `?lang=${lang}&view=${view}&source=${source}`);
          await expect(dashboard.headline).toBeVisible();
          const found = await page.evaluate(wordFaults);
          faults.push(...found.map((fault) => `${view}, ${source}: ${fault}`));
        }
      }
      expect(faults).toEqual([]);
    });
  }
}

/** What a reader may set for the sake of reading (WCAG 1.4.12). */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

for (const lang of languageCodes()) {
  test(`words stay whole in a reader’s own spacing: ${lang}`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    await dashboard.open(`?lang=${lang}`);
    await page.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [sheet];
    }, SPACED);
    const faults: string[] = [];
    for (const view of VIEWS) {
      await show(page, `?lang=${lang}&view=${view}`);
      await expect(dashboard.headline).toBeVisible();
      faults.push(...(await page.evaluate(wordFaults)).map((fault) => `${view}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}

test('the test of words sees planted faults', async ({ dashboard, page }) => {
  await dashboard.open();
  await page.evaluate(() => {
    const planted = document.createElement('div');
    const plant = (name: string, words: string, style: Partial<CSSStyleDeclaration>): void => {
      const element = document.createElement(name);
      element.textContent = words;
      Object.assign(element.style, style);
      planted.append(element);
    };
    plant('div', 'Many words here', { width: '40px', overflow: 'hidden', whiteSpace: 'nowrap' });
    plant('button', 'Long button words', { width: '30px', padding: '0', whiteSpace: 'nowrap' });
    plant('button', 'Another', { marginLeft: '-20px' });
    document.querySelector('main')?.append(planted);
  });
  expect(await page.evaluate(wordFaults)).toEqual([
    expect.stringContaining('“Many words here” is cut off'),
    expect.stringContaining('“Long button words” leaves <button>'),
    expect.stringContaining('“Long button words” crosses “Another”'),
  ]);
});
