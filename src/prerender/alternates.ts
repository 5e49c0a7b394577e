import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup } from '#export/still/markup.ts';

/**
 * For the head of a page that exists in every language, its own included: where each stands, and which
 * one suits a reader of any other. Addresses are whole where the site's is known, else as from the page.
 */
export function alternates(hrefOf: (lang: LanguageCode) => string, anyone: string): Markup {
  const links = LANGUAGES.map(
    (lang) => markup`<link rel="alternate" hreflang="${lang}" href="${hrefOf(lang)}" />\n`,
  );
  return markup`${links}<link rel="alternate" hreflang="x-default" href="${anyone}" />\n`;
}
