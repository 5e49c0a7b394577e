import type { Brand } from '#domain/brand.ts';

/** ISO 3166-1 alpha-3 for a country; the dataset's own code for a group (`CA5`). */
export type EconomyCode = Brand<string, 'EconomyCode'>;

/** The languages that the product may speak, in the order in which it offers them. */
const FORESEEN_LANGUAGES = ['en', 'zh', 'ru', 'kk', 'ky', 'tg', 'tk', 'uz'] as const;
export type LanguageCode = (typeof FORESEEN_LANGUAGES)[number];

/** The codes of the languages that have a file, which whoever builds or runs the code puts in here. */
declare const KHORGOS_LANGUAGES: readonly string[];

/** The languages that the product speaks. */
export const LANGUAGES: readonly LanguageCode[] = FORESEEN_LANGUAGES.filter((code) =>
  KHORGOS_LANGUAGES.includes(code),
);

/** A proper name in the languages of the dataset. */
export type Names = Readonly<
  Record<'en' | 'zh' | 'ru', string> & Partial<Record<LanguageCode, string>>
>;

export type Economy = {
  readonly code: EconomyCode;
  readonly names: Names;
  /** The countries of a group, in the dataset's order; empty for a country. */
  readonly members: readonly EconomyCode[];
};
