import { queryOptions } from '@tanstack/react-query';
import { InvalidTradeFile } from '#data/fault.ts';
import { loadTradeFile } from '#data/loadTradeFile.ts';

const RETRIES = 2;

/** One ledger per address, never stale. A file that cannot be trusted is not asked for again. */
export const tradeQuery = (url: string) =>
  queryOptions({
    queryKey: ['trade-file', url],
    queryFn: ({ signal }) => loadTradeFile(url, signal),
    staleTime: Infinity,
    retry: (failures, error) => failures < RETRIES && !(error instanceof InvalidTradeFile),
    retryDelay: (attempt) => 500 * 2 ** attempt,
  });
