// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { mirrorModel } from '#charts/mirror/mirrorModel.ts';
import { mirrorWords } from '#charts/mirror/mirrorText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { MEASURES } from '#domain/measure.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

import { economy, ledgerOf, year } from '../../ledgers.ts';

const FIVE = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy);
const BN = 1e9;

const ledger = ledgerOf({
  figures: [
    ['national', 'KAZ', 'export', '2024', 15 * BN],
    ['national', 'KAZ', 'import', '2024', 14 * BN],
    ['customs', 'KAZ', 'export', '2024', 15.9 * BN],
    ['customs', 'KAZ', 'import', '2024', 28 * BN],
    ['national', 'KGZ', 'export', '2024', 0.12 * BN],
    ['national', 'KGZ', 'import', '2024', 5 * BN],
    ['customs', 'KGZ', 'export', '2024', 2.8 * BN],
    ['customs', 'KGZ', 'import', '2024', 142 * BN, 'CNY'],
    ['national', 'TKM', 'export', '2024', 'not-reported'],
    ['national', 'TKM', 'import', '2024', 'not-reported'],
    ['customs', 'TKM', 'export', '2024', 9.6 * BN],
    ['customs', 'TKM', 'import', '2024', 1 * BN],
  ],
  rates: [['KGZ', '2024', 7.1, 1]],
  doubts: [
    {
      id: 'weak',
      kind: 'below-part-year',
      figures: ['KGZ.KGZ.2024.import.BOOK'],
      evidence: [],
      confidence: 'not-graded',
    },
  ],
});

const REQUEST: ChartRequest = {
  countries: FIVE,
  measures: MEASURES,
  source: 'note',
  year: year(2024),
  years: { from: year(2024), to: year(2024) },
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'surplus', descending: true },
  freight: 1,
  base: 'own',
  panels: 'country',
  axis: 'shared',
  events: false,
};

const byCode = (a: string, b: string): number => a.localeCompare(b);

const modelOf = (choices: Partial<ChartRequest> = {}, from: Ledger = ledger) =>
  mirrorModel(from, { ...REQUEST, ...choices }, byCode);

const notesOf = (choices: Partial<ChartRequest> = {}) =>
  modelOf(choices).notes.map(({ kind }) => kind);

const wordsOf = async (choices: Partial<ChartRequest> = {}, lang: LanguageCode = 'en') =>
  mirrorWords(modelOf(choices), {
    palette: LIGHT,
    language: createLanguage(lang, await loadMessages(lang)),
    names: (code) => ({ en: code, zh: code, ru: code }),
  });

