import type { Page } from '@playwright/test';

import { runAhead } from './clock.ts';
import { expect, test } from './site.ts';

const DATA = '**/data/trade.json';

type Row = Record<string, unknown>;
type TradeJson = { readonly observations: Row[]; readonly sources: Row[]; readonly doubts: Row[] };

const answer = async (page: Page, body: string) =>
  page.route(DATA, (route) => route.fulfill({ contentType: 'application/json', body }));

/** Answers with the dataset after `spoil` has planted faults in it. */
const answerSpoilt = async (page: Page, spoil: (file: TradeJson) => unknown) =>
  page.route(DATA, async (route) => {
    const response = await route.fetch();
    const file: TradeJson = await response.json();
    spoil(file);
    await route.fulfill({ response, json: file });
  });

const alertOf = (page: Page) => page.getByRole('alert');
const retryOf = (page: Page) => alertOf(page).getByRole('button', { name: 'Retry' });

test.describe('while the figures are on their way', () => {
  test('the page says that it is loading, and then shows them', async ({ dashboard, page }) => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(DATA, async (route) => {
      await released;
      await route.continue();
    });
    await page.goto('./?source=customs');
    await expect(page.getByRole('status')).toHaveText('Loading the figures…');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Khorgos');
    await expect(dashboard.panel).toBeHidden();

    release();
    await expect(dashboard.headline).toContainText('Turkmenistan alone');
    await expect(page.getByText('Loading the figures…')).toBeHidden();
  });
});

test.describe('when the figures cannot be fetched', () => {
  test.use({ expectedComplaints: /Failed to load resource/ });

  test('the page names the status, and Retry recovers', async ({ dashboard, page }) => {
    let asked = 0;
    await page.route(DATA, async (route) => {
      asked += 1;
      await route.fulfill({ status: 500, body: 'no' });
    });
    await page.clock.install();
    await page.goto('./?unit=cny');
    await runAhead(page, alertOf(page));
    await expect(alertOf(page)).toContainText('The figures could not be loaded');
    await expect(alertOf(page)).toContainText('The server answered with status 500');
    await expect(alertOf(page)).toContainText('./data/trade.json');
    await expect(dashboard.panel).toBeHidden();
    expect(asked).toBeGreaterThanOrEqual(3);

    await page.unroute(DATA);
    await retryOf(page).click();
    await expect(dashboard.headline).toContainText('Turkmenistan ran');
    await expect(dashboard.option('Unit', 'CNY')).toBeChecked();
    await expect(alertOf(page)).toBeHidden();
  });

  test('a Retry that fails again says so again', async ({ page }) => {
    await page.route(DATA, (route) => route.fulfill({ status: 503 }));
    await page.clock.install();
    await page.goto('./');
    await runAhead(page, alertOf(page));
    await retryOf(page).click();
    await expect(page.getByRole('status')).toHaveText('Loading the figures…');
    await runAhead(page, alertOf(page));
    await expect(alertOf(page)).toContainText('status 503');
  });

  test('a connection that breaks is told apart from an answer', async ({ dashboard, page }) => {
    await page.route(DATA, (route) => route.abort('connectionrefused'));
    await page.clock.install();
    await page.goto('./?lang=en');
    await runAhead(page, alertOf(page));
    await expect(alertOf(page)).toContainText('No answer came from the server.');
    await page.unroute(DATA);
    await retryOf(page).click();
    await expect(dashboard.headline).toBeVisible();
  });

  test('a hiccup that passes by itself is never mentioned', async ({ dashboard, page }) => {
    let asked = 0;
    await page.route(DATA, async (route) => {
      asked += 1;
      await (asked <= 2 ? route.fulfill({ status: 502 }) : route.continue());
    });
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector('[role=alert]')) document.documentElement.dataset['alarm'] = '';
      }).observe(document, { subtree: true, childList: true });
    });
    await dashboard.open();
    await expect(page.locator('html')).not.toHaveAttribute('data-alarm');
  });
});

test.describe('when the data file cannot be trusted', () => {
  test('what is not JSON is named, and Retry recovers', async ({ dashboard, page }) => {
    await answer(page, '<!doctype html><p>Not found');
    await page.goto('./');
    await expect(alertOf(page)).toContainText('The data file cannot be trusted');
    await expect(alertOf(page).getByRole('listitem')).toHaveText([
      /trade\.json .*<!doctype html>.* is not JSON/,
    ]);
    await expect(dashboard.panel).toBeHidden();
    await page.unroute(DATA);
    await retryOf(page).click();
    await expect(dashboard.headline).toBeVisible();
  });

  test('faults of form are listed with their place and what stands there', async ({ page }) => {
    await answerSpoilt(page, ({ observations }) => {
      Object.assign(observations[0] ?? {}, { value: -5 });
      Object.assign(observations[1] ?? {}, { unit: 'EUR' });
      Object.assign(observations[2] ?? {}, { period: 'spring' });
      Object.assign(observations[3] ?? {}, { colour: 'red' });
      delete observations[4]?.['quoted'];
      Object.assign(observations[5] ?? {}, { flow: 'loan' });
      Object.assign(observations[6] ?? {}, { reporter: 'kaz' });
    });
    await page.goto('./');
    await expect(alertOf(page)).toContainText('It has 7 faults, so no figure of it is shown.');
    await expect(alertOf(page).getByRole('listitem')).toHaveText([
      /^observations\[0\]\.value .*-5.* is negative/,
      /^observations\[1\]\.unit .*EUR.* is not a unit/,
      /^observations\[2\]\.period .*spring.* is not a period/,
      /^observations\[3\]\.colour .*is not a field of this file/,
      /^observations\[4\]\.quoted .*is missing/,
      'and 2 more',
    ]);
  });

  test('faults of meaning are listed with their place', async ({ page }) => {
    await answerSpoilt(page, ({ observations, doubts }) => {
      Object.assign(observations[0] ?? {}, { economy: 'ZZZ' });
      Object.assign(observations[1] ?? {}, { source: 'NOBODY' });
      Object.assign(doubts[1] ?? {}, { figures: ['nothing'] });
      observations.push({ ...observations[2] });
    });
    await page.goto('./');
    const faults = alertOf(page).getByRole('listitem');
    await expect(faults.filter({ hasText: 'observations[0].economy' })).toContainText(
      /ZZZ.*is not an economy of this file/,
    );
    await expect(faults.filter({ hasText: 'observations[1].source' })).toContainText(
      /NOBODY.*is not listed among the sources/,
    );
  });

  test('a newer file format is refused, not guessed at', async ({ page }) => {
    await answerSpoilt(page, (file) => Object.assign(file, { schemaVersion: 2 }));
    await page.goto('./');
    await expect(alertOf(page).getByRole('listitem')).toHaveText([
      /^schemaVersion .*2.* is of a schema version that this page cannot read/,
    ]);
  });
});

test.describe('when a language cannot be fetched', () => {
  test.use({ expectedComplaints: /Failed to load resource|dynamically imported/ });

  test('the page is shown in English', async ({ dashboard, page }) => {
    await page.route('**/assets/ru-*.js', (route) => route.abort());
    await dashboard.open('?lang=ru');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(dashboard.headline).toContainText('Turkmenistan');
  });
});
