import type { Locator } from '@playwright/test';

import { expect, test } from './site.ts';

const HEADS = ['Country', 'Exports to China', 'Imports from China', 'Trade balance'];

const head = (table: Locator, name: string): Locator => table.getByRole('columnheader', { name });

const countriesOf = async (table: Locator): Promise<string[]> => {
  const names = await table.getByRole('rowheader').allInnerTexts();
  return names.map((text) => text.split('\n')[0]?.trim() ?? '').filter((name) => name !== 'Sum');
};

test('the table says the same as the bars, and who counted each figure', async ({ dashboard }) => {
  await dashboard.open('?source=customs&view=table');
  await expect(dashboard.table.getByRole('columnheader')).toContainText(HEADS);
  await expect(dashboard.table.getByRole('row')).toHaveCount(7);

  const kyrgyzstan = dashboard.table.getByRole('row', { name: 'Kyrgyzstan' });
  await expect(kyrgyzstan.getByRole('rowheader')).toHaveText(
    /^Kyrgyzstan\s*Counted by: China, its customs\s*Source: General Administration of Customs of China$/,
  );
  await expect(kyrgyzstan.getByRole('cell')).toHaveText([
    '2.81998075 (unit 10,000 CNY)',
    '19.914166064 (unit 10,000 CNY)',
    '−17.1',
  ]);
  await expect(dashboard.table.getByRole('row', { name: 'Sum' }).getByRole('cell')).toHaveText([
    '30.65 of 5 countries',
    '64.25 of 5 countries',
    '−33.55 of 5 countries',
  ]);
  await expect(dashboard.table).toHaveAccessibleName(/^Turkmenistan alone .* China’s customs\.$/);
});

test('the folded table under the bars is the table of the table view', async ({
  dashboard,
  page,
}) => {
  await dashboard.open();
  await page.getByText('The same figures as a table').click();
  await expect(dashboard.table).toBeVisible();
  const folded = await dashboard.table.getByRole('row').allInnerTexts();
  expect(folded).toHaveLength(7);
  expect(folded.join('\n')).toContain('Counted by: not stated by the source');

  const drawn = await dashboard.drawnWords.allTextContents();
  const values = await dashboard.table.locator('tbody td > :first-child').allTextContents();
  expect(values).toHaveLength(15);
  expect(drawn).toEqual(expect.arrayContaining(values));

  await dashboard.tab('Table').click();
  await expect(page.getByText('The same figures as a table')).toBeHidden();
  await expect(dashboard.table).toBeVisible();
  const rows = (await dashboard.table.getByRole('row').allInnerTexts()).map((row) =>
    row.replace(/\s[↑↓]/u, ''),
  );
  expect(rows).toEqual(folded);
});

test('heads sort the table, say so, and stand in the link', async ({ dashboard, page }) => {
  await dashboard.open('?view=table');
  const { table } = dashboard;
  await expect(head(table, 'Trade balance')).toHaveAttribute('aria-sort', 'descending');
  await expect(head(table, 'Country')).toHaveAttribute('aria-sort', 'none');

  await head(table, 'Exports to China').getByRole('button').click();
  await expect(head(table, 'Exports to China')).toHaveAttribute('aria-sort', 'descending');
  await expect(head(table, 'Trade balance')).toHaveAttribute('aria-sort', 'none');
  await expect.poll(() => dashboard.link()).toBe('?view=table&sort=-exports');
  const downwards = ['Kazakhstan', 'Turkmenistan', 'Tajikistan', 'Uzbekistan', 'Kyrgyzstan'];
  expect(await countriesOf(table)).toEqual(downwards);

  await head(table, 'Exports to China').getByRole('button').click();
  await expect(head(table, 'Exports to China')).toHaveAttribute('aria-sort', 'ascending');
  await expect.poll(() => dashboard.link()).toBe('?view=table&sort=exports');
  expect(await countriesOf(table)).toEqual(downwards.toReversed());
  await expect(page.getByRole('combobox', { name: 'Sort by' })).toHaveValue('exports');

  await page.goBack();
  await expect(head(table, 'Exports to China')).toHaveAttribute('aria-sort', 'descending');
  expect(await countriesOf(table)).toEqual(downwards);
});

test('the first click on the country head sorts from A to Z', async ({ dashboard }) => {
  await dashboard.open('?view=table');
  await head(dashboard.table, 'Country').getByRole('button').click();
  await expect.poll(() => dashboard.link()).toContain('sort=');
  await expect.poll(() => dashboard.link()).toBe('?view=table&sort=name');
});

test('the keyboard alone sorts the table', async ({ dashboard, page }) => {
  await dashboard.open('?view=table');
  const { table } = dashboard;
  await dashboard.tab('Table').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Embed', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Table, scrolls sideways' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(head(table, 'Country').getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(head(table, 'Imports from China')).toHaveAttribute('aria-sort', 'descending');
  await expect(head(table, 'Imports from China').getByRole('button')).toBeFocused();
  await expect.poll(() => dashboard.link()).toBe('?view=table&sort=-imports');
});

test('views are tabs that the arrow keys change', async ({ dashboard, page }) => {
  await dashboard.open();
  await dashboard.tab('Overview').focus();
  await page.keyboard.press('ArrowRight');
  await expect(dashboard.tab('Surplus')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dashboard.tab('Surplus')).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => dashboard.link()).toBe('?view=surplus');
});
