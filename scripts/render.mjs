// Draws figures in Node, with the page's own code. `npm run render -- --help`
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { withSources } from './sources.mjs';

const dataFile = fileURLToPath(new URL('../public/data/trade.json', import.meta.url));

process.exitCode = await withSources(async (load) => {
  const { main } = await load('/src/cli/main.ts');
  return main(process.argv.slice(2), dataFile);
});
