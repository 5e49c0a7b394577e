import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installDom } from '#cli/dom.ts';

/** What the bundler has built and what else the pages need. */
export type Order = {
  /** The folder that the site is in. */
  readonly folder: string;
  /** The scripts that run before everything else. */
  readonly early: { readonly page: string; readonly frame: string };
  /** Addresses within the folder of what makes a frame answer. */
  readonly frame: { readonly code: string; readonly css: string };
  /** Addresses within the folder of what the drawn page needs before its code loads it: the style of its table. */
  readonly tableSheets: readonly string[];
  /** The custom properties of the page, as CSS. */
  readonly tokens: string;
  /** What the pages look like on paper and in forced colours, as CSS. */
  readonly print: string;
  /** Where the site will be, with a slash at its end; empty where nobody knows. */
  readonly address: string;
};

/** Draws into the built pages, and beside them, what a reader should see before any script has come. */
export async function prerender(order: Order): Promise<void> {
  installDom();
  // React looks for a document when it is loaded.
  const { writeSite } = await import('#prerender/writeSite.ts');
  const { folder } = order;
  await writeSite(order, {
    read: (address) => readFileSync(path.join(folder, address), 'utf8'),
    write: (address, content) => {
      const file = path.join(folder, address);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
  });
}
