// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { FigureKindId } from '#charts/kinds.ts';
import { FIGURE_KINDS } from '#charts/kinds.ts';
import { summaryText } from '#charts/summary.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { documentOf } from '../export/someDocuments.ts';
import { year } from '../ledgers.ts';

const DRAWN = (Object.keys(FIGURE_KINDS) as FigureKindId[]).filter((view) => view !== 'table');
const DECADE = { from: year(2015), to: year(2024) };

const summaryOf = async (choices: Parameters<typeof documentOf>[0]): Promise<string> => {
  const { shown, context } = await documentOf({ source: 'customs', ...choices });
  return summaryText(shown, context);
};

describe('the summary of a picture', () => {
  it('names the drawing, the countries, how many figures there are and their range', async () => {
    expect(await summaryOf({})).toBe(
      'Bar chart: Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan, 2024. 15 figures. Lowest: Kyrgyzstan, Trade balance, a deficit of 17.1 billion US dollars. Highest: Kazakhstan, Imports from China, 28 billion US dollars.',
    );
  });

  it('counts what is missing, and names the years of a trend', async () => {
    expect(await summaryOf({ view: 'trend', source: 'national', years: DECADE })).toMatch(
      /^Line chart: .*, 2015–2024\. \d+ figures, \d+ missing\. Lowest: .*, 20\d\d, a deficit of .* Highest: .*, 20\d\d, /,
    );
  });

  it('says of what a percentage is', async () => {
    expect(await summaryOf({ unit: 'gdp', year: year(2023) })).toMatch(
      /Highest: [^.]*, \d+(\.\d+)?% of GDP\.$/,
    );
  });

  it('gives no range where the marks are no amounts of one kind', async () => {
    expect(await summaryOf({ view: 'products' })).toMatch(
      /^Bar chart of products: .* \d+ figures, \d+ missing\.$/,
    );
    expect(await summaryOf({ view: 'coverage' })).toMatch(
      /^Matrix of who reported what: .* missing\.$/,
    );
  });

  it('says whose figures they are where both sides are drawn', async () => {
    expect(await summaryOf({ view: 'mirror' })).toMatch(
      /Lowest: Kyrgyzstan, Trade balance, a deficit of 17\.1 billion US dollars \(China customs\)\./,
    );
  });

  it('counts parts of a year to their year', async () => {
    expect(await summaryOf({ view: 'products' })).toMatch(/, 2024\. /);
  });

  it('is empty for a table, which reads itself', async () => {
    expect(await summaryOf({ view: 'table' })).toBe('');
  });

  it.each(LANGUAGES.flatMap((lang) => DRAWN.map((view) => ({ lang, view }))))(
    'of $view in $lang is short enough to be listened to',
    async ({ lang, view }) => {
      const summary = await summaryOf({ lang, view, years: DECADE });
      expect(summary.length).toBeGreaterThan(20);
      expect(summary.length).toBeLessThanOrEqual(300);
    },
  );
});
