import type { Source } from '#domain/ledger.ts';
import { scriptOf } from '#i18n/scriptOf.ts';

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
