import { test as base } from '@playwright/test';

import type { DrivenBrowser, Engine, EngineOption } from './drivenBrowser.ts';
import { startFirefox } from './startFirefox.ts';
import { startWebKit } from './startWebKit.ts';

const STARTS: Readonly<Record<Engine, () => Promise<DrivenBrowser>>> = {
  firefox: startFirefox,
  webkit: startWebKit,
};

export const START_MS = 90_000;

/** With one browser a worker: the one that the project names. */
export const test = base.extend<object, EngineOption & { readonly driven: DrivenBrowser }>({
  engine: ['firefox', { scope: 'worker', option: true }],
  driven: [
    async ({ engine }, provide) => {
      const driven = await STARTS[engine]();
      await provide(driven);
      await driven.close();
    },
    { scope: 'worker', timeout: START_MS },
  ],
});
