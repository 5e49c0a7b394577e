// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { year } from '../ledgers.ts';
import { documentOf } from './someDocuments.ts';

describe('the rows of the mirror view', () => {
  it('have the gap as the partner’s figure minus the own one, and its part of the base', async () => {
    const { document } = await documentOf({ view: 'mirror', base: 'partner', year: year(2022) });
    const valueOf = (economy: string, series: string | null, measure: string, unit = 'USD') =>
      document.records.find(
        (row) =>
          row.economy === economy &&
          row.series === series &&
          row.measure === measure &&
          row.unit === unit,
      )?.value ?? Number.NaN;
    const own = valueOf('KGZ', 'national', 'imports');
    const partner = valueOf('KGZ', 'customs', 'imports');
    const gap = valueOf('KGZ', null, 'imports-gap');
    expect(partner).toBeGreaterThan(own);
    expect(gap).toBe(partner - own);
    expect(valueOf('KGZ', null, 'imports-gap', 'share-of-partner')).toBeCloseTo(gap / partner, 12);
    expect(valueOf('KGZ', null, 'surplus-gap', 'share-of-partner')).toBeNaN();
  });

  it('have no gap where one side has no figure, but the reason', async () => {
    const { document } = await documentOf({ view: 'mirror' });
    const gaps = document.records.filter(
      ({ economy, measure }) => economy === 'TKM' && measure.endsWith('-gap'),
    );
    expect(gaps.map(({ value, missing }) => [value, missing])).toEqual([
      [null, 'not-reported'],
      [null, 'not-reported'],
      [null, 'not-reported'],
    ]);
  });
});

describe('the rows of the products view', () => {
  it('are amounts and shares as published, and the flows that nothing is known of', async () => {
    const { document } = await documentOf({ view: 'products', year: year(2023) });
    const { records } = document;
    const amounts = records.filter(({ unit }) => unit === 'USD');
    expect(amounts.length).toBeGreaterThan(0);
    for (const { value, basis } of amounts) {
      expect(basis.map(({ money }) => money?.amount)).toEqual([value]);
    }
    const shares = records.filter(({ unit }) => unit === 'share');
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.filter(({ value }) => value === null || value < 0 || value > 1)).toEqual([]);
    const empty = records.filter(({ product }) => product === null);
    expect(new Set(empty.map(({ missing }) => missing))).toEqual(new Set(['not-collected']));
  });
});

describe('the rows of relative units', () => {
  it('rest on what they are divided by too', async () => {
    const { document } = await documentOf({ unit: 'gdp', source: 'customs', year: year(2022) });
    const row = document.records.find(
      ({ measure, value }) => measure === 'exports' && value !== null,
    );
    expect(row?.unit).toBe('gdp');
    expect(row?.basis).toHaveLength(2);
    const [, denominator] = row?.basis ?? [];
    expect(document.sources.map(({ id }) => id)).toContain(denominator?.source);
  });
});
