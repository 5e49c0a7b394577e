import { InvalidTradeFile } from '#data/fault.ts';
import { parseTradeFile } from '#data/parse.ts';
import type { Ledger } from '#domain/ledger.ts';

/** Thrown when the file could not be fetched. `status` is null when no answer came at all. */
export class UnreachableTradeFile extends Error {
  readonly status: number | null;

  constructor(status: number | null, options?: ErrorOptions) {
    super(`Could not load the trade data (${status ?? 'no answer'}).`, options);
    this.name = 'UnreachableTradeFile';
    this.status = status;
  }
}

/**
 * Fetches and checks the dataset, without React or a cache.
 * Throws `UnreachableTradeFile` or `InvalidTradeFile`.
 */
export async function loadTradeFile(url: string, signal?: AbortSignal): Promise<Ledger> {
  const text = await fetchText(url, signal);
  return parseTradeFile(readJson(text));
}

async function fetchText(url: string, signal: AbortSignal | undefined): Promise<string> {
  try {
    const response = await fetch(url, signal ? { signal } : {});
    if (!response.ok) throw new UnreachableTradeFile(response.status);
    return await response.text();
  } catch (cause) {
    if (cause instanceof UnreachableTradeFile) throw cause;
    throw new UnreachableTradeFile(null, { cause });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidTradeFile([
      { place: 'trade.json', kind: 'not-json', found: text.slice(0, 40) },
    ]);
  }
}
