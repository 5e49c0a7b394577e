// Draws figures in Node, with the page's own code. `npm run render -- --help`
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// React looks at this when it is loaded; its checks for developers would triple the time.
process.env.NODE_ENV = 'production';

const { createServer } = await import('vite');
const root = fileURLToPath(new URL('..', import.meta.url));

// Only a way to run the TypeScript of src: nothing listens and nothing is watched.
const vite = await createServer({
  root,
  appType: 'custom',
  logLevel: 'error',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
});
try {
  const { main } = await vite.ssrLoadModule('/src/cli/main.ts');
  const dataFile = fileURLToPath(new URL('../public/data/trade.json', import.meta.url));
  process.exitCode = await main(process.argv.slice(2), dataFile);
} finally {
  await vite.close();
}
