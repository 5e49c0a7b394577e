import { figureFile } from '#export/embed/embedAddress.ts';
import { CARD } from '#export/embed/snippet.ts';
import type { LanguageCode } from '#domain/economy.ts';

type EmbedFacts = {
  readonly headline: string;
  /** Of the site. */
  readonly name: string;
  /** The site's folder. */
  readonly folder: string;
  readonly view: string;
  readonly lang: LanguageCode;
  /** The snippet, without a script. */
  readonly html: string;
  /** In CSS pixels, for hosts that make a frame of their own. */
  readonly size: { readonly width: number; readonly height: number };
};

/** What a link to a figure's page turns into elsewhere: oEmbed 1.0 (oembed.com), type rich. */
export const oembed = ({ headline, name, folder, view, lang, html, size }: EmbedFacts) =>
  ({
    version: '1.0',
    type: 'rich',
    title: headline,
    provider_name: name,
    provider_url: folder,
    html,
    width: size.width,
    height: size.height,
    thumbnail_url: folder + figureFile({ view, lang }, 'png'),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  }) as const;
