import type { EmbedLook } from '#app/embedView.ts';
import { embedLink, embedQuery } from '#app/embedView.ts';
import { figureFile } from '#export/embed/embedAddress.ts';
import { heightAt, type HeightStep } from '#export/embed/heightSteps.ts';
import { oembed } from '#export/embed/oembed.ts';
import { frameSnippet } from '#export/embed/snippet.ts';
import { altText } from '#export/picture/sheetWords.ts';
import { frameHeights } from '#prerender/frameHeights.ts';
import type { DrawnView } from '#prerender/surroundings.ts';

type Snippet = {
  /** Address of the frame. */
  readonly address: string;
  readonly heights: readonly HeightStep[];
  readonly html: string;
};

/** What an editor pastes for a view that the build has drawn. `folder` is the site's, with its slash. */
export function snippetOf(drawn: DrawnView, look: EmbedLook, folder: string): Snippet {
  const { ledger, view, shown, context } = drawn;
  const words = shown.words(context);
  const embedding = { view, ledger, look };
  const address = embedLink(embedding, folder);
  const heights = frameHeights(view.view, look.lang, look.controls);
  const html = frameSnippet({
    headline: words.headline,
    address,
    page: `${folder}?${embedQuery(embedding)}`,
    width: null,
    heights,
    picture: { address: folder + figureFile(view, 'png'), alt: pictureAlt(drawn) },
  });
  return { address, heights, html };
}

/** The picture of a view in words, its numbers included. */
export const pictureAlt = ({ shown, context }: DrawnView): string =>
  altText(shown.words(context), shown, context);

/** Of a frame that a host makes on its own, in CSS pixels: the width of a common text column. */
const COLUMN = 600;

/** What a link to the figure's page turns into in programs that read oEmbed. */
export function oembedOf(drawn: DrawnView, folder: string): string {
  const { view, shown, context } = drawn;
  const { language } = context;
  const look = { lang: view.lang, theme: 'auto', controls: 'min', pinned: false } as const;
  const { html, heights } = snippetOf(drawn, look, folder);
  const facts = oembed({
    headline: shown.words(context).headline,
    name: language.t('page.name'),
    folder,
    view: view.view,
    lang: view.lang,
    html,
    size: { width: COLUMN, height: heightAt(heights, COLUMN) },
  });
  return `${JSON.stringify(facts, null, 2)}\n`;
}
