import { loadEmbedParts } from '#app/embed/embedParts.ts';
import type { EmbedParts } from '#app/embed/embedParts.ts';
import { embedLink } from '#app/embedView.ts';
import { pictureOrder } from '#app/pictureOrder.ts';
import { createRasteriser } from '#cli/rasterise.ts';
import type { Rasterise } from '#cli/rasterise.ts';
import { parseTradeFile } from '#data/parse.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { embedFile, figureFile, galleryFile } from '#export/embed/embedAddress.ts';
import { heightAt } from '#export/embed/heightSteps.ts';
import { makePicture } from '#export/picture/picture.ts';
import { PRESETS } from '#export/picture/size.ts';
import { loadGalleryWords } from '#i18n/pageWords.ts';
import type { FrameKit } from '#prerender/framePage.tsx';
import { framePage } from '#prerender/framePage.tsx';
import { galleryPage } from '#prerender/gallery.ts';
import { packed } from '#prerender/htmlFile.ts';
import { indexPage } from '#prerender/indexPage.tsx';
import type { Order } from '#prerender/main.ts';
import { oembedOf, snippetOf } from '#prerender/shareFacts.ts';
import { sharePage } from '#prerender/sharePage.ts';
import type { DrawnView } from '#prerender/surroundings.ts';
import { drawnView } from '#prerender/surroundings.ts';
import { VIEWS } from '#view/viewState.ts';

type Files = {
  readonly read: (address: string) => string;
  readonly write: (address: string, content: string | Uint8Array) => void;
};

/** Every page that the bundler does not make, and the first view into the one that it does. */
export async function writeSite(order: Order, files: Files): Promise<void> {
  const { read, write } = files;
  const data: unknown = JSON.parse(read('data/trade.json'));
  const ledger = parseTradeFile(data);
  const parts = await loadEmbedParts();
  const drawn = await everyView(ledger, parts);

  write(
    'index.html',
    await indexPage(
      read('index.html'),
      { early: order.early.page, tableSheets: order.tableSheets },
      drawn,
      read,
      order.address || './',
    ),
  );
  await writeFrames(drawn, order, { parts, data: packed(JSON.stringify(data)) }, files);
  await writeFigures(drawn, order, write);
  for (const lang of LANGUAGES) {
    write(galleryFile(lang), await galleryIn(lang, drawn, order));
  }
}

async function everyView(ledger: Ledger, parts: EmbedParts): Promise<readonly DrawnView[]> {
  const drawn: DrawnView[] = [];
  for (const view of VIEWS) {
    for (const lang of LANGUAGES) {
      drawn.push(await drawnView(ledger, view, parts.languageOf(lang).language));
    }
  }
  return drawn;
}

async function writeFrames(
  drawn: readonly DrawnView[],
  { early, frame, print }: Order,
  { parts, data }: Pick<FrameKit, 'parts' | 'data'>,
  { read, write }: Files,
): Promise<void> {
  const kit = { parts, data, early: early.frame, css: read(frame.css), print, code: frame.code };
  for (const one of drawn) {
    const { view, lang } = one.view;
    const speaks = lang !== 'en';
    write(embedFile(one.view), await framePage(one, kit, { site: '../', speaks }));
    if (view === 'overview' && !speaks) {
      write('embed.html', await framePage(one, kit, { site: './', speaks }));
    }
  }
}

/** Pages, pictures and descriptions for links that are shared. */
async function writeFigures(
  drawn: readonly DrawnView[],
  { address }: Order,
  write: Files['write'],
): Promise<void> {
  const rasterise = await createRasteriser();
  const folder = address === '' ? '../' : address;
  for (const one of drawn) {
    write(figureFile(one.view, 'html'), sharePage(one, folder));
    write(figureFile(one.view, 'oembed.json'), oembedOf(one, folder));
    write(figureFile(one.view, 'png'), await cardOf(one, address, rasterise));
  }
}

const cardOf = (
  { view, ledger, figure, context }: DrawnView,
  site: string,
  rasterise: Rasterise,
): Promise<Uint8Array> =>
  rasterise(
    makePicture(
      pictureOrder({
        view,
        ledger,
        figure,
        language: context.language,
        options: { size: PRESETS.card, theme: 'light', transparent: false, plain: false },
        site,
      }),
    ),
  );

async function galleryIn(
  lang: (typeof LANGUAGES)[number],
  drawn: readonly DrawnView[],
  { tokens, address }: Order,
): Promise<string> {
  return galleryPage({
    site: './',
    address,
    language: lang,
    words: await loadGalleryWords(lang),
    tokens,
    frames: ({ view, language, theme, controls, width }) => {
      const one = drawn.find((other) => other.view.view === view && other.view.lang === language);
      if (!one) throw new Error(`The gallery shows ${view} in ${language}, which is not drawn.`);
      const look = { lang: language, theme, controls, pinned: false };
      const pasted = snippetOf(one, look, address);
      return {
        src: embedLink({ ...one, look }, './'),
        address: pasted.address,
        title: one.shown.words(one.context).headline,
        height: heightAt(pasted.heights, width),
        snippet: pasted.html,
      };
    },
  });
}
