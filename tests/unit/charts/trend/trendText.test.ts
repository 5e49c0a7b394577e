// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import { trendModel } from '#charts/trend/trendModel.ts';
import { trendWords } from '#charts/trend/trendText.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { bundledLedger, year } from '../../ledgers.ts';
import { trendRequest } from './trendRequest.ts';

const ledger = bundledLedger();
const language = createLanguage('en', await loadMessages('en'));

const wordsOf = (choices: Partial<ChartRequest>) =>
  trendWords(trendModel(ledger, trendRequest(choices)), {
    palette: LIGHT,
    language,
    names: (code) => ledger.economies.get(code)?.names ?? { en: code, zh: code, ru: code },
  });

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
