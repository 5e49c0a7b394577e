import path from 'node:path';

import { expect } from '@playwright/test';

import { articleHost, frameHost } from '../site/frameHosts.ts';

import { test } from './driven.ts';

/** Resolves with what the frame says it shows, at first and after it was asked for another view. */
async function askFrame(query: string): Promise<readonly string[]> {
  const { heard } = window as unknown as { readonly heard: readonly { readonly query: string }[] };
  const hears = async (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (heard.length >= count) resolve();
        else setTimeout(look, 20);
      };
      look();
    });
  await hears(1);
  document
    .querySelector('iframe')
    ?.contentWindow?.postMessage({ source: 'khorgos', v: 1, type: 'set', query }, '*');
  await hears(2);
  return heard.map((message) => message.query);
}

test('a frame in the strictest sandbox starts and answers', async ({ driven }, { config }) => {
  const frames = frameHost(path.join(path.dirname(config.configFile ?? ''), 'dist'));
  const frame = await frames.start();
  const articles = articleHost((query) => `${frame}/embed/overview.html?${query}`);
  const article = await articles.start();
  try {
    await driven.open(`${article}/allow-scripts/600/${encodeURIComponent('lang=en')}`);
    expect(await driven.run(askFrame, 'view=mirror&time=2022&lang=ru')).toEqual([
      expect.stringMatching(/^view=overview&.*&lang=en&.*&controls=min$/),
      expect.stringMatching(/^view=mirror&.*&time=2022&.*&lang=ru&.*&controls=min$/),
    ]);
  } finally {
    frames.stop();
    articles.stop();
  }
});

/** Saves the picture; resolves with the kind of its address and its width, or with what went wrong. */
async function savePicture(): Promise<string> {
  const found = async <T>(look: () => T | null | undefined): Promise<T> =>
    new Promise((resolve) => {
      const again = (): void => {
        const seen = look();
        if (seen === null || seen === undefined) setTimeout(again, 20);
        else resolve(seen);
      };
      again();
    });
  const button = await found(() => document.querySelector<HTMLElement>('footer button'));
  button.click();
  return found(() => {
    const picture = document.querySelector<HTMLImageElement>('section img');
    if (picture?.complete === true && picture.naturalWidth > 0) {
      return `${picture.src.slice(0, 22)} ${picture.naturalWidth}`;
    }
    const status = document.querySelector('section [role=status]')?.textContent;
    return status?.startsWith('The picture could not') === true ? status : null;
  });
}

test('a frame in the strictest sandbox makes its picture', async ({ driven }, { config }) => {
  const frames = frameHost(path.join(path.dirname(config.configFile ?? ''), 'dist'));
  try {
    await driven.open(`${await frames.start()}/embed/sandboxed.html?lang=en`);
    expect(await driven.run(savePicture, null)).toBe('data:image/png;base64, 3400');
  } finally {
    frames.stop();
  }
});
