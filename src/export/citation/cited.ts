import type { Source } from '#domain/ledger.ts';

/** What is cited: one view of one release of the dataset. Dates are ISO, `2026-11-22`. */
export type Cited = {
  /** ASCII, as a key of a bibliography may be, and another for every view. */
  readonly key: string;
  readonly headline: string;
  readonly subtitle: string;
  /** Null where the site is not known. */
  readonly link: string | null;
  readonly version: string;
  readonly accessed: string;
  readonly sources: readonly Source[];
};
