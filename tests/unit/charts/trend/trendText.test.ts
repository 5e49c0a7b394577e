// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import { trendModel } from '#charts/trend/trendModel.ts';
import { trendWords, yearReading } from '#charts/trend/trendText.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { bundledLedger, year } from '../../ledgers.ts';
import { trendRequest } from './trendRequest.ts';

const ledger = bundledLedger();
const language = createLanguage('en', await loadMessages('en'));

const CONTEXT = textContext(ledger, language, LIGHT);

const wordsOf = (choices: Partial<ChartRequest>) =>
  trendWords(trendModel(ledger, trendRequest(choices)), CONTEXT);

describe('the note on a source with one year', () => {
  const shortNote = (from: number) =>
    wordsOf({ source: 'note', years: { from: year(from), to: year(2024) } }).notes.find(
      ({ key }) => key === 'short',
    )?.text;

  it('names the year, and the span where one is shown', () => {
    expect(shortNote(2024)).toMatch(/^This source covers 2024 alone: it stands as a dot\./);
    expect(shortNote(2015)).toMatch(
      /^This source covers 2024 alone, of the years 2015–2024 shown:/,
    );
  });
});

describe('the unit of amounts', () => {
  const early = { years: { from: year(1992), to: year(1996) } };

  it('is the million where nothing that is shown reaches a billion, and is named', () => {
    expect(wordsOf(early).subtitle).toContain('million US dollars');
    expect(wordsOf({ ...early, years: { from: year(1992), to: year(2024) } }).subtitle).toContain(
      'billion US dollars',
    );
  });

  it('suits the one year that is read, whatever the others hold', () => {
    const model = trendModel(ledger, trendRequest({ years: { from: year(1992), to: year(2024) } }));
    expect(yearReading(model, year(1992), CONTEXT)).toMatch(/^1992, million US dollars\./);
    expect(yearReading(model, year(2024), CONTEXT)).toMatch(/^2024, billion US dollars\./);
    expect(yearReading(model, year(1992), CONTEXT)).not.toMatch(/ 0\.0/);
  });
});

describe('parts of a country’s own', () => {
  const words = wordsOf({
    unit: 'gdp',
    measures: ['exports'],
    years: { from: year(2000), to: year(2024) },
  });

  it('are percentages, in the headline too, and name who counted the whole', () => {
    expect(words.headline).toMatch(/% of GDP/);
    expect(words.subtitle).toContain('% of each country’s GDP');
    const note = words.notes.find(({ key }) => key === 'yardstick');
    expect(note?.text).toContain('GDP of the same year');
    expect(words.sources.some(({ authority }) => authority.en === 'World Bank')).toBe(true);
  });
});
