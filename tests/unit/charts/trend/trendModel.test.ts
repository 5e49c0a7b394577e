// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { figureCell, trendModel } from '#charts/trend/trendModel.ts';
import type { TradeFile } from '#data/schema.ts';
import { parseTradeFile } from '#data/parse.ts';
import { bundledLedger, economy, ledgerOf, tradeFileOf, year } from '../../ledgers.ts';
import { trendRequest } from './trendRequest.ts';

const KAZ = [economy('KAZ')];
const EXPORTS = { countries: KAZ, measures: ['exports'] } as const;

const runsOf = (model: ReturnType<typeof trendModel>): number[][] =>
  model.lines.flatMap(({ runs }) => runs.map((run) => run.map((known) => known.year)));

describe('trendModel', () => {
  it('leaves a gap open and says why it is there', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2020', 1],
        ['customs', 'KAZ', 'export', '2021', 'withheld'],
        ['customs', 'KAZ', 'export', '2022', 3],
        ['customs', 'KAZ', 'export', '2023', 4],
      ],
    });
    const model = trendModel(ledger, trendRequest(EXPORTS));
    expect(runsOf(model)).toEqual([[2020], [2022, 2023]]);
    expect(model.gaps).toEqual([
      {
        reason: 'withheld',
        places: [{ economies: ['KAZ'], flow: 'exports', stretches: [{ from: 2021, to: 2021 }] }],
      },
      {
        reason: 'not-collected',
        places: [{ economies: ['KAZ'], flow: null, stretches: [{ from: 2024, to: 2024 }] }],
      },
    ]);
  });

  it('never lets a part of a year into the series', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2023', 1],
        ['customs', 'KAZ', 'export', '2024-01/2024-06', 2],
      ],
    });
    const model = trendModel(ledger, trendRequest(EXPORTS));
    expect(runsOf(model)).toEqual([[2023]]);
    expect(model.panels[0]?.values).toEqual([1]);
  });

  it('has a balance only where both flows are known', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2020', 5],
        ['customs', 'KAZ', 'import', '2020', 2],
        ['customs', 'KAZ', 'export', '2021', 5],
      ],
    });
    const model = trendModel(ledger, trendRequest({ countries: KAZ, measures: ['surplus'] }));
    expect(model.panels[0]?.values).toEqual([3]);
  });

  it('has a panel a country, or one a measure with every country in it', () => {
    const ledger = ledgerOf({ figures: [['customs', 'KAZ', 'export', '2020', 5]] });
    const byCountry = trendModel(ledger, trendRequest());
    const together = trendModel(ledger, trendRequest({ panels: 'one' }));
    expect(byCountry.panels.map(({ key }) => key)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
    expect(together.panels.map(({ key, lines }) => [key, lines.length])).toEqual([
      ['exports', 5],
      ['imports', 5],
      ['surplus', 5],
    ]);
  });

  it('marks no change in China’s customs between 1993 and 2016, which come from one source', () => {
    const years = { from: year(1992), to: year(2016) };
    const model = trendModel(bundledLedger(), trendRequest({ years }));
    expect(model.panels.map(({ key, changes }) => [key, changes])).toEqual(
      ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map((key) => [key, []]),
    );
    expect(model.lines.every(({ runs }) => runs.length > 0)).toBe(true);
  });

  it('marks the year from which another body compiled the figure, across a gap too', () => {
    const file = tradeFileOf({
      figures: [
        ['customs', 'KAZ', 'export', '2020', 1],
        ['customs', 'KAZ', 'export', '2021', 2],
        ['customs', 'KAZ', 'export', '2023', 3],
      ],
    });
    const model = trendModel(withSecondSource(file, '2023'), trendRequest(EXPORTS));
    expect(model.panels[0]?.changes).toEqual([2023]);
  });

  it('says which other sources have more years where this one has a single year', () => {
    const ledger = ledgerOf({
      figures: [
        ['note', 'KAZ', 'export', '2024', 1],
        ['customs', 'KAZ', 'export', '2023', 1],
        ['customs', 'KAZ', 'export', '2024', 1],
      ],
    });
    const note = trendModel(ledger, trendRequest({ source: 'note' }));
    expect(note.alone).toEqual({ year: 2024, longer: ['customs'] });
    expect(note.finding).toEqual({ kind: 'single-year', year: 2024 });
    expect(trendModel(ledger, trendRequest()).alone).toBeNull();
  });

  it('converts only the years that have a rate', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2023', 10],
        ['customs', 'KAZ', 'export', '2024', 10],
      ],
      rates: [['KAZ', '2024', 7, 1]],
    });
    const model = trendModel(ledger, trendRequest({ ...EXPORTS, unit: 'cny' }));
    expect(model.panels[0]?.values).toEqual([70]);
    expect(model.rates).toEqual({ lowest: 7, highest: 7 });
    expect(model.gaps.map(({ reason }) => reason)).toEqual(['not-collected', 'no-rate']);
  });

  it('numbers the events of the range and the chosen countries, each in its panels', () => {
    const event = (id: string, date: string, economies: readonly string[]) => ({
      id,
      date,
      names: { en: id, zh: id, ru: id },
      economies: [...economies],
      source: 'BOOK',
    });
    const ledger = ledgerOf({
      figures: [['customs', 'KAZ', 'export', '2020', 5]],
      context: {
        events: [
          event('before', '2013-09', []),
          event('region', '2021-05-18/2021-05-19', []),
          event('railway', '2023-06', ['KGZ', 'UZB']),
          event('tunnel', '2024', ['TJK']),
        ],
      },
    });
    const request = trendRequest({ countries: ['KAZ', 'KGZ'].map(economy), events: true });
    const { events, panels } = trendModel(ledger, request);
    expect(events.map(({ number, year: at, event: { id } }) => [number, at, id])).toEqual([
      [1, 2021, 'region'],
      [2, 2023, 'railway'],
    ]);
    expect(panels.map((panel) => panel.events.map(({ number }) => number))).toEqual([[1], [1, 2]]);
    expect(trendModel(ledger, { ...request, events: false }).events).toEqual([]);
  });

  it.each([
    { choices: { countries: [] }, state: 'no-countries' },
    { choices: { measures: [] }, state: 'no-measures' },
    { choices: { source: 'national' }, state: 'no-figures' },
    { choices: { years: { from: year(2030), to: year(2024) } }, state: 'no-figures' },
    { choices: {}, state: 'ready' },
  ] as const)('is $state with $choices', ({ choices, state }) => {
    const ledger = ledgerOf({ figures: [['customs', 'KAZ', 'export', '2020', 5]] });
    expect(trendModel(ledger, trendRequest(choices)).state).toBe(state);
  });
});

