import path from 'node:path';

import { expect } from '@playwright/test';

import { articleHost, builtHost } from '../site/frameHosts.ts';

import { test } from './driven.ts';

type Heard = { readonly type?: string; readonly query?: string; readonly height?: number };

/** Waits for the frame's height, sets a view, and resolves with what the frame then says that it shows. */
async function setView(query: string): Promise<readonly string[]> {
  const { heard } = window as unknown as { readonly heard: readonly Heard[] };
  const hears = async (type: string): Promise<Heard> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = heard.find((message) => message.type === type);
        if (found) resolve(found);
        else setTimeout(look, 20);
      };
      look();
    });
  const { height = 0 } = await hears('height');
  // Nothing of the figure's code has been asked for yet.
  const before = heard.some(({ type }) => type === 'state') ? 'answered' : 'drawn';
  document
    .querySelector('iframe')
    ?.contentWindow?.postMessage({ source: 'khorgos', v: 1, type: 'set', query }, '*');
  const { query: shown = '' } = await hears('state');
  return [before, height > 500 ? 'high' : String(height), shown];
}

test('a built frame in the strictest sandbox is drawn, and answers when it is asked', async ({
  driven,
}, { config }) => {
  const site = builtHost(path.join(path.dirname(config.configFile ?? ''), 'dist'));
  const address = await site.start();
  const articles = articleHost((query) => `${address}/embed/surplus.html?${query}`);
  const article = await articles.start();
  try {
    await driven.open(`${article}/allow-scripts/600/${encodeURIComponent('lang=en')}`);
    expect(await driven.run(setView, 'view=mirror&time=2022&lang=ru')).toEqual([
      'drawn',
      'high',
      expect.stringMatching(/^view=mirror&.*&time=2022&.*&lang=ru&.*&controls=min$/),
    ]);
  } finally {
    site.stop();
    articles.stop();
  }
});
