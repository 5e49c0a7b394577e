import type { Composition } from '#domain/composition.ts';
import { compositionsOf } from '#domain/composition.ts';
import { convertFigure } from '#domain/conversion.ts';
import type { Figure } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import type { ProductAddress } from '#domain/figureAddress.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import { rateId } from '#domain/ledger.ts';
import { SERIES } from '#domain/observation.ts';
import { firstYearOf, yearOf } from '#domain/period.ts';
import type { ProductFigure } from '#domain/product.ts';
import type { Difference, LinkedFigure, RateOrigin } from '#domain/provenance.ts';
import { differenceOf, linked, rateOrigin } from '#domain/provenance.ts';

/** One published product figure: its amount, its part of the flow, and what that is a part of. */
export type ProductReport = {
  readonly figure: ProductFigure;
  readonly source: Source | null;
  readonly dollars: Figure<'USD'>;
  readonly conversion: RateOrigin | null;
  /** 0 to 1; null where the whole flow is not known or the products exceed it. */
  readonly share: number | null;
  readonly basis: Composition['basis'];
};

/** A product with a panel of its own. */
type LinkedProduct = { readonly address: ProductAddress; readonly report: ProductReport };

export type ProductProvenance = {
  readonly address: ProductAddress;
  /** Null where the dataset holds nothing at the address. */
  readonly report: ProductReport | null;
  /** The whole flow that shares are of, as the same reporter counted it. */
  readonly whole: LinkedFigure | null;
  /** Other reports of the same product of the same flow; `difference` is from the one used. */
  readonly alternatives: readonly (ProductReport & { readonly difference: Difference | null })[];
  /** The same product, flow and period in other series. */
  readonly counterparts: readonly (LinkedProduct & { readonly difference: Difference | null })[];
  /** The other products that the same source names at the same level. */
  readonly beside: readonly LinkedProduct[];
  readonly before: ProductAddress | null;
  readonly after: ProductAddress | null;
};

export function productProvenance(ledger: Ledger, address: ProductAddress): ProductProvenance {
  const [used, ...others] = reportsAt(ledger, address);
  const own = used && valuesOf(used.report);
  const against = (report: ProductReport): Difference | null =>
    own ? differenceOf(valuesOf(report), own) : null;
  return {
    address,
    report: used?.report ?? null,
    whole: used ? wholeOf(ledger, address, used.composition) : null,
    alternatives: others.map(({ report }) => ({ ...report, difference: against(report) })),
    counterparts: SERIES.filter((series) => series !== address.series).flatMap((series) => {
      const other = { ...address, series };
      const [found] = reportsAt(ledger, other);
      if (!found) return [];
      return [{ address: other, report: found.report, difference: against(found.report) }];
    }),
    beside: used ? besideOf(ledger, address, used.composition) : [],
    ...neighboursOf(ledger, address),
  };
}

type Found = { readonly report: ProductReport; readonly composition: Composition };

/** What is published of a product, in the order in which a view prefers it. */
function reportsAt(ledger: Ledger, address: ProductAddress): readonly Found[] {
  const { economy, flow, period, series, product } = address;
  return compositionsOf(ledger, economy, flow, firstYearOf(period))
    .filter((composition) => composition.series === series && composition.period === period)
    .flatMap((composition) =>
      composition.parts
        .filter(({ figure }) => figure.product === product)
        .map((part) => ({ report: reportOf(ledger, part, composition), composition })),
    );
}

function reportOf(
  ledger: Ledger,
  { figure, share }: Composition['parts'][number],
  { basis }: Composition,
): ProductReport {
  const rate = ledger.rates.get(rateId(figure.economy, figure.period));
  const dollars = convertFigure(amountOf(figure), 'USD', rate);
  return {
    figure,
    source: ledger.sources.get(figure.source) ?? null,
    dollars,
    conversion: rateOrigin(ledger, dollars),
    share,
    basis,
  };
}

/** A share may be printed without an amount. */
const amountOf = ({ money }: ProductFigure): Figure =>
  money ? { kind: 'reported', money, basis: [], conversions: [] } : missing('not-published');

const valuesOf = ({ figure, dollars }: ProductReport) => ({ figure: amountOf(figure), dollars });

/** Only where it is of the same reporter, so that the product can be a part of it. */
function wholeOf(
  ledger: Ledger,
  { series, economy, flow, period }: ProductAddress,
  { total }: Composition,
): LinkedFigure | null {
  return total.kind === 'reported' ? linked(ledger, { series, economy, flow, period }) : null;
}

const besideOf = (
  ledger: Ledger,
  address: ProductAddress,
  composition: Composition,
): readonly LinkedProduct[] =>
  composition.parts
    .filter(({ figure }) => figure.product !== address.product)
    .map((part) => ({
      address: { ...address, product: part.figure.product },
      report: reportOf(ledger, part, composition),
    }));

/** The nearest whole years of the same series, flow and product; a part of a year has none. */
function neighboursOf(
  ledger: Ledger,
  address: ProductAddress,
): Pick<ProductProvenance, 'before' | 'after'> {
  const { series, economy, flow, product } = address;
  const now = yearOf(address.period);
  const years = ledger.productFigures
    .filter(
      (one) =>
        one.series === series &&
        one.economy === economy &&
        one.flow === flow &&
        one.product === product,
    )
    .flatMap(({ period }) => yearOf(period) ?? [])
    .toSorted((a, b) => a - b);
  const at = (year: number | undefined): ProductAddress | null =>
    now === null || year === undefined
      ? null
      : { ...address, period: String(year) as ProductAddress['period'] };
  return {
    before: at(years.findLast((year) => now !== null && year < now)),
    after: at(years.find((year) => now !== null && year > now)),
  };
}
