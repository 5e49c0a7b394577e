// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { barLayout } from '#charts/bars/barLayout.ts';
import { headlineOf, noteText, subtitleOf, textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import { textWidth } from '#charts/textWidth.ts';
import { tradeModel } from '#charts/tradeModel.ts';
import type { EconomyCode, LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { SCALES, UNITS } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

import { bundledLedger } from '../ledgers.ts';

const ledger = bundledLedger();

const START: ChartRequest = {
  countries: ledger.countries,
  measures: ['exports', 'imports', 'surplus'],
  source: 'note',
  year: 2024 as Year,
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'surplus', descending: true },
  years: { from: 2024 as Year, to: 2024 as Year },
  freight: 1,
  base: 'own',
  panels: 'country',
  axis: 'shared',
  events: false,
};

const contextFor = async (lang: LanguageCode = 'en', width = 1000): Promise<RenderContext> => ({
  width,
  ...textContext(ledger, createLanguage(lang, await loadMessages(lang)), LIGHT),
});

const modelOf = (choices: Partial<ChartRequest>) =>
  tradeModel(ledger, { ...START, ...choices }, () => 0);

const only = (...codes: string[]) => codes as EconomyCode[];

describe('the headline', () => {
  it.each<[string, Partial<ChartRequest>, string]>([
    [
      'of the note',
      {},
      'Turkmenistan ran Central Asia’s largest surplus with China in 2024, Kyrgyzstan the largest deficit',
    ],
    [
      'of China’s customs',
      { source: 'customs' },
      'Turkmenistan alone in Central Asia ran a surplus with China in 2024; Kyrgyzstan had the largest deficit',
    ],
    [
      'of a source with gaps',
      { source: 'national' },
      'None of the three countries with figures ran a surplus with China in 2024; Uzbekistan had the largest deficit',
    ],
    [
      'of two countries',
      { source: 'national', countries: only('KGZ', 'UZB') },
      'Neither of the two countries chosen ran a surplus with China in 2024; Uzbekistan had the larger deficit',
    ],
    [
      'of a country whose figures are in doubt',
      { countries: only('KAZ') },
      'Kazakhstan sold China more than it bought in 2024: a surplus of $3.0bn, if the figures hold',
    ],
    [
      'of one country without doubt',
      { countries: only('KGZ') },
      'Kyrgyzstan bought more from China than it sold in 2024: a deficit of $5.3bn',
    ],
    [
      'of exports only',
      { source: 'customs', measures: ['exports'] },
      'Kazakhstan exported most to China of all Central Asia in 2024: $15.9bn',
    ],
    ['of nothing', { countries: [] }, 'Trade with China in 2024'],
  ])('%s states the finding', async (_name, choices, headline) => {
    expect(headlineOf(modelOf(choices), await contextFor())).toBe(headline);
  });

  it('is a whole sentence for every source, year, unit and pair of countries, in every language', async () => {
    for (const lang of LANGUAGES) {
      const context = await contextFor(lang);
      for (const source of SERIES) {
        for (const year of [2022, 2023, 2024] as Year[]) {
          for (const first of ledger.countries) {
            for (const second of ledger.countries) {
              const countries = [...new Set([first, second])];
              const text = headlineOf(modelOf({ source, year, countries }), context);
              expect(text).not.toMatch(/[{}]|undefined|NaN/);
              expect(text.length).toBeGreaterThan(8);
            }
          }
        }
      }
    }
  });
});

describe('the subtitle', () => {
  it('names measure, unit, period and who counted', async () => {
    expect(subtitleOf(modelOf({ source: 'customs', unit: 'cny' }), await contextFor())).toBe(
      'Goods that each country sells to and buys from China, billion yuan, 2024 · as counted by China’s customs',
    );
  });
});

describe('the notes', () => {
  it('name the rate at which yuan became dollars', async () => {
    const model = modelOf({ source: 'customs' });
    const context = await contextFor();
    const notes = model.notes.map((note) => noteText(note, model, context));
    expect(notes.join(' ')).toContain('Converted at 7.115 to 7.118 yuan to the dollar');
  });

  it('say once what is missing, for all countries it is missing of', async () => {
    const model = modelOf({ source: 'national', year: 2023 as Year, unit: 'cny' });
    const context = await contextFor();
    const missing = model.notes.filter(({ kind }) => kind === 'missing');
    expect(missing.map((note) => noteText(note, model, context))).toEqual([
      'Kazakhstan, Kyrgyzstan, Tajikistan and Uzbekistan: published in another currency, and the dataset holds no exchange rate for 2023.',
      'Turkmenistan: not reported. No figure published by the country was found for 2023.',
    ]);
  });
});

describe('the layout', () => {
  it('keeps every label, mark and tick within the figure, at every width', async () => {
    for (const width of [240, 292, 362, 640, 1040]) {
      const context = await contextFor('ru', width);
      for (const source of SERIES) {
        for (const unit of UNITS) {
          for (const scale of SCALES) {
            const layout = barLayout(modelOf({ source, unit, scale }), context);
            for (const { label, marks, name } of layout.rows.flatMap(({ lanes }) => lanes)) {
              const endOf = ({ text, x, anchor }: typeof label, size: number): number =>
                x + textWidth(text, size) * (anchor === 'end' ? -1 : 1);
              const ends = [endOf(label, 13), ...(name ? [endOf(name, 12)] : [])];
              for (const x of [label.x, ...ends, ...marks.map((mark) => mark.x)]) {
                expect(x).toBeGreaterThanOrEqual(0);
                expect(x).toBeLessThanOrEqual(width);
              }
            }
            expect(layout.ticks.length).toBeGreaterThan(0);
          }
        }
      }
    }
  });
});
