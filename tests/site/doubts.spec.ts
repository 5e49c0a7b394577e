import { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

const MARKS = [
  { mark: 'a', country: 'Kazakhstan', measures: ['Exports to China', 'Trade balance'] },
  {
    mark: 'b',
    country: 'Tajikistan',
    measures: ['Exports to China', 'Imports from China', 'Trade balance'],
  },
  {
    mark: 'c',
    country: 'Uzbekistan',
    measures: ['Exports to China', 'Imports from China', 'Trade balance'],
  },
] as const;

test('doubtful bars carry a mark, and each mark a link that covers it', async ({ dashboard }) => {
  await dashboard.open();
  const links = dashboard.panel.getByRole('link', { name: /^Doubt / });
  await expect(links).toHaveCount(8);
  for (const { mark, country, measures } of MARKS) {
    for (const measure of measures) {
      const link = dashboard.panel.getByRole('link', {
        name: `Doubt ${mark}: ${country}, ${measure}. Read why.`,
      });
      await expect(link).toBeVisible();
    }
  }

  const centres = (boxes: readonly DOMRect[]) =>
    boxes.map(({ x, y, width, height }) => [x + width / 2, y + height / 2]);
  const boxesOf = (elements: readonly Element[]): DOMRect[] =>
    elements.map((element) => element.getBoundingClientRect());
  const targets = centres(await links.evaluateAll(boxesOf));
  const circles = centres(await dashboard.panel.locator('svg circle').evaluateAll(boxesOf));
  expect(targets).toHaveLength(circles.length);
  for (const [index, [x = 0, y = 0]] of circles.entries()) {
    expect(Math.abs((targets[index]?.[0] ?? 0) - x)).toBeLessThan(1.5);
    expect(Math.abs((targets[index]?.[1] ?? 0) - y)).toBeLessThan(1.5);
  }
});

for (const [id, name, text] of [
  ['note-KAZ-export', /^Doubt a: Kazakhstan, Exports/, 'Kazakhstan: exports of $18bn match no'],
  ['note-TJK-pair', /^Doubt b: Tajikistan, Trade balance/, 'Tajikistan: exports and imports look'],
  ['note-UZB-pair', /^Doubt c: Uzbekistan, Imports/, 'Uzbekistan: the pair equals half-year'],
] as const) {
  test(`the mark of ${id} leads to its explanation`, async ({ dashboard, page }) => {
    await dashboard.open();
    const explanation = page.locator(`#doubt-${id}`);
    await expect(explanation).not.toBeInViewport();
    await dashboard.panel.getByRole('link', { name }).click();
    await expect(explanation).toBeInViewport({ ratio: 0.9 });
    await expect(explanation).toBeFocused();
    await expect(explanation).toContainText(text);
    await expect(explanation.getByRole('link').first()).toHaveAttribute('href', /^\?cell=/);
    await expect(explanation.getByRole('link').last()).toHaveAttribute('href', /^https:/);

    await dashboard.doubts.getByRole('link', { name: 'Back to the figure' }).click();
    await expect(dashboard.headline).toBeInViewport();
  });
}

test('a mark answers to the keyboard, in the notes too, and survives a new language', async ({
  dashboard,
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await dashboard.open();
  await dashboard.panel.getByRole('link', { name: /^Doubt c: Uzbekistan, Exports/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#doubt-note-UZB-pair')).toBeFocused();
  await expect(page.locator('#doubt-note-UZB-pair')).toBeInViewport({ ratio: 0.9 });

  await dashboard.notes.getByRole('link', { name: 'b' }).press('Enter');
  await expect(page.locator('#doubt-note-TJK-pair')).toBeFocused();
  await expect(page.locator('#doubt-note-TJK-pair')).toBeInViewport({ ratio: 0.9 });

  await dashboard.open('?lang=zh#doubt-note-UZB-pair');
  await expect(page.locator('#doubt-note-UZB-pair')).toContainText('乌兹别克斯坦');
});

test('the link of a mark, opened in a new tab, leads to its explanation too', async ({
  context,
  dashboard,
}) => {
  await dashboard.open();
  const mark = dashboard.panel.getByRole('link', { name: /^Doubt c: Uzbekistan, Exports/ });
  const opened = context.waitForEvent('page');
  await mark.click({ modifiers: ['ControlOrMeta'] });
  const other = new Dashboard(await opened);
  await other.shown();
  await expect(other.page.locator('#doubt-note-UZB-pair')).toBeInViewport({ ratio: 0.9 });
});

test('the arithmetic doubt is told with its three amounts', async ({ dashboard }) => {
  await dashboard.open();
  await expect(dashboard.doubts.getByRole('listitem').first()).toContainText(
    'The note’s ten flows sum to $56.8bn. The same note quotes $94.8bn for the same trade and credits that total to China’s customs. $38.0bn is not accounted for',
  );
});

for (const [source, link, option] of [
  ['customs', 'Show this view from China’s customs', 'China customs'],
  ['national', 'Show this view from national statistics', 'National statistics'],
] as const) {
  test(`one click shows the same view as counted otherwise: ${source}`, async ({
    context,
    dashboard,
    page,
  }) => {
    await dashboard.open('?countries=KAZ~UZB&measures=exports~imports&sort=name');
    const target = `?countries=KAZ~UZB&measures=exports~imports&source=${source}&sort=name`;
    const way = dashboard.doubts.getByRole('link', { name: link });
    await expect(way).toHaveAttribute('href', target);

    const opened = context.waitForEvent('page');
    await way.click({ modifiers: ['ControlOrMeta'] });
    const other = new Dashboard(await opened);
    await other.shown();
    await expect.poll(() => other.link()).toBe(target);
    await expect(dashboard.option('Figures from', 'Summit note')).toBeChecked();

    await way.click();
    await expect.poll(() => dashboard.link()).toBe(target);
    await expect(dashboard.option('Figures from', option)).toBeChecked();
    expect(await dashboard.countriesInOrder()).toEqual(['Kazakhstan', 'Uzbekistan']);
    await expect(dashboard.headline).toBeInViewport();
    expect(await dashboard.read()).toEqual(await other.read());

    await page.goBack();
    await expect(dashboard.option('Figures from', 'Summit note')).toBeChecked();
  });
}

test('a headline says when it stands on doubtful figures', async ({ dashboard }) => {
  await dashboard.open('?countries=KAZ');
  await expect(dashboard.headline).toHaveText(/: a surplus of \$3\.0bn, if /);
  await dashboard.option('Figures from', 'China customs').click();
  await expect(dashboard.headline).toHaveText(/: a deficit of \$12\.1bn$/);
});

test('a sum carries the marks of its doubtful parts', async ({ dashboard }) => {
  await dashboard.open('?countries=KAZ~KGZ');
  for (const [title, marks] of [
    ['Exports to China', ['a']],
    ['Imports from China', []],
    ['Deficit with China', ['a']],
    ['Total trade', ['a']],
  ] as const) {
    const marked = dashboard.keyFigure(title).getByRole('link', { name: /^[a-z]$/ });
    await expect(marked, title).toHaveText([...marks]);
  }
});

test('doubts are only told about what is chosen', async ({ dashboard }) => {
  await dashboard.open('?countries=KAZ~TKM');
  await expect(dashboard.doubts).toContainText('Kazakhstan: exports of $18bn');
  await expect(dashboard.doubts).not.toContainText('Uzbekistan');
  await dashboard.option('Figures from', 'China customs').click();
  await expect(dashboard.doubts).toBeHidden();
  await expect(dashboard.panel.getByRole('link', { name: /^Doubt / })).toHaveCount(0);
});
