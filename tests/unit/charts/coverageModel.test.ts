// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { coverageModel } from '#charts/coverage/coverageModel.ts';
import { coverageLayout, LABEL_SIZE } from '#charts/coverage/coverageLayout.ts';
import { coverageHeadline, coverageLegend, lookOf } from '#charts/coverage/coverageText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

import { bundledLedger, economy, ledgerOf, tradeFileOf, year } from '../ledgers.ts';

const KAZ = economy('KAZ');
const TKM = economy('TKM');

const request = (choices: Partial<ChartRequest> = {}): ChartRequest => ({
  countries: [KAZ, TKM],
  measures: ['exports', 'imports', 'surplus'],
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
  ...choices,
});

const context = async (width: number, lang: LanguageCode = 'en'): Promise<RenderContext> => ({
  width,
  palette: LIGHT,
  language: createLanguage(lang, await loadMessages(lang)),
  names: (code) => ({ en: code, zh: code, ru: code }),
});

type Rows = Parameters<typeof ledgerOf>[0]['figures'];

/** State of each cell by row, such as `customs export`, over the years that are shown. */
const statesOf = (figures: Rows, choices: Partial<ChartRequest> = { countries: [KAZ] }) =>
  Object.fromEntries(
    (coverageModel(ledgerOf({ figures }), request(choices)).blocks[0]?.rows ?? []).map((row) => [
      `${row.series} ${row.flow}`,
      row.cells.map(({ state }) => state),
    ]),
  );

describe('a cell of the matrix', () => {
  it('tells reported, missing with a reason, and what nobody collected apart', () => {
    expect(
      statesOf([
        ['customs', 'KAZ', 'export', '2023', 1],
        ['customs', 'KAZ', 'import', '2024', 'withheld'],
        ['national', 'KAZ', 'export', '2023', 'not-reported'],
        ['national', 'KAZ', 'import', '2024', 'only-second-hand'],
      ]),
    ).toEqual({
      'customs export': ['reported', 'not-collected'],
      'customs import': ['not-collected', 'withheld'],
      'national export': ['not-reported', 'not-collected'],
      'national import': ['not-collected', 'second-hand'],
    });
  });

  it('says what there is before it says why there is nothing else', () => {
    expect(
      statesOf([
        ['national', 'KAZ', 'export', '2024', 'not-published'],
        ['national', 'KAZ', 'import', '2024', 'not-published'],
        ['national', 'KAZ', 'total', '2024', 9],
        ['national', 'KAZ', 'import', '2023-01/2023-06', 4],
      ]),
    ).toMatchObject({
      'national export': ['not-collected', 'total-only'],
      'national import': ['part-year', 'total-only'],
    });
  });

  it('takes a figure that counts services for what it is', () => {
    const file = tradeFileOf({ figures: [['national', 'KAZ', 'export', '2024', 5]] });
    const services = parseTradeFile({
      ...file,
      observations: file.observations.map((row) => ({
        ...row,
        role: 'alternative',
        scope: 'goods-and-services',
      })),
    });
    const { rows = [] } = coverageModel(services, request({ countries: [KAZ] })).blocks[0] ?? {};
    expect(rows[2]?.cells[0]?.state).toBe('with-services');
  });

  it('joins the note’s two flows, and is what the weaker of them is', () => {
    const one = statesOf([
      ['note', 'KAZ', 'export', '2024', 1],
      ['note', 'KAZ', 'import', '2024', 'withheld'],
    ]);
    expect(one['note pair']).toEqual(['withheld']);
    const both = statesOf([
      ['note', 'KAZ', 'export', '2024', 1],
      ['note', 'KAZ', 'import', '2024', 1],
    ]);
    expect(both['note pair']).toEqual(['reported']);
  });

  it('knows a figure in yuan', () => {
    const ledger = ledgerOf({ figures: [['customs', 'KAZ', 'export', '2024', 1, 'CNY']] });
    const { blocks, hasYuan } = coverageModel(ledger, request({ countries: [KAZ] }));
    const cell = blocks[0]?.rows[0]?.cells[0];
    expect([cell?.inYuan, hasYuan]).toEqual([true, true]);
    expect(cell && lookOf(cell)).toBe('half');
  });
});

