import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFrameMessage } from '#app/embedDialog/frameMessages.ts';
import { measureHeights, PROBE_WIDTHS } from '#app/embedDialog/measureHeights.ts';
import type { HeightSample } from '#export/embed/heightSteps.ts';

const heightOf = (width: number): number => (width < 600 ? 1210 : 472);

const tell = (frame: HTMLIFrameElement, data: object): boolean =>
  dispatchEvent(new MessageEvent('message', { source: frame.contentWindow, data }));

const height = (pixels: number) => ({ source: 'khorgos', v: 1, type: 'height', height: pixels });

/** Starts a measurement, without an answer to it yet. */
function start() {
  const host = document.createElement('div');
  document.body.append(host);
  const samples: HeightSample[] = [];
  const stop = new AbortController();
  const ended = measureHeights('./embed/a.html', host, (one) => samples.push(one), stop.signal);
  const frame = host.querySelector('iframe');
  if (!frame) throw new Error('Nothing is measured.');
  const widthNow = (): number => Number.parseInt(frame.style.width, 10);
  /** Has the frame answer whenever it is asked. */
  const answer = (): void => {
    frame.contentWindow?.addEventListener('message', ({ data }) => {
      if ((data as { type: string }).type === 'ask') tell(frame, height(heightOf(widthNow())));
    });
    tell(frame, height(heightOf(widthNow())));
  };
  return { host, frame, samples, stop, ended, answer };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('the heights of a frame', () => {
  it('are asked for in every width once, out of sight, and the frame is gone afterwards', async () => {
    const { host, frame, samples, ended, answer } = start();
    expect(frame.style.visibility).toBe('hidden');
    answer();
    await vi.runAllTimersAsync();
    await ended;
    expect(samples).toEqual(PROBE_WIDTHS.map((width) => ({ width, height: heightOf(width) })));
    expect(host.childElementCount).toBe(0);
  });

  it('are those before where a frame does not answer, because nothing has changed', async () => {
    const { frame, samples, ended } = start();
    tell(frame, height(500));
    await vi.runAllTimersAsync();
    await ended;
    expect(samples).toEqual(PROBE_WIDTHS.map((width) => ({ width, height: 500 })));
  });

  it('are not known of a frame that says nothing, or of whom others speak', async () => {
    const { host, samples, ended } = start();
    dispatchEvent(new MessageEvent('message', { source: window, data: height(300) }));
    dispatchEvent(new MessageEvent('message', { data: height(300) }));
    await vi.runAllTimersAsync();
    await ended;
    expect(samples).toEqual([]);
    expect(host.childElementCount).toBe(0);
  });

  it('wait for the code of a frame that shows nothing before it', async () => {
    const { frame, samples, ended, answer } = start();
    const page = document.implementation.createHTMLDocument();
    page.documentElement.dataset['drawn'] = 'none';
    vi.spyOn(frame, 'contentDocument', 'get').mockReturnValue(page);
    tell(frame, height(64));
    await vi.advanceTimersByTimeAsync(2000);
    expect(samples).toEqual([]);
    tell(frame, { source: 'khorgos', v: 1, type: 'state', query: 'view=trend' });
    answer();
    await vi.runAllTimersAsync();
    await ended;
    expect(samples[0]).toEqual({ width: PROBE_WIDTHS[0], height: 1210 });
  });

  it('are no longer wanted once another choice was made', async () => {
    const { host, frame, samples, stop, ended, answer } = start();
    answer();
    await vi.advanceTimersByTimeAsync(1000);
    const so = samples.length;
    expect(so).toBeGreaterThan(0);
    expect(so).toBeLessThan(PROBE_WIDTHS.length);
    stop.abort();
    expect(host.childElementCount).toBe(0);
    tell(frame, height(999));
    await vi.runAllTimersAsync();
    await ended;
    expect(samples).toHaveLength(so);
  });

  it('do not keep a frame busy that never settles', async () => {
    const { frame, ended } = start();
    const restless = setInterval(() => tell(frame, height(Math.random() * 1000 + 1)), 10);
    await vi.advanceTimersByTimeAsync(60_000);
    await ended;
    clearInterval(restless);
    expect(frame.isConnected).toBe(false);
  });
});

describe('readFrameMessage', () => {
  it('reads a height in whole pixels, within reason', () => {
    expect(readFrameMessage(height(471.2))).toEqual({ type: 'height', height: 472 });
    expect(readFrameMessage(height(1e9))).toEqual({ type: 'height', height: 4000 });
  });

  it('leaves what is foreign or broken', () => {
    const foreign = [
      null,
      'height',
      471,
      { ...height(471), source: 'datawrapper' },
      { ...height(471), v: 2 },
      height(Number.POSITIVE_INFINITY),
      { source: 'khorgos', type: 'state' },
      { source: 'khorgos', v: 2, type: 'state' },
      { 'datawrapper-height': { a: 471 } },
      { source: 'khorgos', type: 'set' },
      height(0),
      height(-5),
      height(Number.NaN),
      { ...height(1), height: '471' },
    ];
    expect(foreign.map(readFrameMessage)).toEqual(foreign.map(() => null));
  });
});