describe('the rows', () => {
  it('stand in the order of the own figures, countries without any last', () => {
    expect(modelOf().rows.map((row) => row.economy)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
    const upwards = modelOf({ sort: { key: 'imports', descending: false } });
    expect(upwards.rows.map((row) => row.economy)).toEqual(['KGZ', 'KAZ', 'TJK', 'TKM', 'UZB']);
  });

  it('have a lane a measure, with the addresses of both figures', () => {
    const [row] = modelOf({ countries: [economy('TKM')] }).rows;
    expect(row?.lanes.map(({ measure, cells }) => [measure, cells.own, cells.partner])).toEqual([
      ['exports', 'national.TKM.export.2024', 'customs.TKM.export.2024'],
      ['imports', 'national.TKM.import.2024', 'customs.TKM.import.2024'],
      ['surplus', 'national.TKM.balance.2024', 'customs.TKM.balance.2024'],
    ]);
  });

  it('mark the side whose figure is in doubt, and the balance that rests on it', () => {
    const row = modelOf().rows.find(({ economy: code }) => code === 'KGZ');
    expect(row?.lanes.map(({ doubtful }) => doubtful)).toEqual([
      { own: false, partner: false },
      { own: true, partner: false },
      { own: true, partner: false },
    ]);
  });
});

describe('sides that must not be set against each other', () => {
  const services = ledgerOf({
    figures: [
      ['customs', 'UZB', 'export', '2024', 2 * BN],
      ['national', 'UZB', 'export', '2024', 4 * BN, 'USD', { scope: 'goods-and-services' }],
    ],
  });
  const choices = { countries: [economy('UZB')], measures: ['exports'] } as const;

  it.each([
    ['en', 'The figures of the two sides for 2024 are not comparable, so there is no gap to tell'],
    ['zh', '2024年双方数字口径不同，无从比较差距'],
    ['ru', 'Данные сторон за 2024\u00a0год несопоставимы, разрыв определить нельзя'],
  ] as const)('have a headline and a note that say so in %s', async (lang, headline) => {
    const model = modelOf(choices, services);
    const words = mirrorWords(model, {
      palette: LIGHT,
      language: createLanguage(lang, await loadMessages(lang)),
      names: (code) => ({ en: code, zh: code, ru: code }),
    });
    expect(words.headline).toBe(headline);
    expect(words.notes.map(({ key }) => key)).toContain('not-comparable mixed-scopes');
    expect(model.rows[0]?.lanes[0]?.comparison.kind).toBe('not-comparable');
  });
});

describe('the subtitle', () => {
  it('has a percentage with a flow, and none with balances alone', async () => {
    expect((await wordsOf()).subtitle).toContain('in % of the own figure');
    for (const lang of ['en', 'zh', 'ru'] as const) {
      const { subtitle } = await wordsOf({ measures: ['surplus'] }, lang);
      expect(subtitle).not.toMatch(/%|百分比/);
    }
  });
});

describe('the state', () => {
  it('is ready with one side only', () => {
    expect(modelOf({ countries: [economy('TKM')] }).state).toBe('ready');
  });

  it('tells an empty choice from missing figures', () => {
    expect(modelOf({ countries: [] }).state).toBe('no-countries');
    expect(modelOf({ measures: [] }).state).toBe('no-measures');
    expect(modelOf({ year: year(2005) }).state).toBe('no-figures');
  });
});

describe('the notes', () => {
  it('say what is compared, why it differs and what was assumed', () => {
    expect(notesOf()).toEqual([
      'sides',
      'why',
      'noFreight',
      'convention',
      'balance',
      'signs',
      'doubt',
      'missing',
      'missing',
      'missing',
      'converted',
      'order',
    ]);
  });

  it('say only what the picture shows', () => {
    const kazakhstan = { countries: [economy('KAZ')], measures: ['exports'] } as const;
    expect(notesOf(kazakhstan)).toEqual(['sides', 'why', 'noFreight', 'convention']);
    expect(notesOf({ ...kazakhstan, freight: 1.06, scale: 'log' })).toEqual([
      'sides',
      'why',
      'freight',
      'convention',
      'log',
    ]);
    expect(notesOf({ countries: [economy('TKM')] })).toEqual(['sides', 'missing']);
  });

  it('give each reason of a side once, with its countries', () => {
    const missing = modelOf().notes.filter((note) => note.kind === 'missing');
    expect(missing).toEqual([
      { kind: 'missing', side: 'own', reason: 'not-collected', economies: ['TJK', 'UZB'] },
      { kind: 'missing', side: 'own', reason: 'not-reported', economies: ['TKM'] },
      { kind: 'missing', side: 'partner', reason: 'not-collected', economies: ['TJK', 'UZB'] },
    ]);
  });
});

describe('the headline', () => {
  it('states the widest gap as a multiple, with both figures', async () => {
    const { headline } = await wordsOf();
    expect(headline).toBe(
      'China books 4.00 times the imports that KGZ does: $20bn against $5bn in 2024, the widest gap here, if the figures hold',
    );
  });

  it('follows the filters', async () => {
    const { headline } = await wordsOf({ countries: [economy('KAZ')] });
    expect(headline).toBe(
      'China books 2.00 times the imports that KAZ does: $28bn against $14bn in 2024, the widest gap here',
    );
    const exports = await wordsOf({ countries: [economy('KAZ')], measures: ['exports'] });
    expect(exports.headline).toBe(
      'China books 1.06 times the exports that KAZ does: $15.9bn against $15bn in 2024',
    );
    const balance = await wordsOf({ countries: [economy('KAZ')], measures: ['surplus'] });
    expect(balance.headline).toBe(
      'KAZ and China disagree on who gains: +$1.0bn by its own count, −$12.1bn by China’s, in 2024',
    );
  });

  it('says that one side tells of no gap', async () => {
    const { headline } = await wordsOf({ countries: [economy('TKM')] });
    expect(headline).toBe('Only one side’s figures are known for 2024, so there is no gap to tell');
  });

  it('names the base under it', async () => {
    const subtitles = await Promise.all(
      (['own', 'partner', 'mean'] as const).map(async (base) => (await wordsOf({ base })).subtitle),
    );
    expect(subtitles.map((text) => text.split('in % ')[1])).toEqual([
      'of the own figure',
      'of China’s figure',
      'of the mean of both',
    ]);
  });
});
