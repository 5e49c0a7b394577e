import { createContext, useContext } from 'react';
import type { Language } from '#i18n/language.ts';

export const LanguageContext = createContext<Language | null>(null);

/** The reader's language: sentences, numbers, names. */
export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) {
    throw new Error('useLanguage was called outside the page; wrap it in LanguageContext.');
  }
  return language;
}
