// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { flowMeasures } from '#charts/flowMeasures.ts';
import { flowsModel } from '#charts/flows/flowsModel.ts';
import type { ChartRequest } from '#charts/request.ts';
import { MEASURES } from '#domain/measure.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

const LEDGER = ledgerOf({
  figures: [
    ['customs', 'KAZ', 'export', '2024', 1000],
    ['customs', 'KAZ', 'import', '2024', 400],
    ['customs', 'KGZ', 'export', '2024', 2],
    ['customs', 'KGZ', 'import', '2024', 900],
    ['customs', 'TKM', 'export', '2024', 500],
    ['customs', 'TKM', 'import', '2024', 'withheld'],
    ['customs', 'TJK', 'export', '2024', 0],
    ['customs', 'TJK', 'import', '2024', 1],
  ],
});

const REQUEST: ChartRequest = {
  countries: ['KGZ', 'TJK', 'TKM', 'KAZ'].map(economy),
  measures: MEASURES,
  source: 'customs',
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
};

const modelOf = (changes: Partial<ChartRequest> = {}) =>
  flowsModel(LEDGER, { ...REQUEST, ...changes }, () => 0);

describe('flowMeasures', () => {
  it('leaves the balance out, and takes it apart where it stands alone', () => {
    expect(flowMeasures(['exports', 'surplus'])).toEqual(['exports']);
    expect(flowMeasures(['surplus'])).toEqual(['exports', 'imports']);
    expect(flowMeasures([])).toEqual([]);
  });
});

describe('flowsModel', () => {
  it('orders both sides alike, by total trade, what is unknown last', () => {
    for (const { flows } of modelOf().sides) {
      expect(flows.map((flow) => flow.economy)).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM']);
    }
  });

  it('measures every band by the wider side, a missing one by nothing', () => {
    const [exports, imports] = modelOf().sides;
    expect(exports?.flows.map(({ part }) => part)).toEqual([1000 / 1502, 2 / 1502, 0, 500 / 1502]);
    expect(imports?.flows.map(({ part }) => part)).toEqual([
      400 / 1502,
      900 / 1502,
      1 / 1502,
      null,
    ]);
  });

  it('compares only countries of which both flows are known', () => {
    expect(modelOf().finding).toMatchObject({
      largest: { economy: 'KAZ', measure: 'exports' },
      direction: { larger: 'imports', of: 3 },
    });
  });

  it('tells no direction of one side', () => {
    const { finding, sides } = modelOf({ measures: ['imports'] });
    expect(sides.map(({ measure }) => measure)).toEqual(['imports']);
    expect(finding).toMatchObject({ largest: { economy: 'KGZ' }, direction: null });
  });

  it('says when a band is wider than its figure, but not of zero', () => {
    expect(modelOf().widened).toBe(true);
    expect(modelOf({ countries: [economy('KAZ'), economy('TKM')] }).widened).toBe(false);
    expect(modelOf({ countries: [economy('TJK')], measures: ['exports'] }).widened).toBe(false);
  });
});
