import { parseArgs } from 'node:util';

/** Thrown when the command cannot be understood. The message says what to write instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

export type Arguments = {
  readonly text: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
};

/** Reads options with and without a text behind them. Throws `UsageError`, of a repeated one as well. */
export function readArguments(
  args: readonly string[],
  texts: readonly string[],
  flags: readonly string[],
): Arguments {
  const { values, tokens } = parsed(withJoinedValues(args, texts), texts, flags);
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated !== undefined) throw new UsageError(`--${repeated} is there twice; say it once.`);
  const entries = Object.entries(values);
  return {
    text: new Map(
      entries.flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      ),
    ),
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
  };
}

function parsed(args: readonly string[], texts: readonly string[], flags: readonly string[]) {
  const options: Record<string, { readonly type: 'string' | 'boolean' }> = {};
  for (const name of texts) options[name] = { type: 'string' };
  for (const name of flags) options[name] = { type: 'boolean' };
  try {
    return parseArgs({ args: [...args], strict: true, tokens: true, options });
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new UsageError(cause.message);
  }
}

/** Node takes the value of `--sort -surplus` for another option, so it is written as one word. */
function withJoinedValues(args: readonly string[], texts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    const isValue = /^-[^-]/.test(arg) && texts.some((name) => before === `--${name}`);
    if (isValue) joined.splice(-1, 1, `${before}=${arg}`);
    else joined.push(arg);
  }
  return joined;
}
