import type { Figure } from '#domain/figure.ts';
import { combineFigures, missing } from '#domain/figure.ts';
import type { Currency } from '#domain/money.ts';
import { addMoney } from '#domain/money.ts';
import type { CountryTrade } from '#domain/trade.ts';

/** A sum and how many of the wanted figures it rests on. A missing figure is left out, never 0. */
export type Sum<C extends Currency = Currency> = {
  readonly figure: Figure<C>;
  readonly counted: number;
  readonly wanted: number;
};

/** Missing when no figure is reported or two must not be added; the first reason is kept. */
export function sumFigures<C extends Currency>(figures: readonly Figure<C>[]): Sum<C> {
  const reported = figures.filter((figure) => figure.kind === 'reported');
  const figure =
    reported.length > 0
      ? reported.reduce<Figure<C> | null>(
          (sum, next) => (sum ? combineFigures(sum, next, addMoney) : next),
          null,
        )
      : null;
  return {
    figure: figure ?? figures[0] ?? missing('not-collected'),
    counted: figure?.kind === 'missing' ? 0 : reported.length,
    wanted: figures.length,
  };
}

export type TradeSums<C extends Currency = Currency> = {
  readonly exports: Sum<C>;
  readonly imports: Sum<C>;
  readonly balance: Sum<C>;
  readonly total: Sum<C>;
};

/** Sums over countries. The balance and the total rest only on countries with both flows. */
export const sumTrade = <C extends Currency>(rows: readonly CountryTrade<C>[]): TradeSums<C> => ({
  exports: sumFigures(rows.map((row) => row.exports)),
  imports: sumFigures(rows.map((row) => row.imports)),
  balance: sumFigures(rows.map((row) => row.balance)),
  total: sumFigures(rows.map((row) => row.total)),
});
