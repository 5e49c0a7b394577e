import type { EconomyCode, LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { MEASURES } from '#domain/measure.ts';
import type { Year } from '#domain/period.ts';
import type { ViewState } from '#view/viewState.ts';

/** Part of the link grammar, not the latest year of the data: a bare link keeps its meaning. */
const DEFAULT_YEAR = 2024 as Year;

/** What a link without parameters shows. */
export const defaultView = (countries: readonly EconomyCode[], lang: LanguageCode): ViewState => ({
  view: 'overview',
  countries,
  measures: MEASURES,
  source: 'note',
  time: { from: DEFAULT_YEAR, to: DEFAULT_YEAR },
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
  lang,
  theme: 'auto',
  data: '',
});

/** The first of the browser's languages that we speak, else English. Takes BCP 47 tags. */
export function preferredLanguage(tags: readonly string[]): LanguageCode {
  for (const tag of tags) {
    const primary = tag.toLowerCase().split('-')[0];
    const spoken = LANGUAGES.find((language) => language === primary);
    if (spoken) return spoken;
  }
  return 'en';
}
