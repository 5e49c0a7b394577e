import { describe, expect, it } from 'vitest';
import { currencyOf } from '#domain/measure.ts';

describe('currencyOf', () => {
  it('is yuan for yuan, and dollars for dollars and for shares', () => {
    expect(currencyOf('cny')).toBe('CNY');
    expect(currencyOf('usd')).toBe('USD');
    expect(currencyOf('share')).toBe('USD');
  });
});
