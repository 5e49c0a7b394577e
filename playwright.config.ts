import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, chromiumPath } from './scripts/chromium.mjs';
import { WEBKIT_RUNS_HERE } from './scripts/otherBrowsers.mjs';
import type { EngineOption } from './tests/browsers/drivenBrowser.ts';

const port = process.env['SITE_TEST_PORT'] ?? '4174';
const baseURL = `http://127.0.0.1:${port}/`;
const engines = WEBKIT_RUNS_HERE ? (['firefox', 'webkit'] as const) : (['firefox'] as const);
const executablePath = chromiumPath();

export default defineConfig<object, EngineOption>({
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  retries: 0,
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    screenshot: 'only-on-failure',
    // A page that has been open before starts four times as fast; everything else is reset.
    reuseContext: true,
    browserName: 'chromium',
    launchOptions: { ...(executablePath !== undefined && { executablePath }), args: CHROMIUM_ARGS },
  },
  projects: [
    { name: 'chromium', testDir: 'tests/site' },
    // These drive a browser of their own beside Chromium, with which they compare it.
    ...engines.map((engine) => ({
      name: engine,
      testDir: 'tests/browsers',
      use: { engine },
    })),
  ],
  // The site as it is shipped: `npm run build` comes first.
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
