// Runs the TypeScript of src in Node, with nothing built before.
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

// React looks at this when it is loaded; its checks for developers would triple the time. Vite's server
// would make it `development` where it is not set, for the builds after it too.
process.env.NODE_ENV = 'production';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What `run` makes of the project's modules; it is given `load`, which takes their path from the root. */
export async function withSources(run) {
  // Only a way to run code: nothing listens and nothing is watched.
  const vite = await createServer({
    root,
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  });
  try {
    return await run((path) => vite.ssrLoadModule(path));
  } finally {
    await vite.close();
  }
}
