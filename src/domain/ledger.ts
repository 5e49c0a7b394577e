import type { Claim } from '#domain/claim.ts';
import type { Denominator, PartnerShare } from '#domain/denominator.ts';
import type { Doubt } from '#domain/doubt.ts';
import type { Economy, EconomyCode, Names } from '#domain/economy.ts';
import type { Figure, MissingReason } from '#domain/figure.ts';
import { missing, observed } from '#domain/figure.ts';
import type {
  Observation,
  ObservationId,
  RecordedFlow,
  Series,
  SourceId,
} from '#domain/observation.ts';
import type { Period, Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';
import type { Product, ProductFigure, ProductId } from '#domain/product.ts';
import type { Rate } from '#domain/rate.ts';
import type { TradeEvent } from '#domain/tradeEvent.ts';

export type Source = {
  readonly id: SourceId;
  /** The body that counted or compiled the figures. */
  readonly authority: Names;
  readonly title: string;
  /** Where the figures were read: the place of access, which may be a re-publication. */
  readonly publisher: string;
  readonly url: string | null;
  readonly date: string;
  readonly languages: readonly string[];
  readonly licence: string;
};

/** Where a figure belongs. `flow` is the economy's own: what it exports to or imports from China. */
export type CellKey = {
  readonly series: Series;
  readonly economy: EconomyCode;
  readonly flow: RecordedFlow;
  readonly period: Period;
};

/** Every report of one figure: the one the views show and the others. */
export type Cell = {
  readonly recommended: Observation | null;
  readonly alternatives: readonly Observation[];
};

/** The whole dataset, checked. Only the parser makes one. */
export type Ledger = {
  readonly version: string;
  readonly economies: ReadonlyMap<EconomyCode, Economy>;
  /** The countries that can be chosen, in the dataset's order. */
  readonly countries: readonly EconomyCode[];
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly observations: ReadonlyMap<ObservationId, Observation>;
  readonly cells: ReadonlyMap<string, Cell>;
  readonly gaps: ReadonlyMap<string, MissingReason>;
  readonly rates: ReadonlyMap<string, Rate>;
  readonly doubts: readonly Doubt[];
  /** What the texts say, in the dataset's order. */
  readonly claims: readonly Claim[];
  /** Full years for which a series has a recommended flow, ascending. */
  readonly years: Readonly<Record<Series, readonly Year[]>>;
  readonly products: ReadonlyMap<ProductId, Product>;
  readonly productFigures: readonly ProductFigure[];
  readonly denominators: readonly Denominator[];
  readonly partnerShares: readonly PartnerShare[];
  /** In the order of the file, which is that of their dates. */
  readonly events: readonly TradeEvent[];
};

export const cellId = (key: CellKey): string =>
  `${key.series}.${key.economy}.${key.flow}.${key.period}`;

/** Economies that a figure can be about: the countries, and the groups of them. */
export const economiesWithFigures = ({ economies, countries }: Ledger): readonly EconomyCode[] => [
  ...countries,
  ...[...economies.values()].filter(({ members }) => members.length > 0).map(({ code }) => code),
];

export const rateId = (economy: EconomyCode, period: Period): string => `${economy}.${period}`;

/** The published figure in the currency it was published in, or why there is none. */
export function figureAt(
  ledger: Ledger,
  series: Series,
  economy: EconomyCode,
  flow: RecordedFlow,
  year: Year,
): Figure {
  return figureIn(ledger, { series, economy, flow, period: yearPeriod(year) });
}

/** The same for any period, parts of a year too. */
export function figureIn(ledger: Ledger, key: CellKey): Figure {
  const recommended = ledger.cells.get(cellId(key))?.recommended;
  return recommended ? observed(recommended) : missing(reasonAt(ledger, key));
}

/**
 * Why a cell has no recommended figure: what the dataset says, and where it says no more than that
 * nothing was published, what else it holds of the same period.
 */
export function reasonAt(ledger: Ledger, key: CellKey): MissingReason {
  const id = cellId(key);
  const stated = ledger.gaps.get(id);
  if (stated !== undefined && stated !== 'not-published') return stated;
  const reports = ledger.cells.get(id)?.alternatives ?? [];
  if (stated === undefined && reports.some(({ scope }) => scope === 'goods-and-services')) {
    return 'only-with-services';
  }
  const isHeld = (flow: RecordedFlow): boolean =>
    Boolean(ledger.cells.get(cellId({ ...key, flow }))?.recommended);
  const onlyTotal = isHeld('total') && !isHeld('export') && !isHeld('import');
  return onlyTotal ? 'total-only' : (stated ?? 'not-collected');
}

/** An economy without names cannot be in a checked ledger; its code is better than nothing. */
export const namesOf = (ledger: Ledger, code: EconomyCode): Names =>
  ledger.economies.get(code)?.names ?? { en: code, zh: code, ru: code };

export const rateFor = (ledger: Ledger, economy: EconomyCode, year: Year): Rate | undefined =>
  ledger.rates.get(rateId(economy, yearPeriod(year)));
