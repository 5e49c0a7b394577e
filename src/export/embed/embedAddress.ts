import type { LanguageCode } from '#domain/economy.ts';

/** How much of an embed a reader can change. */
export const CONTROLS = ['full', 'min', 'none'] as const;
export type Controls = (typeof CONTROLS)[number];

type Spoken = { readonly view: string; readonly lang: LanguageCode };

/** Name of what there is in every language, without the ending: `surplus`, `surplus.zh`. */
const stem = (name: string, lang: LanguageCode): string =>
  lang === 'en' ? name : `${name}.${lang}`;

/** The folder of a site, from the address of any page right in it; query and anchor do not count. */
export const siteFolder = (address: string): string => new URL('.', address).href;

/** Where the frame page of a figure is, from the site's folder. */
export const embedFile = ({ view, lang }: Spoken): string => `embed/${stem(view, lang)}.html`;

/** Where a page, a picture or the oEmbed of a figure's default view is, from the site's folder. */
export const figureFile = (
  { view, lang }: Spoken,
  ending: 'html' | 'png' | 'oembed.json',
): string => `figures/${stem(view, lang)}.${ending}`;

/** Where the page with every embed is, from the site's folder. */
export const galleryFile = (lang: LanguageCode): string => `${stem('gallery', lang)}.html`;

/** The address of an embed. `query` is the whole link of its view, without `?`. */
export const embedAddress = (
  embed: Spoken & {
    /** The site's folder, or nothing for an address that is relative to it. */
    readonly folder: string;
    readonly query: string;
    readonly controls: Controls;
  },
): string => `${embed.folder}${embedFile(embed)}?${embed.query}&controls=${embed.controls}`;
