import type { ContextAddress } from '#domain/figureAddress.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { RelativeUnit } from '#domain/measure.ts';
import type { Money } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import { yearPeriod } from '#domain/period.ts';
import { sumFigures } from '#domain/sum.ts';
import { shareOfYardsticks, yardsticksOf } from '#domain/yardstick.ts';

/** What a figure is beside the size of an economy, and what it is divided by. */
export type Relation = {
  readonly unit: RelativeUnit;
  readonly share: number;
  readonly divisors: readonly { readonly address: ContextAddress; readonly money: Money }[];
};

type Part = { readonly economy: EconomyCode; readonly figure: Figure<'USD'> };

const UNITS = [
  ['gdp', 'gdp'],
  ['trade', 'goods-trade'],
] as const;

/**
 * One figure over the GDP and over the whole goods trade of the countries that it rests on. Where
 * several are added up, a country without a divisor is in neither of the two, as in the views.
 */
export const relationsOf = (
  ledger: Ledger,
  parts: readonly Part[],
  year: Year,
): readonly Relation[] =>
  UNITS.flatMap(([unit, indicator]) => {
    const codes = parts.map(({ economy }) => economy);
    const yardsticks = yardsticksOf(ledger, codes, unit, year, 'USD');
    const measured = parts.filter(
      ({ economy, figure }) => figure.kind === 'reported' && yardsticks.has(economy),
    );
    const { figure } = sumFigures(measured.map((part) => part.figure));
    const share = figure.kind === 'reported' ? shareOfYardsticks(figure, yardsticks) : null;
    if (share === null) return [];
    const divisors = measured.flatMap(({ economy }) => {
      const known = yardsticks.get(economy);
      const address = { economy, indicator, period: yearPeriod(year) };
      return known ? [{ address, money: known.money }] : [];
    });
    return [{ unit, share, divisors }];
  });
