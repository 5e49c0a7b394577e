// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { viewCodecs } from '#view/codecs.ts';
import type { ViewField } from '#view/viewState.ts';
import { COUNTRIES, ECONOMIES } from './someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });

const parse = (field: ViewField, text: string): unknown => codecs[field].parse(text);

const format = (field: ViewField, value: unknown): string => {
  const write: (known: never) => string = codecs[field].format;
  return write(value as never);
};

describe('a good text', () => {
  it.each<readonly [field: ViewField, text: string, value: unknown]>([
    ['view', 'overview', 'overview'],
    ['view', 'surplus', 'surplus'],
    ['view', 'table', 'table'],
    ['countries', 'KAZ~KGZ~TJK~TKM~UZB', ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']],
    ['countries', 'TKM', ['TKM']],
    ['countries', '', []],
    ['measures', 'exports~imports~surplus', ['exports', 'imports', 'surplus']],
    ['measures', 'surplus', ['surplus']],
    ['measures', '', []],
    ['source', 'note', 'note'],
    ['source', 'customs', 'customs'],
    ['source', 'national', 'national'],
    ['time', '2024', { from: 2024, to: 2024 }],
    ['time', '1992', { from: 1992, to: 1992 }],
    ['time', '2015..2024', { from: 2015, to: 2024 }],
    ['time', 'earliest..latest', { from: 'earliest', to: 'latest' }],
    ['time', 'earliest..2024', { from: 'earliest', to: 2024 }],
    ['time', '2015..latest', { from: 2015, to: 'latest' }],
    ['unit', 'usd', 'usd'],
    ['unit', 'cny', 'cny'],
    ['unit', 'share', 'share'],
    ['scale', 'linear', 'linear'],
    ['scale', 'log', 'log'],
    ['sort', 'name', { key: 'name', descending: false }],
    ['sort', '-name', { key: 'name', descending: true }],
    ['sort', '-exports', { key: 'exports', descending: true }],
    ['sort', 'imports', { key: 'imports', descending: false }],
    ['sort', '-surplus', { key: 'surplus', descending: true }],
    ['sort', 'total', { key: 'total', descending: false }],
    ['lang', 'en', 'en'],
    ['lang', 'zh', 'zh'],
    ['lang', 'ru', 'ru'],
    ['theme', 'auto', 'auto'],
    ['theme', 'light', 'light'],
    ['theme', 'dark', 'dark'],
  ])('of %s is read and written: %j', (field, text, value) => {
    expect(parse(field, text)).toEqual({ value, rejected: [] });
    expect(format(field, value)).toBe(text);
  });

  it('may write a set in any order and repeat itself', () => {
    expect(parse('countries', 'UZB~KAZ~UZB')).toEqual({ value: ['KAZ', 'UZB'], rejected: [] });
    expect(format('countries', ['UZB', 'KAZ'])).toBe('KAZ~UZB');
    expect(parse('measures', 'surplus~exports')).toEqual({
      value: ['exports', 'surplus'],
      rejected: [],
    });
  });

  it('may write a single year as a range', () => {
    expect(parse('time', '2024..2024')).toEqual({ value: { from: 2024, to: 2024 }, rejected: [] });
  });
});

describe('a bad text', () => {
  it.each<readonly [field: ViewField, text: string]>([
    ['view', ''],
    ['view', 'Overview'],
    ['view', 'pie'],
    ['view', 'toString'],
    ['countries', 'XXX'],
    ['countries', 'CHN'],
    ['countries', 'CA5'],
    ['countries', 'kaz'],
    ['countries', 'KAZ,KGZ'],
    ['measures', 'balance'],
    ['source', 'imf'],
    ['time', ''],
    ['time', '1991'],
    ['time', '2101'],
    ['time', '24'],
    ['time', '2024-01'],
    ['time', '2024-01/2024-06'],
    ['time', '2024..2015'],
    ['time', '2015...2024'],
    ['time', '2015..2020..2024'],
    ['time', '2015..'],
    ['time', '..2024'],
    ['time', '..'],
    ['time', 'latest'],
    ['time', 'earliest'],
    ['time', 'latest..earliest'],
    ['time', 'latest..2024'],
    ['time', '2015..earliest'],
    ['unit', 'USD'],
    ['unit', 'gold'],
    ['scale', 'symlog'],
    ['sort', ''],
    ['sort', '-'],
    ['sort', '--surplus'],
    ['sort', '+surplus'],
    ['sort', 'balance'],
    ['lang', 'de'],
    ['lang', 'en-GB'],
    ['theme', 'sepia'],
  ])('of %s is refused whole: %j', (field, text) => {
    expect(parse(field, text)).toEqual({ value: null, rejected: [text] });
  });

  it('of a set loses only its bad members', () => {
    expect(parse('countries', 'KAZ~XXX~UZB~CHN')).toEqual({
      value: ['KAZ', 'UZB'],
      rejected: ['XXX', 'CHN'],
    });
    expect(parse('countries', 'KAZ~')).toEqual({ value: ['KAZ'], rejected: [''] });
    expect(parse('measures', 'exports~weight')).toEqual({
      value: ['exports'],
      rejected: ['weight'],
    });
  });

  it('of a set is refused whole when no member is good, so that it is not taken for an empty set', () => {
    expect(parse('countries', 'XXX~YYY')).toEqual({ value: null, rejected: ['XXX', 'YYY'] });
    expect(parse('measures', '~')).toEqual({ value: null, rejected: ['', ''] });
  });
});
