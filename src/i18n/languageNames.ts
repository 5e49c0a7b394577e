import type { LanguageCode } from '#domain/economy.ts';

/** Each language in its own words, so that a reader finds it in any other. */
export const LANGUAGE_NAMES: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  zh: '中文',
  ru: 'Русский',
};
