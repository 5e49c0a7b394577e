import { expect, test } from './site.ts';

test('a bad link keeps what is good and names the rest until dismissed', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?view=nope&countries=KAZ~XXX&unit=cny&utm_source=x');

  const notice = page.getByRole('status');
  await expect(notice).toContainText('Part of the link could not be used:');
  await expect(notice.getByRole('listitem')).toHaveText(['view=nope', 'countries=XXX']);
  await expect(notice).not.toContainText('utm_source');

  await expect(dashboard.tab('Overview')).toHaveAttribute('aria-selected', 'true');
  expect(await dashboard.countriesInOrder()).toEqual(['Kazakhstan']);
  await expect(dashboard.option('Unit', 'CNY')).toBeChecked();
  await expect(dashboard.headline).toContainText(
    'Kazakhstan sold China more than it bought in 2024: a surplus of CN¥21.3bn',
  );

  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice).toBeHidden();
  await dashboard.option('Scale', 'Log').click();
  await expect.poll(() => dashboard.link()).toBe('?countries=KAZ&unit=cny&scale=log');
  await expect(notice).toBeHidden();
});

test('every kind of bad value is named and replaced by its default', async ({
  dashboard,
  page,
}) => {
  const bad = [
    'view=%3Cimg%20src%3Dx%3E',
    'countries=kaz',
    'measures=gold',
    'source=me',
    'time=1066',
    'unit=eur',
    'scale=cubic',
    'sort=--name',
    'lang=xx',
    'theme=pink',
  ];
  await dashboard.open(`?${bad.join('&')}`);
  await expect(page.getByRole('status').getByRole('listitem')).toHaveText(
    bad.map((part) => decodeURIComponent(part)),
  );
  await expect(dashboard.headline).toHaveText(/^Turkmenistan ran Central Asia’s largest surplus/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'auto');
});

test('a good link and strange parameters of other sites raise no notice', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('?source=customs&fbclid=1&utm_source=x#somewhere');
  await expect(dashboard.option('Figures from', 'China customs')).toBeChecked();
  await expect(page.getByRole('status')).toBeHidden();
});
