import { defineConfig } from '@playwright/test';

import { CHROMIUM_ARGS, chromiumPath } from './scripts/chromium.mjs';

const port = process.env['SITE_TEST_PORT'] ?? '4174';
const baseURL = `http://127.0.0.1:${port}/`;
const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests/site',
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
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(executablePath !== undefined && { executablePath }),
          args: CHROMIUM_ARGS,
        },
      },
    },
  ],
  // The site as it is shipped: `vite build` comes first.
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: baseURL,
    reuseExistingServer: false,
  },
});
