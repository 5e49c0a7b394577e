import { expect, languageLinks, test } from './site.ts';

test('the start page states the finding and the sums of the summit note', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();

  await expect(page).toHaveTitle(/^Turkmenistan ran Central Asia’s largest surplus .* · Khorgos$/);
  await expect(dashboard.headline).toHaveText(
    'Turkmenistan ran Central Asia’s largest surplus with China in 2024, Kyrgyzstan the largest deficit',
  );
  await expect(dashboard.panel.getByRole('figure')).toHaveAccessibleName(/^Turkmenistan ran/);
  await expect(dashboard.panel.getByRole('paragraph').first()).toHaveText(
    /billion US dollars, 2024 · figures of the summit note, reporter not stated$/,
  );

  await expect(dashboard.keyFigure('Exports to China')).toContainText(
    /\$30\.0bn.*5 countries, 2024$/,
  );
  await expect(dashboard.keyFigure('Imports from China')).toContainText(
    /\$26\.8bn.*5 countries, 2024$/,
  );
  await expect(dashboard.keyFigure('Surplus with China')).toContainText(
    /\+\$3\.2bn.*3 in surplus, 2 in deficit$/,
  );
  await expect(dashboard.keyFigure('Not accounted for')).toContainText(
    '$38.0bnof the $94.8bn total that the note quotes',
  );
});

test('the start page draws every figure of the note, the largest surplus first', async ({
  dashboard,
}) => {
  await dashboard.open();
  expect(await dashboard.countriesInOrder()).toEqual([
    'Turkmenistan',
    'Kazakhstan',
    'Tajikistan',
    'Uzbekistan',
    'Kyrgyzstan',
  ]);
  const words = await dashboard.drawnWords.allTextContents();
  // Exports, imports and balance of each country, in that order.
  for (const figures of [
    ['9.6', 'Exports', '1.0', 'Imports', '+8.6', 'Balance'],
    ['18.0', 'a', '15.0', '+3.0', 'a'],
    ['1.3', 'b', '0.51', 'b', '+0.79', 'b'],
    ['1.0', 'c', '4.9', 'c', '−3.9', 'c'],
    ['0.12', '5.4', '−5.3'],
  ]) {
    expect(words.join(' ')).toContain(figures.join(' '));
  }
});

test('the start page says where its figures come from and what is wrong with them', async ({
  dashboard,
}) => {
  await dashboard.open();
  await expect(dashboard.panel.getByText('Source:')).toHaveText(
    'Source: National Institute of Advanced Studies (NIAS), Bangalore, via The World This Week #316, NIAS Course on Global Politics, 2025-06-22',
  );
  await expect(dashboard.notes.getByRole('listitem')).toHaveText([
    'The note does not say who counted the country figures. They are rounded as it prints them.',
    'The ten flows add up to $56.8bn, not to the $94.8bn that the note quotes.',
    'aKazakhstan: the figure for exports matches no official series.',
    'bTajikistan: exports and imports look swapped.',
    'cUzbekistan: the pair equals the first half of the year only.',
  ]);
});

test('the page fetches the dataset once and stores nothing', async ({
  context,
  dashboard,
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await dashboard.open();

  await dashboard.option('Figures from', 'China customs').click();
  await dashboard.option('Theme', 'Dark').click();
  await dashboard.option('Language', 'Русский').click();
  await expect(page).toHaveURL(/\?source=customs&lang=ru&theme=dark$/);

  expect(fetched.filter((path) => path.endsWith('/data/trade.json'))).toHaveLength(1);
  expect(await context.cookies()).toEqual([]);
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
  }));
  expect(stored).toEqual({ local: 0, session: 0, databases: [], workers: 0, caches: [] });
});

test('everything that the page links to on its own site is there', async ({ dashboard, page }) => {
  await dashboard.open();
  const footer = page.getByRole('contentinfo');
  for (const name of ['The dataset (JSON)', 'Its schema']) {
    const href = await footer.getByRole('link', { name }).getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(answer.headers()['content-type'], `${name}: ${href}`).toContain('application/json');
    expect(await answer.json(), name).toBeInstanceOf(Object);
  }
});

test('the skip link leads a keyboard past the filters to the figure', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the figure' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(dashboard.tab('Overview')).toBeFocused();
  await expect(dashboard.tab('Overview')).toBeInViewport();
});

test('the head of the page names its languages, and itself for every other', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=trend&lang=zh');
  const site = new URL('.', page.url()).href;
  expect(await languageLinks(page)).toEqual([
    `en ${site}?lang=en`,
    `zh ${site}?lang=zh`,
    `ru ${site}?lang=ru`,
    `x-default ${site}`,
  ]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the table of the start page parts a figure from what stands below it', async ({ page }) => {
    await page.goto('./');
    await page.locator('[data-part=table] summary').click();
    const last = page.getByRole('row').last();
    await expect(last).toBeVisible();
    expect((await last.innerText()).split(/\s*\n\s*|\t/)).toEqual([
      'Sum',
      'Computed from the rows above',
      '30.0',
      '5 of 5 countries',
      '26.8',
      '5 of 5 countries',
      '+3.2',
      '5 of 5 countries',
    ]);
  });
});
