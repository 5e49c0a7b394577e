import { crc32 } from '#export/png/crc.ts';

/** A part of a PNG. `type` is four Latin letters. */
export type Chunk = { readonly type: string; readonly data: Uint8Array };

/** What a file that should be a PNG turned out to be. */
export class BadPng extends Error {
  readonly reason: 'not-png' | 'damaged';

  constructor(reason: BadPng['reason'], what: string) {
    super(what);
    this.name = 'BadPng';
    this.reason = reason;
  }
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;
const MOST = 0x7fffffff;

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** Every chunk from IHDR to IEND. Throws `BadPng`; what follows IEND is ignored, as readers do. */
export function readChunks(bytes: Uint8Array): readonly Chunk[] {
  if (!isPng(bytes)) throw new BadPng('not-png', 'The file does not begin as a PNG does.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (chunks.at(-1)?.type !== 'IEND') {
    if (at + FRAME > bytes.length) throw cutOff(at);
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (length > MOST || end > bytes.length) throw cutOff(at);
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (crc32(bytes.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) {
      throw new BadPng('damaged', `The ${type} chunk at byte ${at} does not match its checksum.`);
    }
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4) });
    at = end;
  }
  if (chunks[0]?.type !== 'IHDR' || chunks[0].data.length !== 13) {
    throw new BadPng('damaged', 'The file does not begin with an IHDR chunk of 13 bytes.');
  }
  return chunks;
}

const cutOff = (at: number): BadPng =>
  new BadPng('damaged', `The file ends within the chunk at byte ${at}.`);

export function writeChunks(chunks: readonly Chunk[]): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { data }) => sum + FRAME + data.length, SIGNATURE.length);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(SIGNATURE);
  let at = SIGNATURE.length;
  for (const { type, data } of chunks) {
    const end = at + FRAME + data.length;
    view.setUint32(at, data.length);
    bytes.set(latin1Bytes(type), at + 4);
    bytes.set(data, at + 8);
    view.setUint32(end - 4, crc32(bytes.subarray(at + 4, end - 4)));
    at = end;
  }
  return bytes;
}

/** In pixels. Throws `BadPng`. */
export function pngSize(chunks: readonly Chunk[]): {
  readonly width: number;
  readonly height: number;
} {
  const header = chunks.find(({ type }) => type === 'IHDR');
  if (!header) throw new BadPng('damaged', 'There is no IHDR chunk.');
  const view = new DataView(header.data.buffer, header.data.byteOffset, header.data.byteLength);
  return { width: view.getUint32(0), height: view.getUint32(4) };
}

export const latin1 = (bytes: Uint8Array): string => String.fromCodePoint(...bytes);

export const latin1Bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.codePointAt(0) ?? 0);