/** The same file with the figure of `period` compiled by another body. */
function withSecondSource(file: TradeFile, period: string) {
  return parseTradeFile({
    ...file,
    authorities: [...file.authorities, { id: 'OTHER', names: { en: 'O', zh: 'O', ru: 'O' } }],
    sources: [
      ...file.sources,
      ...file.sources.map((source) => ({ ...source, id: 'SECOND', authority: 'OTHER' })),
    ],
    observations: file.observations.map((row) =>
      row.period === period ? { ...row, source: 'SECOND' } : row,
    ),
  });
}

describe('figureCell', () => {
  it('is the address of a figure as the country sees it', () => {
    const at = (measure: 'exports' | 'imports' | 'surplus') =>
      figureCell('customs', { economy: economy('KAZ'), measure }, year(2020));
    expect(at('exports')).toBe('customs.KAZ.export.2020');
    expect(at('imports')).toBe('customs.KAZ.import.2020');
    expect(at('surplus')).toBe('customs.KAZ.balance.2020');
  });

  it('divides each year by what the country had in that year, and finds by the part', () => {
    const gdp = (country: string, at: string, value: number) => ({
      economy: country,
      period: at,
      indicator: 'gdp' as const,
      value,
      unit: 'USD' as const,
      quoted: String(value),
      source: 'BOOK',
      role: 'recommended' as const,
      usable: true,
    });
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2022', 30],
        ['customs', 'KAZ', 'export', '2023', 40],
        ['customs', 'KAZ', 'export', '2024', 50],
        ['customs', 'KGZ', 'export', '2022', 10],
        ['customs', 'KGZ', 'export', '2023', 20],
      ],
      context: {
        denominators: [
          gdp('KAZ', '2022', 100),
          gdp('KAZ', '2023', 400),
          gdp('KGZ', '2022', 100),
          gdp('KGZ', '2023', 40),
        ],
      },
    });
    const model = trendModel(
      ledger,
      trendRequest({ countries: ['KAZ', 'KGZ'].map(economy), measures: ['exports'], unit: 'gdp' }),
    );
    const valuesBy = model.lines.map(({ points }) => points.map(({ value }) => value));
    expect(valuesBy).toEqual([
      [null, null, 0.3, 0.1, null],
      [null, null, 0.1, 0.5, null],
    ]);
    expect(model.gaps.map(({ reason }) => reason)).toEqual(['not-collected', 'no-denominator']);
    expect(model.finding).toMatchObject({
      kind: 'flow',
      economy: 'KGZ',
      parts: { first: 0.1, last: 0.5 },
      until: 2023,
    });
  });
});
