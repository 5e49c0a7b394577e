import { readChunks } from '#export/png/chunks.ts';
import { keywordOf, textOf } from '#export/png/textChunk.ts';

/**
 * The texts of a PNG that have one of `keywords`, the first of each. Others are not even unpacked:
 * a small file may hold any number of them, of any size, and they may be as bad as they like.
 * Throws `BadPng`.
 */
export function readTexts(
  png: Uint8Array,
  keywords: readonly string[],
): ReadonlyMap<string, string> {
  const met = new Set<string>();
  const texts = new Map<string, string>();
  for (const chunk of readChunks(png)) {
    const keyword = keywordOf(chunk);
    if (keyword === null || !keywords.includes(keyword) || met.has(keyword)) continue;
    met.add(keyword);
    const text = textOf(chunk, keyword);
    if (text !== null) texts.set(keyword, text);
  }
  return texts;
}
