import { describe, expect, it } from 'vitest';
import { isEventDate } from '#domain/tradeEvent.ts';

describe('isEventDate', () => {
  it.each(['2024', '2013-09', '2024-03-30', '2023-05-18/2023-05-19', '2024-01/2024-06'])(
    'reads %s',
    (text) => {
      expect(isEventDate(text)).toBe(true);
    },
  );

  it.each([
    '',
    'May 2023',
    '2023-13',
    '2023-02-30',
    '2023-05-19/2023-05-18',
    '2023-05-18/2023-05-18',
    '2023-05/2023-05-18',
    '2023/2024/2025',
    '2023-05-18/',
  ])('refuses %j', (text) => {
    expect(isEventDate(text)).toBe(false);
  });
});
