export const FAULT_KINDS = [
  'not-json',
  'wrong-version',
  'absent',
  'unknown-field',
  'unknown-economy',
  'unknown-unit',
  'unknown-period',
  'unknown-source',
  'unknown-figure',
  'unknown-product',
  'unknown-value',
  'negative',
  'not-finite',
  'wrong-reporter',
  'twice',
  'zero-rate',
  'malformed',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** One thing wrong with a data file: where it stands, what is wrong, and what stands there. */
export type Fault = {
  /** Path from the top of the file, such as `observations[12].period`. */
  readonly place: string;
  readonly kind: FaultKind;
  /** The offending text, shortened; empty when nothing stands there. */
  readonly found: string;
};

/** Thrown for a file that cannot be trusted. Nothing of such a file is used. */
export class InvalidTradeFile extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const [first] = faults;
    super(
      first
        ? `The trade file has ${faults.length} fault(s); first: ${first.place} ${first.kind} ${first.found}`
        : 'The trade file is invalid.',
    );
    this.name = 'InvalidTradeFile';
    this.faults = faults;
  }
}

/** What was found, as far as it fits into a sentence. */
export const shorten = (found: unknown): string => {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? '');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
