export const CURRENCIES = ['USD', 'CNY'] as const;
export type Currency = (typeof CURRENCIES)[number];

/**
 * An amount in whole current units (dollars or yuan, never thousands or billions). The currency is
 * part of the type, so dollars cannot be added to yuan without a rate.
 */
export type Money<C extends Currency = Currency> = {
  readonly amount: number;
  readonly currency: C;
};

export const money = <C extends Currency>(amount: number, currency: C): Money<C> => ({
  amount,
  currency,
});

export const addMoney = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.amount + b.amount, a.currency);

export const subtractMoney = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> =>
  money(a.amount - b.amount, a.currency);
