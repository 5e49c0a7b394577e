// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { defaultView, preferredLanguage } from '#view/defaultView.ts';
import { COUNTRIES } from './someViews.ts';

describe('defaultView', () => {
  it('is what a bare link has always shown', () => {
    expect(defaultView(COUNTRIES, 'ru')).toEqual({
      view: 'overview',
      countries: ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'],
      measures: ['exports', 'imports', 'surplus'],
      source: 'note',
      time: { from: 2024, to: 2024 },
      unit: 'usd',
      scale: 'linear',
      sort: { key: 'surplus', descending: true },
      freight: 1,
      base: 'own',
      panels: 'country',
      axis: 'shared',
      events: 'off',
      cell: '',
      page: 'dashboard',
      lang: 'ru',
      theme: 'auto',
      data: '',
    });
  });
});

describe('preferredLanguage', () => {
  it.each([
    [['zh-Hans-CN', 'en'], 'zh'],
    [['de-AT', 'ru-RU', 'en'], 'ru'],
    [['RU'], 'ru'],
    [['en-US', 'zh'], 'en'],
    [['fr', 'kk'], 'en'],
    [['zha', 'run'], 'en'],
    [[''], 'en'],
    [[], 'en'],
  ])('of %j is %s', (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language);
  });
});
