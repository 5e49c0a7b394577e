import { convertFigure } from '#domain/conversion.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import { missing, observed } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { cellId, rateId } from '#domain/ledger.ts';
import type { Period, Year } from '#domain/period.ts';
import { firstYearOf, yearOf } from '#domain/period.ts';
import type { ProductFigure } from '#domain/product.ts';

/** One product of a flow and its part of it, 0 to 1; null where the whole is not known. */
export type ProductPart = { readonly figure: ProductFigure; readonly share: number | null };

/** Whether parts can be told as shares of the whole, and where those shares are from. */
type ShareBasis =
  /** Worked out: the amounts over the same reporter's figure for the same flow and period. */
  | 'total'
  /** As recorded with the products, where that figure is not in the dataset. */
  | 'recorded'
  | 'none'
  /** The parts come to more than the figure for the flow, so they cannot all be parts of it. */
  | 'exceeds';

/**
 * What one source says, at one level, of what a flow is made of. Levels hold each other and sources
 * overlap, so nothing is ever added up across two compositions.
 */
export type Composition = Pick<
  ProductFigure,
  'economy' | 'flow' | 'period' | 'series' | 'reporter' | 'level' | 'source' | 'authority'
> & {
  /** Largest first. */
  readonly parts: readonly ProductPart[];
  /** The whole flow as the same reporter counted it, in the currency of the parts. */
  readonly total: Figure;
  readonly basis: ShareBasis;
  /** The part of the flow that the products account for; null where there are no shares. */
  readonly known: number | null;
};

type Flow = ProductFigure['flow'];

const keyOf = ({ series, reporter, level, source, period }: ProductFigure): string =>
  [series, reporter, level, source, period].join('.');

/** Years with product figures of a country that can be chosen, ascending. */
export const productYears = ({
  productFigures,
  countries,
}: Pick<Ledger, 'productFigures' | 'countries'>): readonly Year[] =>
  [
    ...new Set(
      productFigures
        .filter(({ economy }) => countries.includes(economy))
        .map(({ period }) => firstYearOf(period)),
    ),
  ].toSorted((a, b) => a - b);

/** Everything published about the make-up of one flow in one year, the best known first. */
export function compositionsOf(
  ledger: Ledger,
  economy: EconomyCode,
  flow: Flow,
  year: Year,
): readonly Composition[] {
  const groups = new Map<string, ProductFigure[]>();
  for (const figure of ledger.productFigures) {
    if (figure.economy !== economy || figure.flow !== flow) continue;
    if (firstYearOf(figure.period) !== year) continue;
    groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure]);
  }
  return [...groups.values()]
    .flatMap((figures) => compositionFrom(ledger, figures) ?? [])
    .toSorted(bestKnownFirst);
}

/** Whole years before parts of one, longer parts first, then by how much of the flow is known. */
function bestKnownFirst(a: Composition, b: Composition): number {
  return (
    monthsOf(b.period) - monthsOf(a.period) ||
    (b.known ?? -1) - (a.known ?? -1) ||
    b.parts.length - a.parts.length
  );
}

function monthsOf(period: Period): number {
  if (yearOf(period) !== null) return 12;
  const [from = '', to = from] = period.split('/');
  const month = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5));
  return Math.min(11, month(to) - month(from) + 1);
}

function compositionFrom(
  ledger: Ledger,
  figures: readonly ProductFigure[],
): Composition | undefined {
  const [first] = figures;
  if (!first) return undefined;
  const total = wholeFlow(ledger, figures, first);
  const basis = shareBasis(figures, total);
  const parts = figures
    .map((figure): ProductPart => ({ figure, share: shareIn(figure, total, basis) }))
    .toSorted(
      (a, b) =>
        (b.figure.money?.amount ?? 0) - (a.figure.money?.amount ?? 0) ||
        (b.share ?? 0) - (a.share ?? 0),
    );
  const shares = parts.flatMap(({ share }) => share ?? []);
  const known = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0);
  const { economy, flow, period, series, reporter, level, source, authority } = first;
  const place = { economy, flow, period, series, reporter, level, source, authority };
  return { ...place, parts, total, basis, known };
}

/** The figure that the parts may be divided by: of the same reporter, flow, period and currency. */
function wholeFlow(
  ledger: Ledger,
  figures: readonly ProductFigure[],
  { series, economy, flow, period, reporter }: ProductFigure,
): Figure {
  const currencies = new Set(figures.flatMap(({ money }) => money?.currency ?? []));
  const [currency] = currencies;
  const whole = ledger.cells.get(cellId({ series, economy, flow, period }))?.recommended;
  if (!whole || whole.reporter !== reporter || whole.scope !== 'goods') {
    return missing('not-collected');
  }
  if (currency === undefined || currencies.size > 1) return observed(whole);
  return convertFigure(observed(whole), currency, ledger.rates.get(rateId(economy, period)));
}

function shareBasis(figures: readonly ProductFigure[], total: Figure): ShareBasis {
  const amounts = figures.flatMap(({ money }) => money ?? []);
  const comparable =
    total.kind === 'reported' &&
    total.money.amount > 0 &&
    amounts.length > 0 &&
    amounts.every(({ currency }) => currency === total.money.currency);
  if (comparable) {
    const sum = amounts.reduce((known, { amount }) => known + amount, 0);
    return sum > total.money.amount ? 'exceeds' : 'total';
  }
  const recorded = figures.every(({ share }) => share !== null);
  if (!recorded) return 'none';
  return figures.reduce((sum, { share }) => sum + (share ?? 0), 0) > 1 ? 'exceeds' : 'recorded';
}

function shareIn({ money, share }: ProductFigure, total: Figure, basis: ShareBasis): number | null {
  if (basis === 'recorded') return share;
  if (basis !== 'total' || total.kind === 'missing') return null;
  return money ? money.amount / total.money.amount : share;
}
