import type { CliMessages, CliWords } from '#i18n/cliWords.ts';

type Fault = keyof CliMessages['fault'];
type Values = Readonly<Record<string, string>>;

/** Thrown when the command cannot be understood. `usageText` says what to write instead. */
export class UsageError extends Error {
  readonly fault: Fault;
  readonly values: Values;

  constructor(fault: Fault, values: Values = {}) {
    super(`The command is not understood: ${fault}.`);
    this.name = 'UsageError';
    this.fault = fault;
    this.values = values;
  }
}

/** In the language of the words. */
export const usageText = ({ fault, values }: UsageError, words: CliWords): string =>
  words(`fault.${fault}`, values as never);
