import { describe, expect, it } from 'vitest';
import type { Year } from '#domain/period.ts';
import { yearsBetween } from '#domain/timeSeries.ts';
import { countryTrade } from '#domain/trade.ts';
import type { TradeHistory } from '#domain/trendFinding.ts';
import { balanceTrend, flowTrend } from '#domain/trendFinding.ts';
import { NO_YARDSTICKS } from '#domain/yardstick.ts';
import { economy, ledgerOf, year } from '../ledgers.ts';

/** Balances by country and year: what is above zero is exported, what is below is imported. */
type Balances = Readonly<Record<string, Readonly<Record<string, number>>>>;

function historiesOf(balances: Balances): readonly TradeHistory[] {
  const ledger = ledgerOf({
    figures: Object.entries(balances).flatMap(([code, byYear]) =>
      Object.entries(byYear).flatMap(([at, balance]) => [
        ['customs', code, 'export', at, Math.max(balance, 0)] as const,
        ['customs', code, 'import', at, Math.max(-balance, 0)] as const,
      ]),
    ),
  });
  const all = Object.values(balances).flatMap((byYear) => Object.keys(byYear).map(Number));
  const years = yearsBetween(Math.min(...all) as Year, Math.max(...all) as Year);
  return Object.keys(balances).map((code) => ({
    economy: economy(code),
    years: years.map((at) => ({
      year: at,
      trade: countryTrade(ledger, 'customs', economy(code), at, 'USD'),
      yardsticks: NO_YARDSTICKS,
    })),
  }));
}

describe('balanceTrend', () => {
  it('tells since when one country alone is in surplus', () => {
    const histories = historiesOf({
      KAZ: { 2020: 5, 2021: -1, 2022: -2 },
      KGZ: { 2020: -1, 2021: -1, 2022: -1 },
      TKM: { 2020: 3, 2021: 3, 2022: 3 },
    });
    expect(balanceTrend(histories)).toEqual({
      kind: 'sole-surplus',
      sole: 'TKM',
      of: 3,
      since: year(2021),
      until: year(2022),
    });
  });

  it('does not look across a year without figures', () => {
    const histories = historiesOf({
      KAZ: { 2019: -1, 2020: -1, 2022: -2, 2023: -2 },
      KGZ: { 2019: -1, 2020: -1, 2021: -1, 2022: -1, 2023: -1 },
    });
    expect(balanceTrend(histories)).toMatchObject({
      kind: 'all-deficit',
      since: 2022,
      until: 2023,
    });
  });

  it('says when one country turned from surplus to deficit', () => {
    expect(balanceTrend(historiesOf({ KAZ: { 2020: 5, 2021: -1, 2022: -2 } }))).toEqual({
      kind: 'one',
      economy: 'KAZ',
      sign: 'deficit',
      turned: true,
      size: { amount: 2, currency: 'USD' },
      since: year(2021),
      until: year(2022),
    });
  });

  it('does not say that it turned where the year before is unknown', () => {
    const histories = historiesOf({ KAZ: { 2019: 5, 2021: -1, 2022: -2 } });
    expect(balanceTrend(histories)).toMatchObject({ turned: false, since: 2021 });
  });

  it('does not say that it turned from a surplus after a year without one', () => {
    const histories = historiesOf({ KAZ: { 2020: 0, 2021: -1, 2022: -2 } });
    expect(balanceTrend(histories)).toMatchObject({ turned: false, since: 2021 });
  });

  it('names both sides where there are several on each', () => {
    const histories = historiesOf({
      KAZ: { 2021: 1, 2022: 1 },
      KGZ: { 2021: -1, 2022: -1 },
    });
    expect(balanceTrend(histories)).toMatchObject({
      kind: 'mixed',
      surpluses: ['KAZ'],
      deficits: ['KGZ'],
    });
  });

  it('calls no country alone in surplus while another is even', () => {
    const histories = historiesOf({
      KAZ: { 2021: 1, 2022: 1 },
      KGZ: { 2021: 0, 2022: 0 },
      TJK: { 2021: -1, 2022: -1 },
    });
    expect(balanceTrend(histories)).toMatchObject({ kind: 'mixed' });
  });

  it('makes no trend of one year', () => {
    expect(balanceTrend(historiesOf({ KAZ: { 2022: 1 } }))).toEqual({
      kind: 'single-year',
      year: 2022,
    });
  });
});

describe('flowTrend', () => {
  it('holds the largest of the last year against its own first year', () => {
    const histories = historiesOf({
      KAZ: { 2020: 9, 2021: 4, 2022: 5 },
      TKM: { 2021: 1, 2022: 7 },
    });
    expect(flowTrend(histories, 'exports')).toEqual({
      kind: 'flow',
      flow: 'exports',
      economy: 'TKM',
      first: { amount: 1, currency: 'USD' },
      last: { amount: 7, currency: 'USD' },
      of: 2,
      since: year(2021),
      until: year(2022),
    });
  });

  it('says nothing without a figure', () => {
    expect(flowTrend([], 'imports')).toEqual({ kind: 'nothing' });
  });
});
