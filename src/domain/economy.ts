import type { Brand } from '#domain/brand.ts';

/** ISO 3166-1 alpha-3 for a country; the dataset's own code for a group (`CA5`). */
export type EconomyCode = Brand<string, 'EconomyCode'>;

export const LANGUAGES = ['en', 'zh', 'ru'] as const;
export type LanguageCode = (typeof LANGUAGES)[number];

/** A proper name in every language of the product. */
export type Names = Readonly<Record<LanguageCode, string>>;

export type Economy = {
  readonly code: EconomyCode;
  readonly names: Names;
  /** The countries of a group, in the dataset's order; empty for a country. */
  readonly members: readonly EconomyCode[];
};
