import { describe, expect, it } from 'vitest';
import { addMoney, money, subtractMoney } from '#domain/money.ts';

describe('money', () => {
  it('adds and subtracts in its own currency', () => {
    expect(addMoney(money(18, 'USD'), money(15, 'USD'))).toEqual({ amount: 33, currency: 'USD' });
    expect(subtractMoney(money(15, 'CNY'), money(18, 'CNY'))).toEqual({
      amount: -3,
      currency: 'CNY',
    });
  });

  it('cannot be added across currencies', () => {
    // @ts-expect-error Dollars and yuan do not add up without a rate.
    const mixed = addMoney(money(1, 'USD'), money(1, 'CNY'));
    expect(mixed.currency).toBe('USD');
  });
});
