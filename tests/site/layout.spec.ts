import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

const WIDTHS = [320, 390, 768, 1280];
const LANGUAGES = ['en', 'zh', 'ru'];

const combine = (...lists: readonly (readonly string[])[]): string[] =>
  lists.reduce<string[]>(
    (links, list) => links.flatMap((link) => list.map((part) => link + part)),
    [''],
  );

const VIEWS = ['', '&view=surplus'];
const SCALES = ['', '&scale=log'];
/** Each of these has something to draw. */
const PICTURES = [
  ...combine(
    VIEWS,
    ['', '&source=customs', '&source=national'],
    ['', '&unit=cny', '&unit=share'],
    SCALES,
  ),
  ...combine(
    VIEWS,
    ['&source=customs', '&source=national'],
    ['&time=2022', '&time=2023'],
    ['', '&unit=share'],
    SCALES,
  ),
];
const OTHERS = [
  '&source=national&unit=cny&time=2023',
  '&view=table',
  '&view=table&source=customs',
  '&view=table&source=national',
  '&view=table&unit=share',
  '&view=trend',
  ...combine(
    ['&view=trend'],
    ['&source=customs', '&source=national&time=earliest..latest'],
    SCALES,
    ['', '&panels=one', '&axis=own&events=on'],
  ),
  '&view=trend&source=customs&unit=cny',
  '&view=trend&source=customs&time=2022..2024&countries=KGZ&measures=exports&events=on',
  '&measures=exports',
  '&measures=imports&source=national',
  '&measures=imports~surplus&source=customs&unit=share',
  '&countries=KGZ',
  '&countries=KGZ&scale=log',
  '&countries=TJK&source=national',
  '&countries=TJK~TKM~UZB&source=national&unit=share',
  '&countries=TKM&view=surplus',
  '&countries=KGZ&view=surplus&unit=share',
  '&countries=',
  '&measures=',
  '&view=nope&countries=KAZ~XXX&sort=--------------------------------------------------',
];

/** Runs in the page: shows each link as the back button would, and lists what is wrong with it. */
async function findFaults(
  links: readonly string[],
): Promise<{ readonly faults: string[]; readonly drawings: string[] }> {
  /** How far boxes may touch: the rounding of a sub-pixel. */
  const SLACK = 0.5;
  const nextFrame = async () => new Promise((resolve) => requestAnimationFrame(resolve));

  /** Waits for two frames in a row in which nothing in the page was changed. */
  const settled = async () => {
    let changed = true;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (let quiet = 0; quiet < 2; quiet = changed ? 0 : quiet + 1) {
      changed = false;
      await nextFrame();
    }
    observer.disconnect();
  };

  type Box = { readonly what: string; readonly box: DOMRect };
  const overlap = ({ box: a }: Box, { box: b }: Box): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

  const faultsOf = (svg: Element): string[] => {
    const frame = svg.getBoundingClientRect();
    const texts: Box[] = [...svg.querySelectorAll('text')].map((text) => ({
      what: `“${text.textContent}”`,
      box: text.getBoundingClientRect(),
    }));
    const rings: Box[] = [...svg.querySelectorAll('circle')].map((circle) => ({
      what: `the ring of “${circle.nextElementSibling?.textContent}”`,
      box: circle.getBoundingClientRect(),
    }));
    const outside = [...texts, ...rings].filter(
      ({ box }) =>
        box.left < frame.left - SLACK ||
        box.right > frame.right + SLACK ||
        box.top < frame.top - SLACK ||
        box.bottom > frame.bottom + SLACK,
    );
    const crossed = texts.flatMap((text, index) =>
      [
        ...texts.slice(index + 1).filter((other) => overlap(text, other)),
        ...rings.filter((ring) => overlap(text, ring) && !ring.what.endsWith(text.what)),
      ].map((other) => `${text.what} and ${other.what} overlap`),
    );
    return [
      ...outside.map(
        ({ what, box }) =>
          `${what} leaves the drawing (${Math.round(box.left - frame.left)} to ${Math.round(box.right - frame.left)} of ${Math.round(frame.width)} px)`,
      ),
      ...crossed,
    ];
  };

  const faults: string[] = [];
  const drawn = new Set<string>();
  for (const link of links) {
    history.pushState(null, '', link);
    dispatchEvent(new PopStateEvent('popstate'));
    await settled();
    const root = document.documentElement;
    const found: string[] = [];
    if (root.scrollWidth > root.clientWidth) {
      const widest = [...document.body.querySelectorAll('*')].findLast(
        (element) => element.getBoundingClientRect().right > root.clientWidth + SLACK,
      );
      found.push(
        `scrolls sideways, ${root.scrollWidth} px of ${root.clientWidth}: <${widest?.tagName.toLowerCase()}> “${widest?.textContent?.slice(0, 40)}”`,
      );
    }
    const drawings = [...document.querySelectorAll('figure svg')].filter((svg) =>
      svg.querySelector('text'),
    );
    for (const drawing of drawings) drawn.add(drawing.outerHTML);
    found.push(...drawings.flatMap(faultsOf));
    faults.push(...found.map((fault) => `${root.clientWidth} px ${link}: ${fault}`));
  }
  return { faults, drawings: [...drawn] };
}