describe('the years of the matrix', () => {
  const figures: Rows = [
    ['customs', 'KAZ', 'export', '2019', 1],
    ['customs', 'KAZ', 'export', '2024', 1],
  ];
  const yearsFor = (from: number, to: number) =>
    coverageModel(ledgerOf({ figures }), request({ years: { from: year(from), to: year(to) } }))
      .years;

  it('are all that the dataset speaks of, holes included, when one year is asked for', () => {
    expect(yearsFor(2024, 2024)).toEqual([2019, 2020, 2021, 2022, 2023, 2024]);
  });

  it('are those of the range', () => {
    expect(yearsFor(2020, 2022)).toEqual([2020, 2021, 2022]);
  });
});

describe('the finding', () => {
  const figures: Rows = [
    ...['KAZ', 'TKM'].flatMap((code): Rows => [
      ['customs', code, 'export', '2024', 1],
      ['customs', code, 'import', '2024', 1],
    ]),
    ['national', 'KAZ', 'export', '2024', 1],
    ['national', 'KAZ', 'import', '2024', 1],
    ['national', 'TKM', 'export', '2024', 1],
  ];

  it('counts a year only when both flows are there, and names who has the fewest', async () => {
    const model = coverageModel(ledgerOf({ figures }), request());
    expect(model.pairs).toEqual({ wanted: 2, customs: 2, national: 1 });
    expect(coverageHeadline(model, await context(1000))).toBe(
      'No full year of own figures was found for TKM; China’s customs cover every year',
    );
  });

  it('speaks of a country alone as of itself', async () => {
    const model = coverageModel(ledgerOf({ figures }), request({ countries: [KAZ] }));
    expect(coverageHeadline(model, await context(1000))).toBe(
      'Own figures of KAZ were found for 1 of 1 years; China’s customs cover every year',
    );
  });

  it('has nothing to draw without countries or without figures', () => {
    const ledger = ledgerOf({ figures });
    expect(coverageModel(ledger, request({ countries: [] })).state).toBe('no-countries');
    expect(coverageModel(ledger, request({ countries: [economy('UZB')] })).state).toBe(
      'no-figures',
    );
  });
});

describe('the picture', () => {
  const ledger = bundledLedger();
  const model = coverageModel(ledger, request({ countries: ledger.countries }));

  it('gives every state a shape of its own', () => {
    const looks = model.states.map((state) => lookOf({ state, inYuan: false }));
    expect(new Set([...looks, 'half']).size).toBe(looks.length + 1);
  });

  it('explains in the legend all that it draws', async () => {
    const legend = coverageLegend(model, await context(1000));
    expect(legend).toHaveLength(model.states.length + 2);
    expect(new Set(legend.map(({ look }) => JSON.stringify(look))).size).toBe(legend.length);
  });

  it.each([280, 350, 560, 700, 1040, 1100])('fits %i px or is scrolled', async (width) => {
    for (const lang of ['en', 'zh', 'ru'] as const) {
      const layout = coverageLayout(model, await context(width, lang));
      const right = Math.max(
        ...layout.blocks.flatMap(({ rows }) =>
          rows.flatMap(({ cells }) => cells.map(({ x }) => x + layout.pitch)),
        ),
      );
      expect(right).toBeLessThanOrEqual(layout.width);
      expect(layout.pitch).toBeGreaterThanOrEqual(15);
      expect(layout.scrolls || layout.width === width).toBe(true);
      // On the smallest phone there is still room for some years beside the labels.
      expect(layout.labels).toBeLessThan(width - 4 * layout.pitch);
    }
  });

  it.each([480, 640, 800, 1000])('comes to the height of a sheet: %i px', async (height) => {
    const { blocks, ...layout } = coverageLayout(model, { ...(await context(1000)), height });
    expect(layout.height).toBeLessThanOrEqual(Math.max(height, 560));
    expect(layout.height).toBeGreaterThan(height * 0.9);
    // Labels and marks of two rows never touch.
    expect(layout.rowHeight).toBeGreaterThanOrEqual(LABEL_SIZE * 1.2);
    expect(layout.mark).toBeLessThan(layout.rowHeight);
    for (const { baseline, rows } of blocks) expect(rows[0]?.top).toBeGreaterThan(baseline + 3);
  });
});
