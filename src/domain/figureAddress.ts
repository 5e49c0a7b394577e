import type { CellAddress } from '#domain/cellAddress.ts';
import { addressId, CELL_FLOWS } from '#domain/cellAddress.ts';
import { INDICATORS } from '#domain/denominator.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Measure, RelativeUnit } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { parsePeriod, yearOf, yearPeriod } from '#domain/period.ts';
import type { ProductFigure, ProductId } from '#domain/product.ts';

/** Trade in one product of a recorded flow: `customs.KAZ.import.2024.hs-8703`. */
export type ProductAddress = Pick<
  ProductFigure,
  'series' | 'economy' | 'flow' | 'period' | 'product'
>;

/** What stands beside the trade; `goods-trade` is worked out of exports and imports of goods. */
export const CONTEXTS = [...INDICATORS, 'goods-trade'] as const;

/** What a country's trade with China is divided by: `context.KAZ.gdp.2024`. */
export type ContextAddress = {
  readonly economy: EconomyCode;
  readonly indicator: (typeof CONTEXTS)[number];
  readonly period: Period;
};

/**
 * What several countries come to in a whole year: `note.KAZ~UZB.export.2024`. Of a single one
 * (`note.KAZ~.total.2024`) it is what its flows come to, whatever total was published.
 */
export type SumAddress = Pick<CellAddress, 'series' | 'flow' | 'period'> & {
  /** One or more, in the dataset's order. */
  readonly economies: readonly EconomyCode[];
};

/** Whatever has a panel and a link of its own. */
export type FigureAddress =
  | { readonly kind: 'cell'; readonly at: CellAddress }
  | { readonly kind: 'product'; readonly at: ProductAddress }
  | { readonly kind: 'context'; readonly at: ContextAddress }
  | { readonly kind: 'sum'; readonly at: SumAddress };

export const productId = ({ product, ...cell }: ProductAddress): string =>
  `${addressId(cell)}.${product}`;

const CONTEXT = 'context';

export const contextId = ({ economy, indicator, period }: ContextAddress): string =>
  `${CONTEXT}.${economy}.${indicator}.${period}`;

const BETWEEN = '~';

export const sumId = ({ series, economies, flow, period }: SumAddress): string =>
  `${series}.${economies.join(BETWEEN)}${economies.length === 1 ? BETWEEN : ''}.${flow}.${period}`;

export function figureId({ kind, at }: FigureAddress): string {
  switch (kind) {
    case 'cell':
      return addressId(at);
    case 'product':
      return productId(at);
    case 'context':
      return contextId(at);
    case 'sum':
      return sumId(at);
  }
}

/** What of a dataset an address is read against. */
type Known = {
  /** The countries that can be chosen, in the dataset's order. */
  readonly countries: readonly EconomyCode[];
  /** Those and the groups: whatever a figure can be about. */
  readonly economies: readonly EconomyCode[];
};

const PRODUCT = /^[a-z0-9-]+$/;

/** Null when `id` has none of the four forms; whether it holds a figure is another matter. */
export function parseFigureAddress(id: string, known: Known): FigureAddress | null {
  const [head = '', codes = '', name = '', periodText = '', product, ...rest] = id.split('.');
  const period = parsePeriod(periodText);
  if (period === null || rest.length > 0) return null;
  if (head === CONTEXT) {
    return product === undefined ? contextOf(codes, name, period, known) : null;
  }
  const series = memberOf(SERIES, head);
  const flow = memberOf(CELL_FLOWS, name);
  if (!series || !flow) return null;
  if (codes.includes(BETWEEN)) {
    const economies = sumOf(codes, known);
    const isSum = economies && yearOf(period) !== null && product === undefined;
    return isSum ? { kind: 'sum', at: { series, economies, flow, period } } : null;
  }
  const economy = memberOf(known.economies, codes);
  if (!economy) return null;
  if (product === undefined) return { kind: 'cell', at: { series, economy, flow, period } };
  // Products are recorded by flow, never for both flows together.
  if ((flow !== 'export' && flow !== 'import') || !PRODUCT.test(product)) return null;
  return { kind: 'product', at: { series, economy, flow, period, product: product as ProductId } };
}

const memberOf = <T extends string>(members: readonly T[], text: string): T | undefined =>
  members.find((member) => member === text);

function contextOf(
  code: string,
  name: string,
  period: Period,
  { countries }: Known,
): FigureAddress | null {
  const economy = memberOf(countries, code);
  const indicator = memberOf(CONTEXTS, name);
  return economy && indicator ? { kind: 'context', at: { economy, indicator, period } } : null;
}

/** A group is no part of a sum: its members may be in it already. */
function sumOf(codes: string, { countries }: Known): readonly EconomyCode[] | null {
  const wanted = codes.replace(/^([^~]+)~$/, '$1').split(BETWEEN);
  const economies = countries.filter((code) => wanted.includes(code));
  return economies.length === wanted.length ? economies : null;
}

const FLOW_OF_SUM = {
  exports: 'export',
  imports: 'import',
  surplus: 'balance',
  total: 'total',
} as const;

/**
 * Id of what a view adds up over the countries chosen, which come in the dataset's order. Of a single
 * one it is that of its own figure, but for a total: another than the one worked out may be published.
 * Null where nothing is chosen.
 */
export function sumCellId(
  series: CellAddress['series'],
  economies: readonly EconomyCode[],
  measure: Measure | 'total',
  year: Year,
): string | null {
  const [first, ...more] = economies;
  if (first === undefined) return null;
  const place = { series, flow: FLOW_OF_SUM[measure], period: yearPeriod(year) };
  return more.length === 0 && measure !== 'total'
    ? addressId({ ...place, economy: first })
    : sumId({ ...place, economies });
}

/** Id of what one country's figures of a year are divided by in a unit. */
export const yardstickId = (economy: EconomyCode, unit: RelativeUnit, year: Year): string =>
  contextId({
    economy,
    indicator: unit === 'gdp' ? 'gdp' : 'goods-trade',
    period: yearPeriod(year),
  });
