import { Unzlib, zlibSync } from 'fflate';

import type { Chunk } from '#export/png/chunks.ts';
import { BadPng, latin1, latin1Bytes } from '#export/png/chunks.ts';

/** A text in a PNG. The keyword is 1 to 79 Latin-1 characters without spaces at its ends. */
export type PngText = {
  readonly keyword: string;
  readonly text: string;
  /** Tag of the language, as in `zh`; none for what is in no language, such as numbers. */
  readonly lang?: string;
};

const LANGUAGE_TAG = /^([A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*)?$/;
const LONGEST_KEYWORD = 79;
const KEYWORD = /^(?! )[\u0020-\u007e\u00a1-\u00ff]{1,79}(?<! )$/;

/** Bytes from which a text is compressed: short ones stay readable in any editor. */
const LARGE = 4096;
/** Bytes of a text that is read back: links and versions are far shorter. */
const MOST = 16_384;
/** Bytes of compressed text that are unpacked at once. They become at most a thousand times as many. */
const STEP = 64;

/** An iTXt chunk: UTF-8, so that every language fits, compressed where it is large. */
export function textChunk({ keyword, text, lang = '' }: PngText): Chunk {
  if (!KEYWORD.test(keyword) || keyword.includes('  ')) {
    throw new Error(`“${keyword}” cannot be the keyword of a PNG text.`);
  }
  if (text.includes('\0')) throw new Error(`The text of “${keyword}” holds a zero character.`);
  if (!LANGUAGE_TAG.test(lang)) throw new Error(`“${lang}” is no tag of a language.`);
  const plain = new TextEncoder().encode(text);
  const large = plain.length >= LARGE;
  const body = large ? zlibSync(plain, { level: 9 }) : plain;
  // Keyword; whether and how the text is compressed; its language; no translation of the keyword.
  const head = latin1Bytes(`${keyword}\0${large ? '\u0001' : '\0'}\0${lang}\0\0`);
  const data = new Uint8Array(head.length + body.length);
  data.set(head);
  data.set(body, head.length);
  return { type: 'iTXt', data };
}

/** Keyword of an iTXt chunk; null for other chunks and where there is none that PNG allows. */
export function keywordOf({ type, data }: Chunk): string | null {
  if (type !== 'iTXt') return null;
  const end = data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  return end < 1 ? null : latin1(data.subarray(0, end));
}

/**
 * The text of an iTXt chunk with this keyword. Null where it is longer than any that is read back
 * or compressed in a way of a later edition. Throws `BadPng`.
 */
export function textOf({ data }: Chunk, keyword: string): string | null {
  const keywordEnd = keyword.length;
  const tagEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = data.indexOf(0, tagEnd + 1);
  if (tagEnd < 0 || translatedEnd < 0) {
    throw new BadPng('damaged', 'An iTXt chunk ends before its text.');
  }
  const body = data.subarray(translatedEnd + 1);
  const compressed = data[keywordEnd + 1] !== 0;
  if (compressed && data[keywordEnd + 2] !== 0) return null;
  const plain = compressed ? unpacked(body) : body;
  return plain === null || plain.length > MOST ? null : decoded(plain);
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadPng('damaged', 'The text of an iTXt chunk is not UTF-8.');
  }
}

/** Null where it is too long: a small file may unpack to gigabytes. */
function unpacked(bytes: Uint8Array): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream = new Unzlib((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at === 0 || at < bytes.length; at += STEP) {
      stream.push(bytes.slice(at, at + STEP), at + STEP >= bytes.length);
      if (size > MOST) return null;
    }
  } catch {
    throw new BadPng('damaged', 'The text of an iTXt chunk cannot be unpacked.');
  }
  return joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
