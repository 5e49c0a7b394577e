import type { CellAddress } from '#domain/cellAddress.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, Missing } from '#domain/figure.ts';
import type { SumAddress } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import { CURRENCIES } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import { yearOf, yearPeriod } from '#domain/period.ts';
import type { Difference, LinkedFigure } from '#domain/provenance.ts';
import { differenceOf, doubtsOf, linked } from '#domain/provenance.ts';
import type { Relation } from '#domain/relation.ts';
import { relationsOf } from '#domain/relation.ts';
import type { Sum } from '#domain/sum.ts';
import { sumFigures } from '#domain/sum.ts';
import type { CountryTrade } from '#domain/trade.ts';
import { countryTrade } from '#domain/trade.ts';

/** One country of a sum, in the sum's currency. */
export type SumPart = {
  readonly economy: EconomyCode;
  readonly figure: Figure;
  /** The places of the published figures behind it: one flow, or both of them. */
  readonly behind: readonly LinkedFigure[];
};

export type SumProvenance = {
  readonly address: SumAddress;
  /** In dollars; in yuan where no part of it is known in dollars. */
  readonly sum: Sum;
  /** In the other currency; null where no part of it is known in that one. */
  readonly inOther: Sum | null;
  readonly counted: readonly SumPart[];
  readonly absent: readonly (SumPart & { readonly figure: Missing })[];
  readonly relations: readonly Relation[];
  /** What was published for a group of exactly these countries; `difference` is from the sum. */
  readonly published: (LinkedFigure & { readonly difference: Difference | null }) | null;
  readonly doubts: readonly DoubtCase[];
  readonly before: SumAddress | null;
  readonly after: SumAddress | null;
};

export function sumProvenance(ledger: Ledger, address: SumAddress): SumProvenance {
  const inCurrency = CURRENCIES.map((currency) => partsIn(ledger, address, currency));
  const [dollars = [], yuan = []] = inCurrency;
  const shown = dollars.some(isCounted) ? dollars : yuan.some(isCounted) ? yuan : dollars;
  const other = shown === dollars ? yuan : dollars;
  const sum = sumOf(shown);
  return {
    address,
    sum,
    inOther: other.some(isCounted) ? sumOf(other) : null,
    counted: shown.filter(isCounted),
    absent: shown.filter(isAbsent),
    relations: relationsIn(ledger, address),
    published: publishedFor(ledger, address, sum.figure),
    doubts: doubtsOf(ledger, sum.figure),
    before: neighbour(ledger, address, -1),
    after: neighbour(ledger, address, 1),
  };
}

const isAbsent = (part: SumPart): part is SumPart & { readonly figure: Missing } =>
  part.figure.kind === 'missing';

const isCounted = (part: SumPart): boolean => !isAbsent(part);

const sumOf = (parts: readonly SumPart[]): Sum => sumFigures(parts.map(({ figure }) => figure));

const MEASURE_OF = {
  export: 'exports',
  import: 'imports',
  balance: 'balance',
  total: 'total',
} as const satisfies Record<SumAddress['flow'], keyof CountryTrade>;

function figuresIn<C extends Currency>(
  ledger: Ledger,
  { series, economies, flow, period }: SumAddress,
  currency: C,
): readonly { readonly economy: EconomyCode; readonly figure: Figure<C> }[] {
  const year = yearOf(period);
  if (year === null) return [];
  return economies.map((economy) => ({
    economy,
    figure: countryTrade(ledger, series, economy, year, currency)[MEASURE_OF[flow]],
  }));
}

/** As the views add them up: each country in one currency, a total always of both flows. */
const partsIn = (ledger: Ledger, address: SumAddress, currency: Currency): readonly SumPart[] =>
  figuresIn(ledger, address, currency).map(({ economy, figure }) => ({
    economy,
    figure,
    behind: placesOf(address, economy).map((place) => linked(ledger, place)),
  }));

function placesOf(
  { series, flow, period }: SumAddress,
  economy: EconomyCode,
): readonly CellAddress[] {
  const flows = flow === 'export' || flow === 'import' ? [flow] : (['export', 'import'] as const);
  return flows.map((one) => ({ series, economy, flow: one, period }));
}

function relationsIn(ledger: Ledger, address: SumAddress): readonly Relation[] {
  const year = yearOf(address.period);
  return year === null ? [] : relationsOf(ledger, figuresIn(ledger, address, 'USD'), year);
}

function publishedFor(
  ledger: Ledger,
  { series, economies, flow, period }: SumAddress,
  sum: Figure,
): SumProvenance['published'] {
  const group = [...ledger.economies.values()].find(
    ({ members }) =>
      members.length === economies.length && members.every((code) => economies.includes(code)),
  );
  if (!group) return null;
  const found = linked(ledger, { series, economy: group.code, flow, period });
  if (found.figure.kind === 'missing') return null;
  const values = (figure: Figure) => ({ figure, dollars: dollarsOnly(figure) });
  return { ...found, difference: differenceOf(values(found.figure), values(sum)) };
}

/** A sum in dollars is compared with what was published in dollars, and with nothing else. */
const dollarsOnly = (figure: Figure): Figure<'USD'> =>
  figure.kind === 'reported' && figure.money.currency === 'USD'
    ? { ...figure, money: { amount: figure.money.amount, currency: 'USD' } }
    : { kind: 'missing', reason: 'no-rate' };

/** The nearest year of which the series has a flow of one of the countries. */
function neighbour(ledger: Ledger, address: SumAddress, step: -1 | 1): SumAddress | null {
  const now = yearOf(address.period);
  const years = ledger.years[address.series].filter(
    (year) => now !== null && (year - now) * step > 0,
  );
  const nearest = (step < 0 ? years.toReversed() : years).find((year) =>
    hasFigures(ledger, address, year),
  );
  return nearest === undefined ? null : { ...address, period: yearPeriod(nearest) };
}

const hasFigures = (ledger: Ledger, address: SumAddress, year: Year): boolean =>
  figuresIn(ledger, { ...address, period: yearPeriod(year) }, 'USD').some(
    ({ figure }) => figure.kind === 'reported' || figure.reason !== 'not-collected',
  );
