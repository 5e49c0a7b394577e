import type { Source } from '#domain/ledger.ts';

/** The language that words of a source are in, as far as their script tells; Latin is English. */
export function scriptOf(text: string): 'en' | 'zh' | 'ru' {
  if (/\p{Script=Han}/u.test(text)) return 'zh';
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en';
}

const isInLatin = (language: string): boolean =>
  new Intl.Locale(language).maximize().script === 'Latn';

/**
 * The language of a source's title. The dataset describes many sources in English, so a title may be
 * in another language than its source.
 */
export function titleLanguage({ title, languages }: Pick<Source, 'title' | 'languages'>): string {
  const script = scriptOf(title);
  const [first] = languages;
  const isForeign = first !== undefined && !languages.includes('en') && isInLatin(first);
  return script === 'en' && isForeign ? first : script;
}
