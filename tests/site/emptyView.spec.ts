import { expect, test } from './site.ts';

const DRAWN = ['Turkmenistan', 'Kazakhstan', 'Tajikistan', 'Uzbekistan', 'Kyrgyzstan'];

test('without a country the page says so and offers all of them', async ({ dashboard }) => {
  await dashboard.open('?countries=');
  await expect(dashboard.headline).toHaveText('No country is selected');
  await expect(dashboard.panel).toContainText(
    'Choose at least one country to see its trade with China.',
  );
  await expect(dashboard.keyFigure('Exports to China')).toContainText('—no country, 2024');
  await dashboard.panel.getByRole('button', { name: 'Select all countries' }).click();
  expect(await dashboard.countriesInOrder()).toEqual(DRAWN);
  await expect.poll(() => dashboard.link()).toBe('');
});

test('without a measure the page says so and offers all of them', async ({ dashboard }) => {
  await dashboard.open('?measures=');
  await expect(dashboard.headline).toHaveText('No measure is selected');
  await dashboard.panel.getByRole('button', { name: 'Select all measures' }).click();
  expect(await dashboard.countriesInOrder()).toEqual(DRAWN);
  await expect.poll(() => dashboard.link()).toBe('');
});

test('the filters lead into an empty selection and out of it', async ({ dashboard }) => {
  await dashboard.open();
  await dashboard.filters.getByRole('button', { name: 'None', exact: true }).click();
  await expect(dashboard.headline).toHaveText('No country is selected');
  await expect.poll(() => dashboard.link()).toBe('?countries=');
  await dashboard.chip('Countries', 'Kyrgyzstan').click();
  await expect(dashboard.headline).toHaveText(
    'Kyrgyzstan bought more from China than it sold in 2024: a deficit of $5.3bn',
  );
});

test('one country stands alone, with its own sums', async ({ dashboard }) => {
  await dashboard.open('?countries=KAZ');
  await expect(dashboard.headline).toContainText(
    'Kazakhstan sold China more than it bought in 2024: a surplus of $3.0bn',
  );
  expect(await dashboard.countriesInOrder()).toEqual(['Kazakhstan']);
  await expect(dashboard.keyFigure('Exports to China')).toContainText(
    /\$18\.0bn.*1 country, 2024$/,
  );
  await expect(dashboard.keyFigure('Total trade')).toContainText(/\$33\.0bn.*1 country, 2024$/);
  // The total that the note quotes is of five countries.
  await expect(dashboard.keyFigure('Not accounted for')).toBeHidden();
});

test('missing national figures are drawn as gaps and said with their reason', async ({
  dashboard,
}) => {
  await dashboard.open('?source=national');
  await expect(dashboard.headline).toHaveText(
    'None of the three countries with figures ran a surplus with China in 2024; Uzbekistan had the largest deficit',
  );
  const words = (await dashboard.drawnWords.allTextContents()).join(' ');
  expect(words).toContain('only the total only the total only the total Tajikistan');
  expect(words).toContain('not reported not reported not reported Turkmenistan');
  await expect(dashboard.panel.locator('svg [data-missing]')).toHaveCount(6);
  await expect(dashboard.notes).toContainText(
    'Tajikistan: exports and imports of 2024 were not found; only their total is published.',
  );
  await expect(dashboard.notes).toContainText(
    'Turkmenistan: not reported. No figure published by the country was found for 2024.',
  );
  for (const [title, amount] of [
    ['Exports to China', '$16.2bn'],
    ['Imports from China', '$30.9bn'],
    ['Deficit with China', '−$14.7bn'],
    ['Total trade', '$47.1bn'],
  ] as const) {
    await expect(dashboard.keyFigure(title)).toContainText(`${amount}3 of 5 countries, 2024`);
  }

  await dashboard.tab('Table').click();
  const row = dashboard.table.getByRole('row', { name: 'Turkmenistan' });
  await expect(row.getByRole('cell')).toHaveText(['not reported', 'not reported', 'not reported']);
  const sum = dashboard.table.getByRole('row', { name: 'Sum' });
  await expect(sum.getByRole('cell')).toHaveText([
    '16.23 of 5 countries',
    '30.93 of 5 countries',
    '−14.73 of 5 countries',
  ]);
});

// Every way out that an empty view offers has to lead to figures.
const DEAD_ENDS = [
  { link: '?source=national&unit=cny&time=2023', why: 'no exchange rate for 2023' },
  { link: '?source=customs&unit=cny&time=2022', why: 'no exchange rate for 2022' },
  { link: '?source=national&countries=TKM', why: 'Turkmenistan: not reported' },
  { link: '?time=2022&unit=cny', why: 'this source has no figure for 2022' },
  { link: '?time=1999', why: 'this source has no figure for 1999' },
];
for (const { link, why } of DEAD_ENDS) {
  test(`${link} has nothing to draw, says why, and each button leads out`, async ({
    dashboard,
  }) => {
    await dashboard.open(link);
    await expect(dashboard.headline).toHaveText('This source has no figures for this selection');
    await expect(dashboard.panel).toContainText(why);

    const remedies = await dashboard.panel.getByRole('button').allInnerTexts();
    expect(remedies.length, 'ways out').toBeGreaterThan(0);
    for (const name of remedies) {
      await dashboard.open(link);
      await dashboard.panel.getByRole('button', { name, exact: true }).click();
      await expect.soft(dashboard.drawnWords.first(), `after “${name}”`).toBeVisible({
        timeout: 2000,
      });
    }
  });
}
