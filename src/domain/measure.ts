import type { Currency } from '#domain/money.ts';

/** What can be drawn for a country: `surplus` is the trade balance, negative for a deficit. */
export const MEASURES = ['exports', 'imports', 'surplus'] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * `share` is a part of the selected countries' total trade: all their exports and imports. `gdp` and
 * `trade` are parts of each country's own gross domestic product and of its goods trade with the
 * whole world.
 */
export const UNITS = ['usd', 'cny', 'share', 'gdp', 'trade'] as const;
export type Unit = (typeof UNITS)[number];

/** Units that hold a country's trade with China against something of that country alone. */
export type RelativeUnit = Extract<Unit, 'gdp' | 'trade'>;

export const isRelative = (unit: Unit): unit is RelativeUnit => unit === 'gdp' || unit === 'trade';

/** Whether values are parts of one, shown as percentages, and not amounts of money. */
export const isPart = (unit: Unit): unit is 'share' | RelativeUnit =>
  unit === 'share' || isRelative(unit);

export const SCALES = ['linear', 'log'] as const;
export type Scale = (typeof SCALES)[number];

/** What a mirror gap is a percentage of: the country's own figure, its partner's, or their mean. */
export const GAP_BASES = ['own', 'partner', 'mean'] as const;
export type GapBase = (typeof GAP_BASES)[number];

/** A panel a country, or every country in one. */
export const PANELS = ['country', 'one'] as const;
export type Panels = (typeof PANELS)[number];

/** Whether all panels have one axis or each its own. */
export const AXIS_SHARINGS = ['shared', 'own'] as const;
export type AxisSharing = (typeof AXIS_SHARINGS)[number];

/** The currency in which a unit is worked out; shares are shares of dollars. */
export const currencyOf = (unit: Unit): Currency => (unit === 'cny' ? 'CNY' : 'USD');