for (const lang of LANGUAGES) {
  for (const width of WIDTHS) {
    test(`nothing leaves its place or crosses another: ${lang}, ${width} px`, async ({
      dashboard,
      page,
    }) => {
      await page.setViewportSize({ width, height: 900 });
      await dashboard.open(`?lang=${lang}`);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const links = [...PICTURES, ...OTHERS].map((link) => `?lang=${lang}${link}`);
      const { faults, drawings } = await page.evaluate(findFaults, links);
      expect(faults).toEqual([]);
      // No drawing was looked at twice in place of another.
      expect(drawings.length).toBeGreaterThanOrEqual(PICTURES.length);
    });
  }
}

for (const width of [320, 1280]) {
  test(`an open card stays on the page: ru, ${width} px`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width, height: 700 });
    await dashboard.open('?lang=ru&source=customs');
    for (const row of await dashboard.panel.getByRole('figure').getByRole('button').all()) {
      await row.press('Enter');
      await expect(row).toHaveAttribute('aria-expanded', 'true');
      const box = await dashboard.card.evaluate((card) => {
        const { left, right, top } = card.getBoundingClientRect();
        return { left, right, top: top + scrollY, wide: card.scrollWidth > card.clientWidth };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.wide, 'words wider than the card').toBe(false);
      await page.keyboard.press('Escape');
    }
  });
}

test('the layout test sees planted faults', async ({ dashboard, page }) => {
  await dashboard.open();
  await page.evaluate(() => {
    const drawing = [...document.querySelectorAll('figure svg')].find((svg) =>
      svg.querySelector('text'),
    );
    const [, second] = drawing?.querySelectorAll('text') ?? [];
    const copy = second?.cloneNode(true);
    const runaway = second?.cloneNode(true);
    if (!drawing || !(copy instanceof SVGElement) || !(runaway instanceof SVGElement)) {
      throw new Error('There is no drawing.');
    }
    copy.textContent = 'copy';
    runaway.textContent = 'runaway';
    runaway.setAttribute('x', '-30');
    const wide = document.createElement('p');
    wide.style.width = '1400px';
    wide.textContent = 'wide';
    drawing.append(copy, runaway);
    document.body.append(wide);
  });
  const { faults } = await page.evaluate(findFaults, ['?']);
  expect(faults).toContainEqual(expect.stringContaining('and “copy” overlap'));
  expect(faults).toContainEqual(expect.stringContaining('“runaway” leaves the drawing'));
  expect(faults).toContainEqual(expect.stringContaining('scrolls sideways, 1400 px of 1280: <p>'));
});
