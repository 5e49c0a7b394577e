import type { Chunk } from '#export/png/chunks.ts';
import { readChunks, writeChunks } from '#export/png/chunks.ts';
import type { PngText } from '#export/png/textChunk.ts';
import { textChunk } from '#export/png/textChunk.ts';

const CSS_PIXELS_PER_METRE = 96 / 0.0254;

/**
 * The PNG with texts and its printed size, in place of whatever of the kind it had. `scale` is how
 * many pixels stand for a CSS pixel, of which 96 are an inch. Throws `BadPng`.
 */
export function withTexts(
  png: Uint8Array,
  texts: readonly PngText[],
  scale: number,
): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = readChunks(png);
  if (!header) return writeChunks([]);
  const kept = rest.filter(({ type }) => !REPLACED.has(type));
  return writeChunks([header, printedSize(scale), ...texts.map(textChunk), ...kept]);
}

const REPLACED: ReadonlySet<string> = new Set(['pHYs', 'iTXt', 'tEXt', 'zTXt', 'tIME']);

function printedSize(scale: number): Chunk {
  const data = new Uint8Array(9);
  const view = new DataView(data.buffer);
  const perMetre = Math.round(CSS_PIXELS_PER_METRE * scale);
  view.setUint32(0, perMetre);
  view.setUint32(4, perMetre);
  // The unit is the metre.
  view.setUint8(8, 1);
  return { type: 'pHYs', data };
}
