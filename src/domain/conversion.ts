import type { Figure } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import type { Currency } from '#domain/money.ts';
import { money } from '#domain/money.ts';
import type { Rate } from '#domain/rate.ts';

/** `figure` in `currency`; missing with `no-rate` when that needs a rate and there is none. */
export function convertFigure<C extends Currency>(
  figure: Figure,
  currency: C,
  rate: Rate | undefined,
): Figure<C> {
  if (figure.kind === 'missing') return figure;
  const { amount, currency: from } = figure.money;
  if (from === currency) return { ...figure, money: money(amount, currency) };
  if (!rate) return missing('no-rate');
  const converted =
    from === 'CNY' ? (amount * rate.usd) / rate.cny : (amount * rate.cny) / rate.usd;
  return {
    ...figure,
    money: money(converted, currency),
    conversions: [...figure.conversions, { from: figure.money, rate }],
  };
}
