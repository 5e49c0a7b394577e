// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Row } from './dataset.ts';
import { repeated, rowsOf, sorted, trade } from './dataset.ts';

const { productFigures, denominators, partnerShares, events } = trade;

describe('the products', () => {
  const collected = rowsOf('commodities');

  /** The product in the words of the collection, made into our id and level. */
  function product({ product: words = '' }: Row): string {
    const code = /^HS (?:chapter )?(\d+)/.exec(words)?.[1];
    if (code !== undefined) return `hs-${code} ${code.length === 2 ? 'chapter' : 'heading'}`;
    const named = [
      [/^WTO MTN category "Minerals and metals"/, 'minerals-metals group'],
      [/^agricultural products$/, 'agricultural-products group'],
      [/^natural gas$/, 'natural-gas item'],
      [/^pipeline natural gas$/, 'pipeline-gas item'],
      [/^passenger cars \(/, 'cars item'],
    ] as const;
    return named.find(([pattern]) => pattern.test(words))?.[1] ?? `unknown: ${words}`;
  }

  it('are the collected rows, every one, and none is altered', () => {
    const rows = collected.map((row) =>
      [
        row['reporter'],
        row['partner'],
        row['period'],
        row['flow'],
        product(row),
        Number(row['value']),
        row['unit'],
        row['share_of_flow'] === '' ? 'no share' : Number(row['share_of_flow']),
        row['source_id'],
      ].join(' '),
    );
    const figures = productFigures.map((figure) =>
      [
        figure.reporter,
        figure.partner,
        figure.period,
        figure.flow,
        figure.product,
        figure.level,
        figure.value,
        figure.unit,
        figure.share ?? 'no share',
        figure.source,
      ].join(' '),
    );

    expect(repeated(rows)).toEqual([]);
    expect(figures.toSorted()).toEqual(rows.toSorted());
  });

  it('are told about the economy on this side of the border', () => {
    const turned = productFigures.filter(
      ({ series, economy, reporter, partner }) =>
        economy !== (series === 'customs' ? partner : reporter),
    );

    expect(turned).toEqual([]);
  });

  it('are all used', () => {
    expect(sorted(trade.products.map(({ id }) => id))).toEqual(
      sorted(productFigures.map((figure) => figure.product)),
    );
  });

  it('say how their share was worked out, unless it is printed', () => {
    const shared = productFigures.filter(({ share, note }) => share !== undefined && !note);

    expect(sorted(shared.map(({ source }) => source))).toEqual(['GUARDIAN_CHIEF']);
  });
});

const INDICATORS: Readonly<Record<string, string>> = {
  'GDP, nominal': 'gdp',
  'total goods exports (world)': 'goods-exports',
  'total goods imports (world)': 'goods-imports',
  'total exports, goods and services': 'exports-with-services',
  'total imports, goods and services': 'imports-with-services',
  'total foreign trade (preliminary)': 'total-trade',
  'total exports (preliminary)': 'exports',
  'total imports (preliminary)': 'imports',
  'total foreign trade': 'total-trade',
  'total exports': 'exports',
  'total imports': 'imports',
};

describe('the denominators', () => {
  const collected = rowsOf('context');

  it('are the collected amounts, every one, and none is altered', () => {
    const rows = collected
      .filter((row) => row['unit'] !== 'percent')
      .map((row) =>
        [
          row['economy'],
          INDICATORS[row['indicator'] ?? ''],
          row['period'],
          Number(row['value']),
          row['unit'],
          row['source_id'],
        ].join(' '),
      );
    const stored = denominators.map((row) =>
      [row.economy, row.indicator, row.period, row.value, row.unit, row.source].join(' '),
    );

    expect(repeated(rows)).toEqual([]);
    expect(stored.toSorted()).toEqual(rows.toSorted());
  });

  it('and shares are the collected percentages', () => {
    const rows = collected
      .filter((row) => row['unit'] === 'percent')
      .map((row) => `${row['economy']} ${row['period']} ${row['value']} ${row['source_id']}`);
    const stored = partnerShares.map(
      ({ economy, period, share, source }) =>
        `${economy} ${period} ${Number((share * 100).toFixed(4))} ${source}`,
    );

    expect(stored.toSorted()).toEqual(rows.toSorted());
    expect(partnerShares.map((row) => row.of)).toEqual(['imports', 'total-trade']);
  });

  it('cannot be used where the record is partial: its imports are said to be, its exports are of the same record', () => {
    const partial = collected
      .filter((row) => row['note']?.includes('PARTIAL RECORD'))
      .map((row) => `${row['economy']} ${row['period']} ${row['source_id']}`);
    const refused = denominators.filter(({ usable }) => usable === false);

    expect(partial).not.toHaveLength(0);
    for (const indicator of ['goods-imports', 'goods-exports']) {
      const rows = refused.filter((row) => row.indicator === indicator);
      expect(rows.map(({ economy, period, source }) => `${economy} ${period} ${source}`)).toEqual(
        partial,
      );
    }
    expect(refused).toHaveLength(2 * partial.length);
  });

  it('of GDP are the World Bank’s alone', () => {
    const recommended = denominators.filter(
      ({ indicator, role }) => indicator === 'gdp' && role === 'recommended',
    );

    expect(sorted(recommended.map(({ source }) => source))).toEqual(['WB_GDP_2026']);
  });
});

describe('the events', () => {
  it('are the collected ones, in the order of their dates', () => {
    const rows = rowsOf('events').map((row) => `${row['date']} ${row['source_id']}`);

    expect(events.map(({ date, source }) => `${date} ${source}`).toSorted()).toEqual(
      rows.toSorted(),
    );
    expect(events.map(({ date }) => date)).toEqual(events.map(({ date }) => date).toSorted());
  });
});
