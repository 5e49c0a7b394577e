import type { Cited } from '#export/citation/cited.ts';
import type { Language } from '#i18n/language.ts';

type CslDate = { readonly 'date-parts': readonly (readonly number[])[] };

/** An item of CSL-JSON 1.0.2, as Zotero, Mendeley and pandoc read it. */
export type CslItem = {
  readonly id: string;
  readonly type: 'dataset';
  readonly title: string;
  readonly author: readonly { readonly literal: string }[];
  readonly publisher: string;
  readonly issued: CslDate;
  readonly accessed: CslDate;
  readonly version: string;
  readonly URL?: string;
  readonly language: string;
  readonly note: string;
};

export function cslItem(cited: Cited, note: string, language: Language): CslItem {
  const site = language.t('page.name');
  return {
    id: cited.key,
    type: 'dataset',
    title: `${cited.headline} (${cited.subtitle})`,
    author: [{ literal: site }],
    publisher: site,
    issued: dateOf(cited.version),
    accessed: dateOf(cited.accessed),
    version: cited.version,
    ...(cited.link !== null && { URL: cited.link }),
    language: language.code,
    note,
  };
}

const dateOf = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] });
