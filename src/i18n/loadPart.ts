import type { LanguageCode } from '#domain/economy.ts';

/** One part of every language, by its file, as the bundler lists them: each is a chunk of its own. */
export type PartLoaders<Part> = Readonly<Record<string, () => Promise<Part>>>;

/** Throws where it cannot be fetched. */
export async function loadPart<Part>(
  loaders: PartLoaders<Part>,
  code: LanguageCode,
): Promise<Part> {
  const load = loaders[`./languages/${code}.json`];
  if (!load) throw new Error(`There is no language ${code}.`);
  return load();
}
