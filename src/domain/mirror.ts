import type { Refusal } from '#domain/comparable.ts';
import { refusalOf } from '#domain/comparable.ts';
import { convertFigure } from '#domain/conversion.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, Missing, Reported } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { figureAt, rateFor } from '#domain/ledger.ts';
import type { GapBase } from '#domain/measure.ts';
import type { Currency, Money } from '#domain/money.ts';
import { money, subtractMoney } from '#domain/money.ts';
import type { FLOWS } from '#domain/observation.ts';
import { NOT_STATED } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import type { Share } from '#domain/share.ts';
import { shareOf } from '#domain/share.ts';
import { tradeBalance } from '#domain/trade.ts';

/** A flow as the Central Asian country sees it, whoever booked it. */
export type MirrorFlow = (typeof FLOWS)[number];
export type MirrorSide = 'own' | 'partner';

/** One thing as both sides have it, told from the country's side. */
export type Sides<T> = { readonly own: T; readonly partner: T };

/** Partner's figure minus the country's own: the mirror gap. */
export const mirrorGap = <C extends Currency>({ own, partner }: Sides<Money<C>>): Money<C> =>
  money(partner.amount - own.amount, own.currency);

/**
 * The gap as a part of its base: negative where the own figure is the larger. Null where the base is
 * zero, for then there is nothing that the gap could be a part of.
 */
export function gapShare<C extends Currency>(sides: Sides<Money<C>>, base: GapBase): Share | null {
  const mean = money((sides.own.amount + sides.partner.amount) / 2, sides.own.currency);
  return shareOf(mirrorGap(sides), { ...sides, mean }[base]);
}

/** What each side's figure of a flow includes: freight and insurance (CIF), or neither (FOB). */
export type Valuation = 'CIF' | 'FOB';

/** The convention of trade statistics: who imports counts freight in, who exports does not. */
export const conventionOf = (flow: MirrorFlow, side: MirrorSide): Valuation =>
  (flow === 'import') === (side === 'own') ? 'CIF' : 'FOB';

/** As the source states it, else by the convention. */
export function valuationOf(figure: Reported, flow: MirrorFlow, side: MirrorSide): Valuation {
  const stated = figure.basis[0]?.valuation ?? NOT_STATED;
  return stated === NOT_STATED ? conventionOf(flow, side) : stated;
}

/** An amount without freight, at a CIF/FOB factor of 1.00 to 1.20. What is FOB stays as it is. */
export const withoutFreight = <C extends Currency>(
  amount: Money<C>,
  valuation: Valuation,
  factor: number,
): Money<C> => (valuation === 'FOB' ? amount : money(amount.amount / factor, amount.currency));

/**
 * How much of a gap freight could account for. `explained` and `unexplained` are sizes that add up
 * to the size of the gap, whatever the factor: freight that would close more than the whole gap
 * explains no more than all of it, and freight that would widen the gap explains nothing.
 */
type FreightEffect<C extends Currency = Currency> = {
  readonly kind: 'none' | 'narrows' | 'covers' | 'widens';
  readonly explained: Money<C>;
  readonly unexplained: Money<C>;
  /** The gap of the two figures with freight taken out of both. */
  readonly left: Money<C>;
};

/** `left` is the gap that remains when freight is taken out of both sides. */
export function freightEffect<C extends Currency>(
  gap: Money<C>,
  left: Money<NoInfer<C>>,
): FreightEffect<C> {
  const size = Math.abs(gap.amount);
  const sized = (kind: FreightEffect['kind'], explained: number): FreightEffect<C> => ({
    kind,
    explained: money(explained, gap.currency),
    unexplained: money(size - explained, gap.currency),
    left,
  });
  if (left.amount === gap.amount) return sized('none', 0);
  const turned = Math.sign(left.amount) !== Math.sign(gap.amount);
  if (gap.amount !== 0 && turned) return sized('covers', size);
  const closed = size - Math.abs(left.amount);
  return closed > 0 ? sized('narrows', closed) : sized('widens', 0);
}

/** Both sides' figures of one flow or balance, and what lies between them. */
export type Compared<C extends Currency = Currency> = {
  readonly kind: 'both';
  readonly own: Reported<C>;
  readonly partner: Reported<C>;
  readonly gap: Money<C>;
  /** Null where the base is zero, and for a balance, which is no base to take a part of. */
  readonly share: Share | null;
  /** Both figures with freight taken out. */
  readonly freed: Sides<Money<C>>;
  readonly freight: FreightEffect<C>;
  /** One side books a surplus, the other a deficit. */
  readonly signsDiffer: boolean;
};

/** A figure that nothing can be held against: there is no gap, not one of 100%. */
type OneSided<C extends Currency = Currency> = {
  readonly kind: 'one-side';
  readonly side: MirrorSide;
  readonly figure: Reported<C>;
  readonly absent: Missing;
};

