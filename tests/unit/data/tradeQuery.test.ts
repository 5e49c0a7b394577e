// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InvalidTradeFile } from '#data/fault.ts';
import { loadTradeFile, UnreachableTradeFile } from '#data/loadTradeFile.ts';
import { tradeQuery } from '#data/tradeQuery.ts';
import { tradeFileOf } from '../ledgers.ts';

const ADDRESS = 'https://example.org/data/trade.json';

const goodText = JSON.stringify(tradeFileOf({ figures: [['note', 'KAZ', 'export', '2024', 18]] }));

/** An answer of the server, or a reason why none came. */
type Answer = Response | Error;

const good = (): Answer => new Response(goodText);
const busy = (): Answer => new Response('Try again later', { status: 503 });
const offline = (): Answer => new TypeError('Failed to fetch');

/** A server that gives `answers` in turn. Calls are counted on it. */
function serve(...answers: readonly (() => Answer)[]) {
  const rest = [...answers];
  const fetch = vi.fn<typeof globalThis.fetch>(() => {
    const answer = rest.shift()?.() ?? new Error('asked too often');
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

/** What `promise` was rejected with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('loadTradeFile', () => {
  it('asks the address that it is given and reads the answer', async () => {
    const fetch = serve(good);
    const { signal } = new AbortController();
    const ledger = await loadTradeFile(ADDRESS, signal);
    expect(ledger.observations.size).toBe(1);
    expect(fetch).toHaveBeenCalledExactlyOnceWith(ADDRESS, { signal });
  });

  it('is unreachable with the status of a refusal', async () => {
    serve(() => new Response('Not found', { status: 404 }));
    const failure = await failureOf(loadTradeFile(ADDRESS));
    expect(failure).toBeInstanceOf(UnreachableTradeFile);
    expect(failure).toMatchObject({
      status: 404,
      message: 'Could not load the trade data (404).',
    });
  });

  it('is unreachable without a status when no answer came', async () => {
    serve(offline);
    const failure = await failureOf(loadTradeFile(ADDRESS));
    expect(failure).toBeInstanceOf(UnreachableTradeFile);
    expect(failure).toMatchObject({
      status: null,
      message: 'Could not load the trade data (no answer).',
      cause: new TypeError('Failed to fetch'),
    });
  });

  it('is unreachable when the answer breaks off', async () => {
    const brokenBody = new ReadableStream({
      start: (controller) => controller.error(new TypeError('terminated')),
    });
    serve(() => new Response(brokenBody));
    expect(await failureOf(loadTradeFile(ADDRESS))).toMatchObject({
      name: 'UnreachableTradeFile',
      status: null,
    });
  });

  it('is invalid when a page comes in place of the file', async () => {
    serve(() => new Response(`<!doctype html><title>Not here</title>${'<p>'.repeat(50)}`));
    const failure = await failureOf(loadTradeFile(ADDRESS));
    expect(failure).toBeInstanceOf(InvalidTradeFile);
    expect(failure).toMatchObject({
      faults: [
        {
          place: 'trade.json',
          kind: 'not-json',
          found: '<!doctype html><title>Not here</title><p',
        },
      ],
    });
  });

  it('is invalid with every fault of the file', async () => {
    serve(() => new Response(goodText.replace('"unit":"USD",', '').replace(':18', ':-18')));
    expect(await failureOf(loadTradeFile(ADDRESS))).toMatchObject({
      name: 'InvalidTradeFile',
      faults: [
        { place: 'observations[0].value', kind: 'negative', found: '-18' },
        { place: 'observations[0].unit', kind: 'absent', found: '' },
      ],
    });
  });
});

describe('tradeQuery', () => {
  const clients: QueryClient[] = [];
  const newClient = (): QueryClient => {
    const client = new QueryClient();
    clients.push(client);
    return client;
  };

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    for (const client of clients.splice(0)) client.clear();
    vi.useRealTimers();
  });

  it('asks again after half a second and after a whole one', async () => {
    const fetch = serve(busy, offline, good);
    const loading = newClient().query(tradeQuery(ADDRESS));
    await vi.advanceTimersByTimeAsync(499);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(999);
    expect(fetch).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(fetch).toHaveBeenCalledTimes(3);
    expect((await loading).countries).toHaveLength(5);
  });

  it('gives up after the third answer, with what was wrong with it', async () => {
    const fetch = serve(busy, busy, offline, good);
    const failing = failureOf(newClient().query(tradeQuery(ADDRESS)));
    await vi.runAllTimersAsync();
    expect(await failing).toMatchObject({ name: 'UnreachableTradeFile', status: null });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  it('does not ask again for a file that cannot be trusted', async () => {
    const fetch = serve(() => new Response('<!doctype html>'), good);
    const failing = failureOf(newClient().query(tradeQuery(ADDRESS)));
    await vi.runAllTimersAsync();
    expect(await failing).toBeInstanceOf(InvalidTradeFile);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('can be asked again by hand once it has failed', async () => {
    const fetch = serve(() => new Response('{}'), good);
    const client = newClient();
    await failureOf(client.query(tradeQuery(ADDRESS)));
    await expect(client.query(tradeQuery(ADDRESS))).resolves.toMatchObject({
      version: '2026-11-22',
    });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it('loads one ledger an address, however late it is asked for again', async () => {
    const fetch = serve(good, good);
    const client = newClient();
    const first = await client.query(tradeQuery(ADDRESS));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await client.query(tradeQuery(ADDRESS))).toBe(first);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(await client.query(tradeQuery('/other/trade.json'))).not.toBe(first);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
