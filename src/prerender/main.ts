import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDom } from '#cli/dom.ts';
import { parseTradeFile } from '#data/parse.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { FrameKit } from '#prerender/framePage.tsx';
import { VIEWS } from '#view/viewState.ts';

type Order = {
  /** The folder with what the bundler has built. */
  readonly folder: string;
  /** The scripts that run before everything else. */
  readonly early: { readonly page: string; readonly frame: string };
  /** Addresses within the folder of what makes a frame answer. */
  readonly frame: { readonly code: string; readonly css: string };
};

/** Draws into the built pages what a reader should see before any script has come. */
export async function prerender({ folder, early, frame }: Order): Promise<void> {
  installDom();
  const fileOf = (address: string): string => readFileSync(path.join(folder, address), 'utf8');
  const write = (address: string, text: string): void => {
    const file = path.join(folder, address);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  // React looks for a document when it is loaded.
  const { indexPage } = await import('#prerender/indexPage.tsx');
  const { framePage } = await import('#prerender/framePage.tsx');
  const { drawnView } = await import('#prerender/surroundings.ts');
  const { loadEmbedParts } = await import('#app/embed/embedParts.ts');

  const data: unknown = JSON.parse(fileOf('data/trade.json'));
  const ledger = parseTradeFile(data);
  write('index.html', await indexPage(fileOf('index.html'), early.page, ledger, fileOf));

  const parts = await loadEmbedParts();
  const kit: FrameKit = {
    parts,
    early: early.frame,
    css: fileOf(frame.css),
    data: JSON.stringify(data),
    code: frame.code,
  };
  for (const view of VIEWS) {
    for (const lang of LANGUAGES) {
      const drawn = await drawnView(ledger, view, parts.languageOf(lang).language);
      const speaks = lang !== 'en';
      const name = `embed/${view}${speaks ? `.${lang}` : ''}.html`;
      write(name, await framePage(drawn, kit, { site: '../', speaks }));
      if (view === 'overview' && lang === 'en') {
        write('embed.html', await framePage(drawn, kit, { site: './', speaks }));
      }
    }
  }
}
