import type { Cited } from '#export/citation/cited.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Language } from '#i18n/language.ts';

/** As biblatex names languages, which is their English name: `kazakh`. */
const languageId = (code: LanguageCode): string =>
  (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code).toLowerCase();

/**
 * One entry in UTF-8, for classic BibTeX (`howpublished`) and biblatex (`url`, `urldate`, `langid`).
 * Double braces keep the capitals of a title as they are.
 */
export function formatBibtex(cited: Cited, note: string, language: Language): string {
  const [year = '', month = ''] = cited.version.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', `{${escapeTex(language.t('page.name'))}}`],
    ['title', `{${escapeTex(cited.headline)}}`],
    ['subtitle', `{${escapeTex(cited.subtitle)}}`],
    ['year', year],
    ['month', String(Number(month))],
    ['version', cited.version],
    ...addressFields(cited.link),
    ['urldate', cited.accessed],
    ['note', escapeTex(note)],
    ['langid', languageId(language.code)],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${cited.key},\n${lines.join('')}}\n`;
}

function addressFields(link: string | null): readonly (readonly [string, string])[] {
  if (link === null) return [];
  const url = safeUrl(link);
  return [
    ['howpublished', `\\url{${url}}`],
    ['url', url],
  ];
}

/** TeX's own characters, and typographic ones that classic BibTeX styles know by other names. */
const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  '%': String.raw`\%`,
  _: String.raw`\_`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '"': String.raw`\textquotedbl{}`,
  '\u00a0': '~',
  '\u202f': '~',
  '–': '--',
  '—': '---',
  '‘': '`',
  '’': "'",
  '“': '``',
  '”': "''",
  '…': String.raw`\ldots{}`,
  '−': '$-$',
  '×': String.raw`$\times$`,
  '¥': String.raw`\textyen{}`,
  '·': String.raw`\textperiodcentered{}`,
};

/** Letters of any script stay as they are: the file is UTF-8. Lines are joined. */
export const escapeTex = (text: string): string =>
  text.replaceAll(/\s*[\r\n]+\s*/gu, ' ').replaceAll(/./gu, (char) => TEX[char] ?? char);

/** An address as `\url` and biblatex take it, verbatim: only what would end the field is encoded. */
export const safeUrl = (url: string): string =>
  url.replaceAll(/[{}\\\s"<>^`|]/gu, (char) => encodeURIComponent(char));
