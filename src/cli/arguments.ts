import { parseArgs } from 'node:util';
import { UsageError } from '#cli/usageError.ts';

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
  if (repeated !== undefined) throw new UsageError('twice', { option: repeated });
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
  refuseForeign(args, texts, flags);
  return parseArgs({ args: [...args], strict: true, tokens: true, options });
}

const isOption = ({
  value = '',
  inlineValue,
}: {
  readonly value?: string;
  readonly inlineValue?: boolean;
}): boolean => inlineValue !== true && value.startsWith('-');

/** What Node would refuse in English. */
function refuseForeign(
  args: readonly string[],
  texts: readonly string[],
  flags: readonly string[],
): void {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])),
  });
  for (const token of tokens) {
    if (token.kind === 'positional') throw new UsageError('noOption', { given: token.value });
    if (token.kind !== 'option') continue;
    const takesText = texts.includes(token.name);
    if (!takesText && !flags.includes(token.name)) {
      throw new UsageError('unknown', { option: token.rawName });
    }
    if (!takesText && token.value !== undefined) {
      throw new UsageError('value', { option: token.name, given: token.value });
    }
    // A value that begins with a dash is another option, unless it is written behind a =.
    if (takesText && (token.value === undefined || isOption(token))) {
      throw new UsageError('noValue', { option: token.name });
    }
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
