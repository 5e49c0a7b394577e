// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { productsModel } from '#charts/products/productsModel.ts';
import { productsHeadline, productsNotes } from '#charts/products/productsText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { TradeFile } from '#data/schema.ts';
import { MEASURES } from '#domain/measure.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

type Row = TradeFile['productFigures'][number];

/** China counts what a country exports as its own import. */
const row = (country: string, product: string, value: number, period = '2024'): Row => ({
  product,
  series: 'customs',
  economy: country,
  reporter: 'CHN',
  partner: country,
  flow: 'import',
  period,
  value,
  unit: 'USD',
  level: 'item',
  quoted: String(value),
  source: 'BOOK',
});

const ledgerWith = (...rows: readonly Row[]) =>
  ledgerOf({
    figures: [
      ['customs', 'KAZ', 'export', '2024', 100],
      ['customs', 'TKM', 'export', '2024', 100],
      ['customs', 'TKM', 'export', '2024-01/2024-09', 50],
    ],
    context: {
      products: ['gas', 'ore'].map((id) => ({ id, names: { en: id, zh: id, ru: id } })),
      productFigures: [...rows],
    },
  });

const modelOf = (rows: readonly Row[], measures: ChartRequest['measures'] = MEASURES) =>
  productsModel(
    ledgerWith(...rows),
    {
      countries: ['KAZ', 'KGZ', 'TKM'].map(economy),
      measures,
      source: 'note',
      year: year(2024),
      years: { from: year(2024), to: year(2024) },
      unit: 'usd',
      scale: 'linear',
      sort: { key: 'name', descending: false },
      freight: 1,
      base: 'own',
      panels: 'country',
      axis: 'shared',
      events: false,
    },
    () => 0,
  );

const CONTEXT = {
  palette: LIGHT,
  language: createLanguage('en', await loadMessages('en')),
  names: (code: string) => ({ en: code, zh: code, ru: code }),
};

const MONTHS = '2024-01/2024-09';

describe('productsModel', () => {
  it('draws parts of a year after whole years, and finds in whole years first', () => {
    const { blocks, finding } = modelOf([row('KAZ', 'ore', 10), row('TKM', 'gas', 49, MONTHS)]);
    expect(blocks.map((block) => [block.economy, block.wholeYear])).toEqual([
      ['KAZ', true],
      ['TKM', false],
    ]);
    expect(finding?.part.figure.product).toBe('ore');
    const [only] = modelOf([row('TKM', 'gas', 49, MONTHS)]).blocks;
    expect(only?.drawn.known).toBe(0.98);
  });

  it('draws a whole year in place of a part of it, which the table keeps', () => {
    const { blocks } = modelOf([row('TKM', 'gas', 49, MONTHS), row('TKM', 'gas', 20)]);
    expect(blocks.map(({ drawn, others }) => [drawn.period, others.length])).toEqual([['2024', 1]]);
  });

  it('lists every flow that nothing is known of', () => {
    const { empty } = modelOf([row('KAZ', 'ore', 10)]);
    expect(empty.map((pair) => `${pair.economy} ${pair.measure}`)).toEqual([
      'KAZ imports',
      'KGZ exports',
      'KGZ imports',
      'TKM exports',
      'TKM imports',
    ]);
    const notes = productsNotes(modelOf([row('KAZ', 'ore', 10)], ['exports']), CONTEXT);
    expect(notes.map(({ key }) => key)).toEqual(['shares', 'empty.exports']);
    expect(notes.at(-1)?.text).toContain('KGZ and TKM');
  });

  it('has no figures where nothing is known at all', () => {
    expect(modelOf([]).state).toBe('no-figures');
    expect(modelOf([], []).state).toBe('no-measures');
  });
});

describe('the headline of products', () => {
  it('names the largest known part', () => {
    const model = modelOf([row('KAZ', 'ore', 10), row('TKM', 'gas', 93)]);
    expect(productsHeadline(model, CONTEXT)).toBe(
      'gas: 93.0% of TKM’s exports to China in 2024, the highest share in 2 flows told by single good',
    );
  });

  it('never holds a group of goods against a single good', () => {
    const grouped = (country: string, value: number): Row => ({
      ...row(country, 'ore', value),
      level: 'group',
    });
    const rows = [grouped('TKM', 99), row('KAZ', 'gas', 10), row('KAZ', 'ore', 20)];
    expect(productsHeadline(modelOf(rows), CONTEXT)).toBe(
      'ore: 20.0% of KAZ’s exports to China in 2024, the highest of the single goods known',
    );
  });

  it('claims no rank for the one product known', () => {
    expect(productsHeadline(modelOf([row('TKM', 'gas', 93)]), CONTEXT)).toBe(
      'gas: 93.0% of TKM’s exports to China in 2024',
    );
  });

  it('does not claim all of a flow where two rounded figures are the same', () => {
    const model = modelOf([row('TKM', 'gas', 100)]);
    expect(productsHeadline(model, CONTEXT)).toContain('about 100% of TKM’s');
  });

  it('claims nothing without a share', () => {
    const model = modelOf([row('KGZ', 'ore', 10)]);
    expect(productsHeadline(model, CONTEXT)).toBe('What trade with China was made of in 2024');
  });
});
