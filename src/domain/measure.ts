import type { Currency } from '#domain/money.ts';

/** What can be drawn for a country: `surplus` is the trade balance, negative for a deficit. */
export const MEASURES = ['exports', 'imports', 'surplus'] as const;
export type Measure = (typeof MEASURES)[number];

/** `share` is a part of the selected countries' total trade: all their exports and imports. */
export const UNITS = ['usd', 'cny', 'share'] as const;
export type Unit = (typeof UNITS)[number];

export const SCALES = ['linear', 'log'] as const;
export type Scale = (typeof SCALES)[number];

/** The currency in which a unit is worked out; shares are shares of dollars. */
export const currencyOf = (unit: Unit): Currency => (unit === 'cny' ? 'CNY' : 'USD');
