// Builds the site: the page by its bundler, then what is drawn into it and beside it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { build, resolveConfig } from 'vite';

import { buildHostHelper } from './hostHelper.mjs';
import { withSources } from './sources.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = fileURLToPath(new URL('../dist/', import.meta.url));

const { define } = await resolveConfig({ root }, 'build');

/** A script of its own in one piece, as text. */
async function bundled(entry) {
  const [{ output }] = await build({
    root,
    configFile: false,
    define,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'khorgos' },
      copyPublicDir: false,
    },
  });
  return output[0].code.trim();
}

/** A style sheet of its own, as the browsers of the site read it. */
async function styled(entry) {
  const { output } = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry },
      copyPublicDir: false,
    },
  });
  return output.find(({ fileName }) => fileName.endsWith('.css')).source.trim();
}

/** The site's folder, from the address of any page in it. Links and previews need it whole. */
function siteAddress(given) {
  if (given !== '') return new URL('.', given).href;
  console.warn('KHORGOS_SITE is not set: pages for sharing name no address of the site.');
  return '';
}

/** The one script and the one style sheet of the frames. */
function frameFiles(manifest) {
  const files = Object.values(manifest);
  const code = files.find(({ isEntry }) => isEntry)?.file;
  const css = files.find(({ file }) => file.endsWith('.css'))?.file;
  if (!code || !css) throw new Error('The frames have no script or no style sheet.');
  return { code, css };
}

/** The style sheets of a module and of what it imports. */
function sheetsOf(manifest, key) {
  const { css = [], imports = [] } = manifest[key] ?? {};
  return [...imports.flatMap((imported) => sheetsOf(manifest, imported)), ...css];
}

await build({ root });
await build({ root, mode: 'embed' });
const manifestOf = (name) => JSON.parse(readFileSync(path.join(folder, '.vite', name), 'utf8'));
const frame = frameFiles(manifestOf('embed.json'));
const tableSheets = sheetsOf(manifestOf('manifest.json'), 'src/charts/table/FigureTable.tsx');
if (tableSheets.length === 0) throw new Error('The table of the first view has no style sheet.');
await buildHostHelper(folder);
const tokens = readFileSync(path.join(root, 'src/ui/tokens.css'), 'utf8');
const print = await styled('src/ui/media.css');
const address = siteAddress(process.env.KHORGOS_SITE ?? '');
const early = {
  page: await bundled('src/early/page.ts'),
  frame: await bundled('src/early/frame.ts'),
};

await withSources(async (load) => {
  const { prerender } = await load('/src/prerender/main.ts');
  await prerender({ folder, early, frame, tableSheets, tokens, print, address });
});
