import type { LanguageCode } from '#domain/economy.ts';
import type { Magnitude } from '#domain/printed.ts';
import { partOf } from '#i18n/partOf.ts';

/** What is true of a language, whatever is said in it. */
export type LanguageFacts = {
  /** In its own words, so that a reader finds it in any other. */
  readonly name: string;
  /** As short as there is room for. */
  readonly short: string;
  /**
   * BCP 47. Dates, lists and the order of names follow the first that a browser has; numbers follow the
   * last, which every browser has, because they stand in drawn pages too and may not change in them.
   */
  readonly locales: readonly string[];
  readonly direction: 'ltr' | 'rtl';
  /** The unit that large amounts are told in, and the one below it. */
  readonly large: Magnitude;
  readonly medium: Magnitude;
  /** What parts thousands in a number that a reader types. */
  readonly thousands: string;
  /** Each sign that may stand before its decimals. */
  readonly decimals: string;
  /** The percent sign, with the space before it where the language sets one. */
  readonly percent: string;
  /** Between facts side by side. */
  readonly comma: string;
  /** Between two sentences. */
  readonly gap: string;
  /** Proper names of the dataset by their English ones, where it has none in this language. */
  readonly names?: Readonly<Record<string, string>>;
};

const FACTS = import.meta.glob<LanguageFacts>('./languages/*.json', {
  query: '?part=language',
  import: 'default',
  eager: true,
});

export function languageFacts(code: LanguageCode): LanguageFacts {
  return partOf(FACTS, code);
}

/** By which plurals are told: the language itself, or what stands in for it in a browser that has it not. */
export const pluralLocale = (code: LanguageCode): string =>
  Intl.PluralRules.supportedLocalesOf(code)[0] ?? languageFacts(code).locales.at(-1) ?? code;
