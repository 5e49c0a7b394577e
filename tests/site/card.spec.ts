import { expect, test } from './site.ts';

const NOTE_SOURCE =
  'Source: National Institute of Advanced Studies (NIAS), Bangalore, via The World This Week #316, NIAS Course on Global Politics, 2025-06-22';

test('a card follows the mouse and says who counted the bars under it', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.row('Kazakhstan').hover();
  await expect(dashboard.card).toContainText('Kazakhstan 2024');
  await expect(dashboard.card.getByRole('definition')).toHaveText([
    '$18.0bnas published: USD 18 billion',
    '$15.0bnas published: USD 15 billion',
    '+$3.0bncomputed: exports − imports',
    'not stated by the source',
    NOTE_SOURCE.replace('Source: ', ''),
  ]);
  await expect(dashboard.card).toContainText(
    'Kazakhstan: the figure for exports matches no official series.',
  );

  await dashboard.row('Kyrgyzstan').hover();
  await expect(dashboard.card).toHaveCount(1);
  await expect(dashboard.card).toContainText('as published: USD 123.6 million');

  await page.mouse.move(5, 5);
  await expect(dashboard.card).toBeHidden();
});

test('a click keeps the card open, with the rate that its figures were converted at', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=customs');
  await dashboard.row('Kyrgyzstan').click();
  await page.mouse.move(5, 5);
  await expect(dashboard.row('Kyrgyzstan')).toHaveAttribute('aria-expanded', 'true');
  await expect(dashboard.card.getByRole('definition')).toHaveText([
    '$2.8bnas published: 1998075 (unit 10,000 CNY), converted at 7.118 yuan to the dollar',
    '$19.9bnas published: 14166064 (unit 10,000 CNY), converted at 7.118 yuan to the dollar',
    '−$17.1bncomputed: exports − imports',
    'China, its customs',
    /^General Administration of Customs of China, via /,
  ]);
  const source = dashboard.card.getByRole('link', { name: /, via / }).first();
  await expect(source).toHaveAttribute('href', /^https:\/\//);
  await expect(source).toHaveAttribute('target', '_blank');

  await dashboard.card.getByRole('button', { name: 'Close' }).click();
  await expect(dashboard.row('Kyrgyzstan')).toBeFocused();
  await expect(dashboard.row('Kyrgyzstan')).toHaveAttribute('aria-expanded', 'false');
  // The mouse now stands over another row.
  await expect(dashboard.card.and(page.getByText('Kyrgyzstan 2024'))).toHaveCount(0);
});

test('in the currency it was published in, nothing was converted', async ({ dashboard }) => {
  await dashboard.open('?source=customs&unit=cny');
  await dashboard.row('Kyrgyzstan').click();
  await expect(dashboard.card.getByRole('definition').first()).toHaveText(
    'CN¥20.0bnas published: 1998075 (unit 10,000 CNY)',
  );
});

test('a card of shares tells the amount beside the share', async ({ dashboard }) => {
  await dashboard.open('?unit=share');
  await dashboard.row('Kazakhstan').click();
  await expect(dashboard.card.getByRole('definition').first()).toHaveText(
    /^\$18\.0bn\s*31\.7%\s*as published: USD 18 billion$/,
  );
});

test('each country’s own figures name its own statistics, and gaps their reason', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=national');
  await dashboard.row('Uzbekistan').click();
  await expect(dashboard.card).toContainText(/Counted by:\s*Uzbekistan, its own statistics/);
  await expect(dashboard.card).toContainText('as published: 1189587338.66');

  await page.keyboard.press('Escape');
  await dashboard.row('Turkmenistan').click();
  await expect(dashboard.card.getByRole('definition')).toHaveText([
    'not reported',
    'not reported',
    'not reported',
  ]);
  await expect(dashboard.card).toContainText(
    'No figure published by the country was found for 2024.',
  );
});

test('a click elsewhere or on another row closes a card', async ({ dashboard }) => {
  await dashboard.open('?source=customs');
  await dashboard.row('Turkmenistan').click();
  // The card covers most of the other rows, but not where the names stand.
  await dashboard.row('Kyrgyzstan').click({ position: { x: 20, y: 20 } });
  await expect(dashboard.card).toHaveCount(1);
  await expect(dashboard.card).toContainText('Kyrgyzstan 2024');
  await dashboard.headline.click();
  await expect(dashboard.card).toBeHidden();
});

test('closing a card with the mouse does not open the card of the row under it', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=customs');
  await dashboard.row('Turkmenistan').click();
  await dashboard.card.getByRole('button', { name: 'Close' }).click();
  // Two frames: the browser looks anew at what is under a resting mouse after the first.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await expect(dashboard.card).toHaveCount(0);
});

test('the keyboard alone opens a card, follows its links and gets its place back', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.tab('Overview').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Embed', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dashboard.row('Turkmenistan')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dashboard.card).toContainText(/Counted by:\s*not stated by the source/);
  await page.keyboard.press('Tab');
  await expect(dashboard.card.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dashboard.card).toBeHidden();
  await expect(dashboard.row('Turkmenistan')).toBeFocused();

  // The first one reads where it is.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dashboard.row('Kazakhstan')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(dashboard.card).toContainText('Kazakhstan 2024');
  await dashboard.card.getByRole('link', { name: 'Why' }).press('Enter');
  await expect(page.locator('#doubt-note-KAZ-export')).toBeFocused();
});

test('Escape also takes away a card that only follows the mouse', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.row('Kazakhstan').hover();
  await expect(dashboard.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dashboard.card).toBeHidden();
});

test('a card closes with the figure that it belongs to', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.row('Kazakhstan').click();
  await expect(dashboard.card).toBeVisible();
  await dashboard.chip('Countries', 'Kazakhstan').click();
  await expect(dashboard.card).toBeHidden();
  await dashboard.chip('Countries', 'Kazakhstan').click();
  await expect(dashboard.row('Kazakhstan')).toBeVisible();
  await expect(dashboard.card).toBeHidden();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  for (const country of ['Turkmenistan', 'Kyrgyzstan']) {
    test(`a tap opens the card of ${country}, whole and on the screen`, async ({
      dashboard,
      page,
    }) => {
      await dashboard.open('?source=customs');
      await dashboard.row(country).tap();
      await expect(dashboard.card).toContainText(/Counted by:\s*China, its customs/);
      const { left, right } = await dashboard.card.evaluate((card) =>
        card.getBoundingClientRect().toJSON(),
      );
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(390);
      const close = dashboard.card.getByRole('button', { name: 'Close' });
      await close.tap();
      await expect(dashboard.card).toBeHidden();

      await dashboard.row(country).tap();
      await expect(dashboard.card).toBeVisible();
      await page.getByRole('heading', { level: 1 }).tap();
      await expect(dashboard.card).toBeHidden();
    });
  }

  test('controls are large enough for a finger', async ({ dashboard, page }) => {
    await dashboard.open();
    const filters = page.getByRole('region', { name: 'Filters' });
    await filters.getByRole('button', { name: /Filters$/ }).tap();
    const controls = page
      .getByRole('radio')
      .or(page.getByRole('tab'))
      .or(filters.getByRole('button'))
      .or(filters.getByRole('combobox'));
    const small = await controls.evaluateAll((elements) =>
      elements
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => element.textContent),
    );
    expect(small).toEqual([]);
  });
});
