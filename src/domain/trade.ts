import type { EconomyCode } from '#domain/economy.ts';
import type { Figure } from '#domain/figure.ts';
import { combineFigures } from '#domain/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { figureAt, rateFor } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import { addMoney, subtractMoney } from '#domain/money.ts';
import type { Series } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { convertFigure } from '#domain/conversion.ts';

/** Exports minus imports: a surplus if positive, a deficit if negative. */
export const tradeBalance = <C extends Currency>(
  exports: Figure<C>,
  imports: Figure<C>,
): Figure<C> => combineFigures(exports, imports, subtractMoney);

/** Exports plus imports. */
export const totalTrade = <C extends Currency>(exports: Figure<C>, imports: Figure<C>): Figure<C> =>
  combineFigures(exports, imports, addMoney);

/** One country's trade with China in one year, as one series counts it. */
export type CountryTrade<C extends Currency = Currency> = {
  readonly economy: EconomyCode;
  readonly exports: Figure<C>;
  readonly imports: Figure<C>;
  readonly balance: Figure<C>;
  readonly total: Figure<C>;
};

export function countryTrade<C extends Currency>(
  ledger: Ledger,
  series: Series,
  economy: EconomyCode,
  year: Year,
  currency: C,
): CountryTrade<C> {
  const rate = rateFor(ledger, economy, year);
  const exports = convertFigure(figureAt(ledger, series, economy, 'export', year), currency, rate);
  const imports = convertFigure(figureAt(ledger, series, economy, 'import', year), currency, rate);
  return {
    economy,
    exports,
    imports,
    balance: tradeBalance(exports, imports),
    total: totalTrade(exports, imports),
  };
}
