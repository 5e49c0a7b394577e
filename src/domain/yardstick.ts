import type { Denominator } from '#domain/denominator.ts';
import { denominatorAt } from '#domain/denominator.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, Reported } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { RelativeUnit } from '#domain/measure.ts';
import type { Currency, Money } from '#domain/money.ts';
import { addMoney, money } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import type { Share } from '#domain/share.ts';
import { shareOf } from '#domain/share.ts';
import type { CountryTrade } from '#domain/trade.ts';

/** What one country's trade with China is divided by, and the published figures that it rests on. */
export type Yardstick = {
  readonly economy: EconomyCode;
  readonly money: Money;
  readonly basis: readonly Denominator[];
};

export type Yardsticks = ReadonlyMap<EconomyCode, Yardstick>;

export const NO_YARDSTICKS: Yardsticks = new Map();

/**
 * Null where the dataset has no usable figure of the year. A whole goods trade needs exports and
 * imports of one source: two compilers need not count the same goods.
 */
export function yardstick(
  ledger: Pick<Ledger, 'denominators'>,
  economy: EconomyCode,
  unit: RelativeUnit,
  year: Year,
): Yardstick | null {
  if (unit === 'gdp') {
    const gdp = denominatorAt(ledger, economy, 'gdp', year);
    return gdp ? { economy, money: gdp.money, basis: [gdp] } : null;
  }
  const exports = denominatorAt(ledger, economy, 'goods-exports', year);
  const imports = denominatorAt(ledger, economy, 'goods-imports', year);
  if (!exports || !imports || exports.source !== imports.source) return null;
  if (exports.money.currency !== imports.money.currency) return null;
  return { economy, money: addMoney(exports.money, imports.money), basis: [exports, imports] };
}

/** Those that can be found in the wanted currency. */
export function yardsticksOf(
  ledger: Pick<Ledger, 'denominators'>,
  economies: readonly EconomyCode[],
  unit: RelativeUnit,
  year: Year,
  currency: Currency,
): Yardsticks {
  const found = economies.flatMap((economy) => yardstick(ledger, economy, unit, year) ?? []);
  return new Map(
    found
      .filter((known) => known.money.currency === currency)
      .map((known) => [known.economy, known]),
  );
}

/** The same trade with everything missing that there is nothing to divide by. */
export function measurable<C extends Currency>(
  trade: CountryTrade<C>,
  yardsticks: Yardsticks,
): CountryTrade<C> {
  if (yardsticks.has(trade.economy)) return trade;
  const without = (figure: Figure<C>): Figure<C> =>
    figure.kind === 'missing' ? figure : missing('no-denominator');
  return {
    economy: trade.economy,
    exports: without(trade.exports),
    imports: without(trade.imports),
    balance: without(trade.balance),
    total: without(trade.total),
  };
}

/**
 * A figure of one or of several countries over what those same countries, and no others, are
 * measured by. Null where one of them has no yardstick.
 */
export function shareOfYardsticks(figure: Reported, yardsticks: Yardsticks): Share | null {
  const economies = [...new Set(figure.basis.map(({ economy }) => economy))];
  const found = economies.flatMap((economy) => yardsticks.get(economy) ?? []);
  if (found.length < economies.length || found.length === 0) return null;
  if (found.some((known) => known.money.currency !== figure.money.currency)) return null;
  const whole = found.reduce((sum, known) => sum + known.money.amount, 0);
  return shareOf(figure.money, money(whole, figure.money.currency));
}

/** How large a country's figure is beside the others in the picture. */
export type Sizing = (economy: EconomyCode, amount: Money) => number;

export const byAmount: Sizing = (_, { amount }) => amount;

/** By its part of the country's yardstick, so that order and finding are those of the picture. */
export const byPart =
  (yardsticks: Yardsticks): Sizing =>
  (economy, { amount }) => {
    const known = yardsticks.get(economy);
    return known && known.money.amount > 0 ? amount / known.money.amount : 0;
  };
