import { expect, test as base } from '@playwright/test';

import { heightAt, heightSteps } from '#export/embed/heightSteps.ts';
import { frameSnippet } from '#export/embed/snippet.ts';

import type { DrivenBrowser, Engine, EngineOption } from './drivenBrowser.ts';
import { startFirefox } from './startFirefox.ts';
import { startWebKit } from './startWebKit.ts';

const STARTS: Readonly<Record<Engine, () => Promise<DrivenBrowser>>> = {
  firefox: startFirefox,
  webkit: startWebKit,
};

const test = base.extend<object, EngineOption & { readonly driven: DrivenBrowser }>({
  engine: ['firefox', { scope: 'worker', option: true }],
  driven: [
    async ({ engine }, provide) => {
      const driven = await STARTS[engine]();
      await provide(driven);
      await driven.close();
    },
    { scope: 'worker', timeout: 90_000 },
  ],
});

/** With a step upwards, from 600 on, and one that is lower than both its neighbours. */
const STEPS = heightSteps([
  { width: 320, height: 1210 },
  { width: 480, height: 640 },
  { width: 600, height: 718 },
  { width: 904, height: 472 },
]);
const SNIPPET = frameSnippet({
  headline: 'A figure',
  address: 'about:blank',
  page: 'about:blank',
  width: null,
  heights: STEPS,
  picture: null,
});
/** On either side of each step by less than any screen can show. */
const WIDTHS = [250, 320, 479.9, 479.98, 480, 480.02, 599.98, 600, 903.98, 904, 904.02, 1500];

type Wish = { readonly snippet: string; readonly widths: readonly number[] };

/** Runs in the page: the height of the frame in columns of these widths. */
async function heightsInPage({ snippet, widths }: Wish): Promise<number[]> {
  const column = document.createElement('div');
  document.body.append(column);
  column.innerHTML = snippet;
  const frame = column.querySelector('iframe');
  const heights = widths.map((width) => {
    column.style.width = `${width}px`;
    return frame?.getBoundingClientRect().height ?? 0;
  });
  column.remove();
  return Promise.resolve(heights);
}

/** Runs in the page: the width of the frame where the layout gives only what is asked for. */
async function widthsInPage({ snippet }: Wish): Promise<number[]> {
  const widths = ['float:left', 'display:inline-block', 'position:absolute'].map((style) => {
    const column = document.createElement('div');
    column.setAttribute('style', style);
    column.innerHTML = snippet;
    document.body.append(column);
    const width = column.querySelector('iframe')?.getBoundingClientRect().width ?? 0;
    column.remove();
    return width;
  });
  return Promise.resolve(widths);
}

test('the height of an embed follows its width without a script', async ({ driven, page }) => {
  const wish = { snippet: SNIPPET, widths: WIDTHS };
  const right = WIDTHS.map((width) => heightAt(STEPS, width));
  await driven.open('about:blank');
  await page.goto('about:blank');
  expect(await driven.run(heightsInPage, wish)).toEqual(right);
  expect(await page.evaluate(heightsInPage, wish), 'Chromium').toEqual(right);
  expect(await driven.run(widthsInPage, wish)).toEqual([300, 300, 300]);
  expect(await page.evaluate(widthsInPage, wish), 'Chromium').toEqual([300, 300, 300]);
});
