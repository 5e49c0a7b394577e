import type { EmbedLook } from '#app/embedView.ts';
import { embedLink, embedQuery, isDefaultFigure } from '#app/embedView.ts';
import { showFigure } from '#app/showFigure.ts';
import type { FigureKind, TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { figureFile, siteFolder } from '#export/embed/embedAddress.ts';
import type { HeightSample, HeightStep } from '#export/embed/heightSteps.ts';
import { heightSteps } from '#export/embed/heightSteps.ts';
import { frameSnippet, scriptSnippet } from '#export/embed/snippet.ts';
import { altText } from '#export/picture/sheetWords.ts';
import type { ViewState } from '#view/viewState.ts';

/** Of a frame that has not said how high it is, in CSS pixels. */
export const FIRST_HEIGHT = 720;

/** What the host helper is called on every site. */
const SCRIPT = 'embed.js';

type Wish = {
  readonly view: ViewState;
  readonly ledger: Ledger;
  readonly look: EmbedLook;
  readonly figure: FigureKind;
  /** In the language of the embed. */
  readonly context: TextContext;
  /** The address of the page of the site. */
  readonly site: string;
  readonly width: number | null;
  readonly samples: readonly HeightSample[];
};

/** All that is pasted elsewhere, and what is worth saying of it. */
export function embedCode(wish: Wish) {
  const { view, ledger, look, figure, context, site, width, samples } = wish;
  const folder = siteFolder(site);
  const shown = showFigure(figure, view, ledger, context);
  const words = shown.words(context);
  const known = heightSteps(samples);
  const steps: readonly HeightStep[] =
    known.length > 0 ? known : [{ below: Number.POSITIVE_INFINITY, height: FIRST_HEIGHT }];
  const embedded = {
    headline: words.headline,
    address: embedLink(wish, folder),
    page: `${folder}?${embedQuery(wish)}`,
    width,
  };
  const alike = { view: view.view, lang: look.lang };
  // Only the default views have a picture on the site, and a wrong one is worse than none.
  const picture = isDefaultFigure(view, ledger)
    ? {
        address: folder + figureFile(alike, 'png'),
        alt: altText(words, shown, context),
      }
    : null;
  return {
    headline: words.headline,
    address: embedded.address,
    steps,
    code: {
      frame: frameSnippet({ ...embedded, heights: steps, picture }),
      script: scriptSnippet({ ...embedded, script: folder + SCRIPT }),
    },
  } as const;
}