/** Two figures that are not of the same thing, so that nothing may be read into their difference. */
type NotComparable<C extends Currency = Currency> = {
  readonly kind: 'not-comparable';
  readonly own: Reported<C>;
  readonly partner: Reported<C>;
  readonly reason: Refusal;
};

export type Comparison<C extends Currency = Currency> =
  | Compared<C>
  | NotComparable<C>
  | OneSided<C>
  | ({ readonly kind: 'neither' } & Sides<Missing>);

/** A side's figure, with what it would be if freight were taken out of it. */
type Side<C extends Currency> =
  | { readonly figure: Reported<C>; readonly freed: Money<C> }
  | Missing;

const isMissing = <C extends Currency>(side: Side<C>): side is Missing => 'reason' in side;

function compareSides<C extends Currency>(
  { own, partner }: Sides<Side<C>>,
  shareOfGap: (sides: Sides<Money<C>>) => Share | null,
): Comparison<C> {
  if (isMissing(own)) {
    if (isMissing(partner)) return { kind: 'neither', own, partner };
    return { kind: 'one-side', side: 'partner', figure: partner.figure, absent: own };
  }
  if (isMissing(partner)) {
    return { kind: 'one-side', side: 'own', figure: own.figure, absent: partner };
  }
  const reason = refusalOf(own.figure, partner.figure, 'mirror');
  if (reason !== null) {
    return { kind: 'not-comparable', own: own.figure, partner: partner.figure, reason };
  }
  const amounts = { own: own.figure.money, partner: partner.figure.money };
  const freed = { own: own.freed, partner: partner.freed };
  const gap = mirrorGap(amounts);
  return {
    kind: 'both',
    own: own.figure,
    partner: partner.figure,
    gap,
    share: shareOfGap(amounts),
    freed,
    freight: freightEffect(gap, mirrorGap(freed)),
    signsDiffer: amounts.own.amount * amounts.partner.amount < 0,
  };
}

/**
 * Freight is taken out of the one side that counts it. Where both sides value alike it cannot part
 * them, so that nothing is taken out of either.
 */
function sidesOf<C extends Currency>(
  figures: Sides<Figure<C>>,
  flow: MirrorFlow,
  factor: number,
): Sides<Side<C>> {
  const { own, partner } = figures;
  const alike =
    own.kind === 'reported' &&
    partner.kind === 'reported' &&
    valuationOf(own, flow, 'own') === valuationOf(partner, flow, 'partner');
  const sideOf = (figure: Figure<C>, side: MirrorSide): Side<C> =>
    figure.kind === 'missing'
      ? figure
      : {
          figure,
          freed: withoutFreight(
            figure.money,
            alike ? 'FOB' : valuationOf(figure, flow, side),
            factor,
          ),
        };
  return { own: sideOf(own, 'own'), partner: sideOf(partner, 'partner') };
}

function balanceOf<C extends Currency>(exports: Side<C>, imports: Side<C>): Side<C> {
  if (isMissing(exports)) return exports;
  if (isMissing(imports)) return imports;
  const figure = tradeBalance(exports.figure, imports.figure);
  return figure.kind === 'missing'
    ? figure
    : { figure, freed: subtractMoney(exports.freed, imports.freed) };
}

/** What both sides say of one country's trade in one year. */
export type MirrorTrade<C extends Currency = Currency> = {
  readonly economy: EconomyCode;
  readonly exports: Comparison<C>;
  readonly imports: Comparison<C>;
  readonly balance: Comparison<C>;
};

export type MirrorTerms = { readonly base: GapBase; readonly factor: number };

/** Compares figures that are in one currency already. */
export function mirrorTrade<C extends Currency>(
  economy: EconomyCode,
  flows: Readonly<Record<MirrorFlow, Sides<Figure<C>>>>,
  { base, factor }: MirrorTerms,
): MirrorTrade<C> {
  const exports = sidesOf(flows.export, 'export', factor);
  const imports = sidesOf(flows.import, 'import', factor);
  const ofBase = (sides: Sides<Money<C>>): Share | null => gapShare(sides, base);
  return {
    economy,
    exports: compareSides(exports, ofBase),
    imports: compareSides(imports, ofBase),
    balance: compareSides(
      {
        own: balanceOf(exports.own, imports.own),
        partner: balanceOf(exports.partner, imports.partner),
      },
      // A balance may be next to nothing, or of either sign: it is no base for a percentage.
      () => null,
    ),
  };
}

/** The country's own statistics against China's customs, converted where they are in another currency. */
export function countryMirror<C extends Currency>(
  ledger: Ledger,
  economy: EconomyCode,
  year: Year,
  currency: C,
  terms: MirrorTerms,
): MirrorTrade<C> {
  const rate = rateFor(ledger, economy, year);
  const sides = (flow: MirrorFlow): Sides<Figure<C>> => ({
    own: convertFigure(figureAt(ledger, 'national', economy, flow, year), currency, rate),
    partner: convertFigure(figureAt(ledger, 'customs', economy, flow, year), currency, rate),
  });
  return mirrorTrade(economy, { export: sides('export'), import: sides('import') }, terms);
}
