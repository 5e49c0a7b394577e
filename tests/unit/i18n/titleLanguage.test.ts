// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { titleLanguage } from '#i18n/titleLanguage.ts';

describe('titleLanguage', () => {
  it.each([
    ['News background: Republic of Kazakhstan', ['zh'], 'en'],
    ['gac_regions_2024.csv: GACC table (2)', ['zh', 'es'], 'en'],
    ['sdmx_data_1105.csv (exports by country)', ['uz', 'ru', 'en'], 'en'],
    ['Obroty handlowe Chin z Azja Centralna', ['pl'], 'pl'],
    ['中国与哈萨克斯坦', ['en'], 'zh'],
    ['Торговля Таджикистана', ['tg', 'en'], 'ru'],
    ['A title', [], 'en'],
  ])('finds that of %s, of a source in %j', (title, languages, language) => {
    expect(titleLanguage({ title, languages })).toBe(language);
  });
});
