import { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

test.describe.configure({ mode: 'parallel' });

// Expected amounts were worked out from public/data/trade.json apart from the code under test.

type Choice = {
  readonly name: string;
  readonly from?: string;
  readonly choose: (dashboard: Dashboard) => Promise<unknown>;
  readonly link: string;
  readonly headline: string;
  /** Exports, imports, balance, and the total or what is not accounted for. */
  readonly keyFigures: readonly string[];
  /** Runs of words that the drawing or the table shows. */
  readonly shows: readonly string[];
  readonly hides?: readonly string[];
  readonly countries?: readonly string[];
};

const START_HEADLINE =
  'Turkmenistan ran Central Asia’s largest surplus with China in 2024, Kyrgyzstan the largest deficit';
const START_SUMS = ['$30.0bn', '$26.8bn', '+$3.2bn', '$38.0bn'];

const CHOICES: readonly Choice[] = [
  {
    name: 'China’s customs as the source',
    choose: (dashboard) => dashboard.option('Figures from', 'China customs').click(),
    link: '?source=customs',
    headline:
      'Turkmenistan alone in Central Asia ran a surplus with China in 2024; Kyrgyzstan had the largest deficit',
    keyFigures: ['$30.6bn', '$64.2bn', '−$33.5bn', '$94.8bn'],
    shows: ['15.9 28.0 −12.1', '9.6 Exports 1.0 Imports +8.6 Balance', '2.8 19.9 −17.1'],
    countries: ['Turkmenistan', 'Tajikistan', 'Uzbekistan', 'Kazakhstan', 'Kyrgyzstan'],
  },
  {
    name: 'a country left out',
    choose: (dashboard) => dashboard.chip('Countries', 'Turkmenistan').click(),
    link: '?countries=KAZ~KGZ~TJK~UZB',
    headline:
      'Of the four countries chosen, Kazakhstan ran the largest surplus with China in 2024, Kyrgyzstan the largest deficit',
    keyFigures: ['$20.4bn', '$25.8bn', '−$5.4bn', '$46.2bn'],
    shows: ['18.0 a Exports 15.0 Imports +3.0 a Balance'],
    hides: ['Turkmenistan', '+8.6'],
    countries: ['Kazakhstan', 'Tajikistan', 'Uzbekistan', 'Kyrgyzstan'],
  },
  {
    name: 'a measure left out',
    choose: (dashboard) => dashboard.chip('Measures', 'Balance').click(),
    link: '?measures=exports~imports',
    headline: 'Kazakhstan traded most with China of all Central Asia in 2024: $33.0bn',
    keyFigures: START_SUMS,
    shows: ['18.0 a 15.0 Kazakhstan'],
    hides: ['+8.6', '−5.3'],
  },
  {
    name: 'yuan',
    choose: (dashboard) => dashboard.option('Unit', 'CNY').click(),
    link: '?unit=cny',
    headline: START_HEADLINE,
    keyFigures: ['CN¥214bn', 'CN¥191bn', '+CN¥22.8bn', 'CN¥404bn'],
    shows: ['128 a 107 +21.3 a', '68.3 Exports 7.1 Imports +61.2 Balance'],
    hides: ['18.0'],
  },
  {
    name: 'shares',
    choose: (dashboard) => dashboard.option('Unit', 'Share').click(),
    link: '?unit=share',
    headline: START_HEADLINE,
    keyFigures: ['52.8%', '47.2%', '+5.7%', '$56.8bn'],
    shows: ['31.7% a 26.4% +5.3% a', '16.9% Exports 1.8% Imports +15.1% Balance'],
    hides: ['18.0'],
  },
  {
    name: 'another order',
    choose: (dashboard) =>
      dashboard.page.getByRole('combobox', { name: 'Sort by' }).selectOption('Exports'),
    link: '?sort=-exports',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['18.0 a Exports 15.0 Imports +3.0 a Balance'],
    countries: ['Kazakhstan', 'Turkmenistan', 'Tajikistan', 'Uzbekistan', 'Kyrgyzstan'],
  },
  {
    name: 'the other direction',
    choose: (dashboard) => dashboard.filters.getByRole('button', { name: 'Largest first' }).click(),
    link: '?sort=surplus',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['18.0 a 15.0 +3.0 a'],
    countries: ['Kyrgyzstan', 'Uzbekistan', 'Tajikistan', 'Kazakhstan', 'Turkmenistan'],
  },
  {
    name: 'the order of names',
    choose: (dashboard) =>
      dashboard.page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name'),
    link: '?sort=name',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['18.0 a Exports 15.0 Imports +3.0 a Balance'],
    countries: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan'],
  },
  {
    name: 'a logarithmic scale',
    choose: (dashboard) => dashboard.option('Scale', 'Log').click(),
    link: '?scale=log',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['−1 −0.1 0 0.1 1 10', '18.0 a 15.0 +3.0 a'],
  },
  {
    name: 'the surplus view',
    choose: (dashboard) => dashboard.tab('Surplus').click(),
    link: '?view=surplus',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['+8.6', '+3.0 a', '+0.79 b', '−3.9 c', '−5.3'],
    hides: ['18.0'],
  },
  {
    name: 'the table view',
    choose: (dashboard) => dashboard.tab('Table').click(),
    link: '?view=table',
    headline: START_HEADLINE,
    keyFigures: START_SUMS,
    shows: ['18.0', '15.0', '+3.0', 'USD 18 billion'],
  },
  {
    name: 'the year 2022',
    from: '?source=customs',
    choose: (dashboard) =>
      dashboard.page.getByRole('combobox', { name: 'Year' }).selectOption('2022'),
    link: '?source=customs&time=2022',
    headline:
      'Turkmenistan alone in Central Asia ran a surplus with China in 2022; Kyrgyzstan had the largest deficit',
    keyFigures: ['$27.9bn', '$42.4bn', '−$14.5bn', '$70.2bn'],
    shows: ['14.8 16.4 −1.5', '81.7m 15.4 −15.3'],
    countries: ['Turkmenistan', 'Kazakhstan', 'Tajikistan', 'Uzbekistan', 'Kyrgyzstan'],
  },
  {
    name: 'the year 2023',
    from: '?source=customs',
    choose: (dashboard) =>
      dashboard.page.getByRole('combobox', { name: 'Year' }).selectOption('2023'),
    link: '?source=customs&time=2023',
    headline:
      'Turkmenistan alone in Central Asia ran a surplus with China in 2023; Kyrgyzstan had the largest deficit',
    keyFigures: ['$27.8bn', '$61.4bn', '−$33.6bn', '$89.3bn5 countries, 2023'],
    shows: ['16.3 24.7 −8.4', '0.25 3.7 −3.4'],
    countries: ['Turkmenistan', 'Tajikistan', 'Kazakhstan', 'Uzbekistan', 'Kyrgyzstan'],
  },
];

for (const choice of CHOICES) {
  test(`choosing ${choice.name} changes figure, headline, sums and link together`, async ({
    context,
    dashboard,
    page,
  }) => {
    await dashboard.open(choice.from);
    await choice.choose(dashboard);

    await expect.poll(() => dashboard.link()).toBe(choice.link);
    await expect(dashboard.headline).toContainText(choice.headline);
    expect(await page.title()).toContain(choice.headline);
    await expect(dashboard.keyFigures.getByRole('definition')).toContainText(choice.keyFigures);
    const shown = await dashboard.read();
    const words = shown.picture.join(' ');
    for (const run of choice.shows) expect(words).toContain(run);
    for (const run of choice.hides ?? []) expect(words).not.toContain(run);
    if (choice.countries) expect(await dashboard.countriesInOrder()).toEqual(choice.countries);

    const other = new Dashboard(await context.newPage());
    await other.open(dashboard.link());
    expect(await other.read()).toEqual(shown);
    await expect.poll(() => other.link()).toBe(choice.link);
  });
}

test('the language changes words, names and numbers, and stands in the link', async ({
  context,
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.option('Language', 'Русский').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect.poll(() => dashboard.link()).toBe('?lang=ru');
  await expect(dashboard.headline).toContainText('Туркменистан');
  expect(await dashboard.drawnWords.allTextContents()).toEqual(
    expect.arrayContaining(['Казахстан', '18,0', '+8,6']),
  );
  const shown = await dashboard.read();
  const other = new Dashboard(await context.newPage());
  await other.open('?lang=ru');
  expect(await other.read()).toEqual(shown);

  await page.getByRole('radio', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh');
  await expect.poll(() => dashboard.link()).toBe('?lang=zh');
  await expect(dashboard.headline).toContainText('土库曼斯坦');
  expect(await dashboard.drawnWords.allTextContents()).toEqual(
    expect.arrayContaining(['哈萨克斯坦', '180', '+86.0']),
  );
});

test('several choices make one link, in a fixed order and without defaults', async ({
  context,
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.option('Theme', 'Dark').click();
  await dashboard.option('Scale', 'Log').click();
  await dashboard.option('Unit', 'CNY').click();
  await dashboard.option('Figures from', 'National statistics').click();
  await dashboard.chip('Measures', 'Imports').click();
  await dashboard.chip('Countries', 'Tajikistan').click();
  await dashboard.tab('Surplus').click();
  const link =
    '?view=surplus&countries=KAZ~KGZ~TKM~UZB&measures=exports~surplus&source=national&unit=cny&scale=log&theme=dark';
  await expect.poll(() => dashboard.link()).toBe(link);
  const shown = await dashboard.read();
  const other = new Dashboard(await context.newPage());
  await other.open(link);
  expect(await other.read()).toEqual(shown);

  await dashboard.tab('Overview').click();
  await dashboard.option('Theme', 'As the device').click();
  await page.getByRole('button', { name: /^Reset/ }).click();
  await expect.poll(() => dashboard.link()).toBe('');
  await expect(dashboard.headline).toHaveText(START_HEADLINE);
});

test('a share is never said to be of itself', async ({ dashboard }) => {
  await dashboard.open('?unit=share');
  await expect(dashboard.keyFigure('Exports to China')).toContainText('of $56.8bn total trade');
  await expect(dashboard.keyFigure('Total trade')).not.toContainText('$56.8bnof $56.8bn');
});

test('defaults that a link spells out are left out of the next link', async ({ dashboard }) => {
  await dashboard.open('?view=overview&unit=usd&time=2024&sort=-surplus&lang=en&utm_source=x');
  await expect(dashboard.headline).toHaveText(START_HEADLINE);
  await dashboard.option('Scale', 'Log').click();
  await expect.poll(() => dashboard.link()).toBe('?scale=log');
});

test('back and forward step through the choices', async ({ dashboard, page }) => {
  await dashboard.open();
  const start = await dashboard.read();
  await dashboard.option('Figures from', 'China customs').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs');
  const customs = await dashboard.read();
  await dashboard.chip('Countries', 'Uzbekistan').click();
  await expect.poll(() => dashboard.link()).toBe('?countries=KAZ~KGZ~TJK~TKM&source=customs');
  const without = await dashboard.read();
  await dashboard.tab('Surplus').click();
  await expect
    .poll(() => dashboard.link())
    .toBe('?view=surplus&countries=KAZ~KGZ~TJK~TKM&source=customs');
  const surplus = await dashboard.read();

  const back = async () => page.goBack();
  const forward = async () => page.goForward();
  for (const [step, expected] of [
    [back, without],
    [back, customs],
    [back, start],
    [forward, customs],
    [forward, without],
    [forward, surplus],
  ] as const) {
    await step();
    await expect.poll(() => dashboard.read()).toEqual(expected);
  }
});

test('language and theme are no steps of the history', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.option('Figures from', 'China customs').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs');
  const steps = await page.evaluate(() => history.length);

  await dashboard.option('Theme', 'Dark').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs&theme=dark');
  await dashboard.option('Language', 'Русский').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs&lang=ru&theme=dark');
  expect(await page.evaluate(() => history.length)).toBe(steps);

  await page.goBack();
  await expect.poll(() => dashboard.link()).not.toContain('source=');
});

test('going back keeps the language and the theme that the reader chose', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await dashboard.option('Figures from', 'China customs').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs');
  await dashboard.option('Theme', 'Dark').click();
  await dashboard.option('Language', 'Русский').click();
  await expect.poll(() => dashboard.link()).toBe('?source=customs&lang=ru&theme=dark');

  await page.goBack();
  await expect.poll(() => dashboard.link()).not.toContain('source=');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
