import fc from 'fast-check';
import { LANGUAGES } from '#domain/economy.ts';
import { AXIS_SHARINGS, GAP_BASES, MEASURES, PANELS, SCALES, UNITS } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import { FIRST_YEAR, LAST_YEAR, type Year } from '#domain/period.ts';
import { SORT_KEYS } from '#domain/ranking.ts';
import type { TimeRange, ViewState } from '#view/viewState.ts';
import { PAGES, THEMES, VIEWS } from '#view/viewState.ts';
import { economy } from '../ledgers.ts';

export const COUNTRIES = ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].map(economy);
/** The countries and the group of all five. */
export const ECONOMIES = [...COUNTRIES, economy('CA5')];

const years = fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }).map((value) => value as Year);

const times: fc.Arbitrary<TimeRange> = fc.oneof(
  years.map((only) => ({ from: only, to: only })),
  fc.tuple(years, years).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  years.map((from) => ({ from, to: 'latest' as const })),
  years.map((to) => ({ from: 'earliest' as const, to })),
  fc.constant({ from: 'earliest' as const, to: 'latest' as const }),
);

const cells: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  fc
    .tuple(
      fc.constantFrom(...SERIES),
      fc.constantFrom(...ECONOMIES),
      fc.constantFrom('export', 'import', 'balance', 'total'),
      fc.oneof(years.map(String), fc.constant('2024-01/2024-06')),
    )
    .map((parts) => parts.join('.')),
  fc.constantFrom(
    'customs.KAZ.import.2024.hs-8703',
    'national.UZB.export.2024-01/2024-06.natural-gas',
    'context.KAZ.gdp.2024',
    'note.KAZ~UZB.balance.2024',
    'customs.KAZ~KGZ~TJK~TKM~UZB.total.2024',
  ),
);

/** Any view that the link grammar can express. */
export const someViews: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...VIEWS),
  countries: fc.subarray(COUNTRIES),
  measures: fc.subarray([...MEASURES]),
  source: fc.constantFrom(...SERIES),
  time: times,
  unit: fc.constantFrom(...UNITS),
  scale: fc.constantFrom(...SCALES),
  sort: fc.record({ key: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  freight: fc.integer({ min: 100, max: 120 }).map((hundredths) => hundredths / 100),
  base: fc.constantFrom(...GAP_BASES),
  panels: fc.constantFrom(...PANELS),
  axis: fc.constantFrom(...AXIS_SHARINGS),
  events: fc.constantFrom('off', 'on'),
  cell: cells,
  page: fc.constantFrom(...PAGES),
  lang: fc.constantFrom(...LANGUAGES),
  theme: fc.constantFrom(...THEMES),
  data: fc.constantFrom('', '2026-11-22', '2024-02-29'),
});
