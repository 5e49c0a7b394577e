import type { ChartRequest } from '#charts/request.ts';
import { economy, year } from '../../ledgers.ts';

/** A trend of every country and measure from China's customs, unless told otherwise. */
export const trendRequest = (choices: Partial<ChartRequest> = {}): ChartRequest => ({
  countries: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy),
  measures: ['exports', 'imports', 'surplus'],
  source: 'customs',
  year: year(2024),
  years: { from: year(2020), to: year(2024) },
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
