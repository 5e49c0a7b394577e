import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDom } from '#cli/dom.ts';
import { parseTradeFile } from '#data/parse.ts';

type Order = {
  /** The folder with what the bundler has built. */
  readonly folder: string;
  /** The scripts that run before everything else. */
  readonly early: { readonly page: string; readonly frame: string };
};

/** Draws into the built pages what a reader should see before any script has come. */
export async function prerender({ folder, early }: Order): Promise<void> {
  installDom();
  // React looks for a document when it is loaded.
  const { indexPage } = await import('#prerender/indexPage.tsx');
  const fileOf = (address: string): string => readFileSync(path.join(folder, address), 'utf8');
  const ledger = parseTradeFile(JSON.parse(fileOf('data/trade.json')));
  const index = path.join(folder, 'index.html');
  writeFileSync(index, await indexPage(fileOf('index.html'), early.page, ledger, fileOf));
}
