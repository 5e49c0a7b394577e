import type { Chunk } from '#export/png/chunks.ts';
import { BadPng, latin1, latin1Bytes } from '#export/png/chunks.ts';

/** A text in a PNG. The keyword is 1 to 79 Latin-1 characters without spaces at its ends. */
export type PngText = { readonly keyword: string; readonly text: string };

const KEYWORD = /^(?! )[\u0020-\u007e\u00a1-\u00ff]{1,79}(?<! )$/;

/** An uncompressed iTXt chunk: UTF-8, so that every language fits. */
export function textChunk({ keyword, text }: PngText): Chunk {
  if (!KEYWORD.test(keyword) || keyword.includes('  ')) {
    throw new Error(`“${keyword}” cannot be the keyword of a PNG text.`);
  }
  if (text.includes('\0')) throw new Error(`The text of “${keyword}” holds a zero character.`);
  const name = latin1Bytes(keyword);
  const body = new TextEncoder().encode(text);
  // Keyword, then a zero, "not compressed" in two bytes, and two empty names that end in zeros.
  const data = new Uint8Array(name.length + 5 + body.length);
  data.set(name);
  data.set(body, name.length + 5);
  return { type: 'iTXt', data };
}

/** The text of an iTXt chunk; null for other chunks and compressed texts. Throws `BadPng`. */
export function readText({ type, data }: Chunk): PngText | null {
  if (type !== 'iTXt') return null;
  const keywordEnd = data.indexOf(0);
  const tagEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = data.indexOf(0, tagEnd + 1);
  if (keywordEnd < 1 || tagEnd < 0 || translatedEnd < 0 || tagEnd < keywordEnd + 3) {
    throw new BadPng('damaged', 'An iTXt chunk ends before its text.');
  }
  if (data[keywordEnd + 1] !== 0) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return {
      keyword: latin1(data.subarray(0, keywordEnd)),
      text: text.decode(data.subarray(translatedEnd + 1)),
    };
  } catch {
    throw new BadPng('damaged', 'The text of an iTXt chunk is not UTF-8.');
  }
}
