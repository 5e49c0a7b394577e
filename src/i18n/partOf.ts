import type { LanguageCode } from '#domain/economy.ts';

/** One part of every language by its file, as the bundler lists them; where it is a function, it loads. */
type Parts<Part> = Readonly<Record<string, Part>>;

export function partOf<Part>(parts: Parts<Part>, code: LanguageCode): Part {
  const part = parts[`./languages/${code}.json`];
  if (part === undefined) throw new Error(`There is no language ${code}.`);
  return part;
}
