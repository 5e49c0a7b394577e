import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_YEAR,
  LAST_YEAR,
  parsePeriod,
  parseYear,
  yearOf,
  yearPeriod,
} from '#domain/period.ts';
import { period, year } from '../ledgers.ts';

describe('parseYear', () => {
  it('reads four digits from 1992 to 2100', () => {
    expect(parseYear('1992')).toBe(1992);
    expect(parseYear('2024')).toBe(2024);
    expect(parseYear('2100')).toBe(2100);
  });

  it.each([
    '1991',
    '2101',
    '',
    ' 2024',
    '2024 ',
    '02024',
    '24',
    '2024.0',
    '2e3',
    '-2024',
    '２０２４',
  ])('refuses %j', (text) => {
    expect(parseYear(text)).toBeNull();
  });
});

describe('parsePeriod', () => {
  it.each([
    '2024',
    '2024-01/2024-06',
    '2024-05',
    '2024-05/2024-06',
    '2023-11/2024-02',
    '1992-01/2100-12',
  ])('keeps %s as it is written', (text) => {
    expect(parsePeriod(text)).toBe(text);
  });

  it.each([
    '1991',
    '2024-1',
    '2024-13',
    '1991-12',
    '2024-05/2024-05',
    '2024-00/2024-06',
    '2024-01/2024-13',
    '2024-06/2024-01',
    '2024-12/2023-12',
    '1991-01/2024-06',
    '2024-01/2101-01',
    '2024-1/2024-6',
    '2024-01/2024-06/2024-07',
    '2024-01..2024-06',
    '2024-01/2024-06 ',
    '',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('yearOf', () => {
  it('gives back every year that was made a period', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_YEAR, max: LAST_YEAR }), (value) => {
        expect(yearOf(yearPeriod(year(value)))).toBe(value);
      }),
    );
  });

  it('is null for a part of a year, even for twelve months of one', () => {
    expect(yearOf(period('2024-01/2024-06'))).toBeNull();
    expect(yearOf(period('2024-01/2024-12'))).toBeNull();
  });
});
