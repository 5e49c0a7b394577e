import type { LanguageCode } from '#domain/economy.ts';

/** How much of an embed a reader can change. */
export const CONTROLS = ['full', 'min', 'none'] as const;
export type Controls = (typeof CONTROLS)[number];

type Spoken = { readonly view: string; readonly lang: LanguageCode };

/** Of a view and a language, without the ending: `surplus`, `surplus.zh`. */
const stem = ({ view, lang }: Spoken): string => (lang === 'en' ? view : `${view}.${lang}`);

/** The folder of a site, from the address of any page right in it; query and anchor do not count. */
export const siteFolder = (address: string): string => new URL('.', address).href;

/** Where the frame page of a figure is, from the site's folder. */
const embedFile = (spoken: Spoken): string => `embed/${stem(spoken)}.html`;

/** Where a page, a picture or the oEmbed of a figure's default view is, from the site's folder. */
export const figureFile = (spoken: Spoken, ending: 'html' | 'png' | 'oembed.json'): string =>
  `figures/${stem(spoken)}.${ending}`;

/** The address of an embed. `query` is the whole link of its view, without `?`. */
export const embedAddress = (
  embed: Spoken & {
    /** The site's folder, or nothing for an address that is relative to it. */
    readonly folder: string;
    readonly query: string;
    readonly controls: Controls;
  },
): string => `${embed.folder}${embedFile(embed)}?${embed.query}&controls=${embed.controls}`;
