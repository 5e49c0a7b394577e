// @vitest-environment node
import { deflateSync, inflateSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Chunk } from '#export/png/chunks.ts';
import { BadPng, pngSize, readChunks, writeChunks } from '#export/png/chunks.ts';
import { crc32 } from '#export/png/crc.ts';
import { readTexts } from '#export/png/readTexts.ts';
import type { PngText } from '#export/png/textChunk.ts';
import { keywordOf, textChunk, textOf } from '#export/png/textChunk.ts';
import { withTexts } from '#export/png/writePng.ts';

import { languagesOfPng, textsOfPng } from './textsOfPng.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const header: Chunk = {
  type: 'IHDR',
  data: Uint8Array.of(0, 0, 1, 44, 0, 0, 0, 200, 8, 6, 0, 0, 0),
};
const end: Chunk = { type: 'IEND', data: new Uint8Array() };

const chunks = fc
  .array(
    fc.record({
      type: fc.constantFrom('IDAT', 'tEXt', 'pHYs', 'zzZz'),
      data: fc.uint8Array({ maxLength: 40 }),
    }),
    { maxLength: 6 },
  )
  .map((middle): readonly Chunk[] => [header, ...middle, end]);

/** Latin-1 without spaces, which may only stand between words. */
const keyword = fc
  .array(fc.constantFrom('a', 'Z', '0', 'é', '~', '!'), { minLength: 1, maxLength: 79 })
  .map((letters) => letters.join(''));
const text = fc.string({ unit: 'grapheme' }).map((any) => any.replaceAll('\0', ''));

/** The data of an iTXt chunk with the keyword `A`, compressed by another program. */
const compressed = (plain: Uint8Array, level: number): Uint8Array =>
  Uint8Array.of(65, 0, 1, 0, 0, 0, ...deflateSync(plain, { level }));

/** Null where it is not read back. */
function readText(chunk: Chunk): PngText | null {
  const name = keywordOf(chunk) ?? '';
  const words = textOf(chunk, name);
  return words === null ? null : { keyword: name, text: words };
}

const fault = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    if (error instanceof BadPng) return error.reason;
    throw error;
  }
};

describe('the checksum', () => {
  it('is that of the PNG specification', () => {
    expect(crc32(bytesOf('IEND'))).toBe(0xae426082);
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
  });
});

describe('the chunks of a PNG', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(chunks, (written) => {
        expect(readChunks(writeChunks(written))).toEqual(written);
      }),
    );
  });

  it('are not changed by what follows their end', () => {
    const bytes = writeChunks([header, end]);
    expect(readChunks(Uint8Array.of(...bytes, 1, 2, 3))).toEqual([header, end]);
  });

  it('are refused when any byte behind the signature is another', () => {
    const place = fc.tuple(chunks, fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(place, ([written, at, change]) => {
        const bytes = writeChunks(written);
        const index = 8 + (at % (bytes.length - 8));
        bytes[index] = (bytes[index] ?? 0) ^ change;
        expect(fault(() => readChunks(bytes))).toBe('damaged');
      }),
    );
  });

  it('are refused when the file is cut off anywhere', () => {
    fc.assert(
      fc.property(chunks, fc.nat(), (written, at) => {
        const bytes = writeChunks(written);
        const length = at % bytes.length;
        const reason = fault(() => readChunks(bytes.subarray(0, length)));
        expect(reason).toBe(length < 8 ? 'not-png' : 'damaged');
      }),
    );
  });

  it('are not looked for in other files', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fault(() => readChunks(bytes))).toBe('not-png');
      }),
    );
  });

  it('tell the size of the picture', () => {
    expect(pngSize([header, end])).toEqual({ width: 300, height: 200 });
  });
});

describe('a text of a PNG', () => {
  it('is read as it was written, in any script', () => {
    fc.assert(
      fc.property(keyword, text, (name, words) => {
        const written = { keyword: name, text: words };
        expect(readText(textChunk(written))).toEqual(written);
      }),
    );
  });

  it.each(['', ' a', 'a ', 'a  b', 'й', 'a'.repeat(80)])('has no keyword like “%s”', (name) => {
    expect(() => textChunk({ keyword: name, text: '' })).toThrow('keyword');
  });

  it('is compressed where it is long, as readers of PNGs expect', () => {
    const long = 'Kazakhstan,imports,2024,15400000000\n'.repeat(500);
    const { data } = textChunk({ keyword: 'Rows', text: long });
    expect([...data.subarray(4, 9)]).toEqual([0, 1, 0, 0, 0]);
    expect(data.length).toBeLessThan(long.length / 20);
    expect(inflateSync(data.subarray(9)).toString()).toBe(long);
  });

  it('is read as another program compressed it, up to 16 KB', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 9 }), fc.nat(2000), (words, level, times) => {
        const long = words.repeat(times);
        const data = compressed(bytesOf(long), level);
        const read = bytesOf(long).length > 16_384 ? null : { keyword: 'A', text: long };
        expect(readText({ type: 'iTXt', data })).toEqual(read);
      }),
    );
  });

  it('is left alone where it is longer than what is read back, packed or not', () => {
    const long = new Uint8Array(16_385).fill(65);
    expect(readText({ type: 'iTXt', data: compressed(long, 9) })).toBeNull();
    const data = Uint8Array.of(65, 0, 0, 0, 0, 0, ...long);
    expect(readText({ type: 'iTXt', data })).toBeNull();
  });

  it.each([
    ['without a keyword', { type: 'iTXt', data: Uint8Array.of(0, 0, 0, 0, 0) }],
    ['of another kind', { type: 'tEXt', data: Uint8Array.of(65, 0, 66) }],
    ['with a keyword without end', { type: 'iTXt', data: new Uint8Array(300_000).fill(65) }],
    ['with a keyword that is too long', { type: 'iTXt', data: bytesOf(`${'A'.repeat(80)}\0`) }],
  ])('%s has none', (_, chunk) => {
    expect(keywordOf(chunk)).toBeNull();
  });

  it('is left alone where it is compressed in a way of a later edition', () => {
    const data = compressed(bytesOf('x'), 9);
    data[3] = 1;
    expect(readText({ type: 'iTXt', data })).toBeNull();
  });

  it.each([
    ['that ends with its keyword', bytesOf('A\0')],
    ['that ends in its head', bytesOf('A\0\0\0en\0')],
    ['that is not UTF-8', Uint8Array.of(65, 0, 0, 0, 0, 0, 0xff)],
    ['that cannot be unpacked', Uint8Array.of(65, 0, 1, 0, 0, 0, 1, 2, 3)],
    ['that is empty where it should be compressed', Uint8Array.of(65, 0, 1, 0, 0, 0)],
  ])('%s is damaged', (_, data) => {
    expect(fault(() => readText({ type: 'iTXt', data }))).toBe('damaged');
  });
});

describe('a PNG with texts', () => {
  const png = writeChunks([header, { type: 'IDAT', data: Uint8Array.of(1, 2) }, end]);

  it('holds them and the printed size before the picture, and keeps the picture', () => {
    const written = [
      { keyword: 'Title', text: 'Хоргос' },
      { keyword: 'Source', text: '霍尔果斯' },
    ];
    const bytes = withTexts(png, written, 4);
    expect([...textsOfPng(bytes)]).toEqual(
      written.map(({ keyword: name, text: words }) => [name, words]),
    );
    const read = readChunks(bytes);
    expect(read.map(({ type }) => type)).toEqual(['IHDR', 'pHYs', 'iTXt', 'iTXt', 'IDAT', 'IEND']);
    // 96 × 4 pixels an inch are 15118 a metre.
    expect(read[1]?.data).toEqual(Uint8Array.of(0, 0, 59, 14, 0, 0, 59, 14, 1));
  });

  it('says in which language a text is', () => {
    const long = '霍尔果斯，'.repeat(2000);
    const bytes = withTexts(
      png,
      [
        { keyword: 'Title', text: 'Хоргос', lang: 'ru' },
        { keyword: 'Description', text: long, lang: 'zh-Hans' },
        { keyword: 'Rows', text: '1,2' },
      ],
      1,
    );
    expect(Object.fromEntries(languagesOfPng(bytes))).toEqual({
      Title: 'ru',
      Description: 'zh-Hans',
      Rows: '',
    });
    expect(textsOfPng(bytes).get('Description')).toBe(long);
    expect(readTexts(bytes, ['Title']).get('Title')).toBe('Хоргос');
    expect(() => textChunk({ keyword: 'Title', text: '', lang: 'по-русски' })).toThrow('language');
  });

  it('has no texts of the program that encoded it', () => {
    const twice = withTexts(withTexts(png, [{ keyword: 'Title', text: 'old' }], 1), [], 2);
    expect(textsOfPng(twice).size).toBe(0);
    expect(readChunks(twice).filter(({ type }) => type === 'pHYs')).toHaveLength(1);
  });
});

describe('the texts that are wanted of a PNG', () => {
  const withChunks = (...middle: readonly Chunk[]) => writeChunks([header, ...middle, end]);
  const wanted = textChunk({ keyword: 'A', text: 'the link' });

  it('are the first of each keyword', () => {
    const png = withChunks(
      wanted,
      textChunk({ keyword: 'A', text: 'another' }),
      { type: 'iTXt', data: Uint8Array.of(65, 0, 0, 0, 0, 0, 0xff) },
      textChunk({ keyword: 'B', text: 'of no interest' }),
      textChunk({ keyword: 'C', text: '1' }),
    );
    expect([...readTexts(png, ['A', 'C', 'D'])]).toEqual([
      ['A', 'the link'],
      ['C', '1'],
    ]);
  });

  it.each([
    ['has a keyword without end', bytesOf(`${'A'.repeat(300_000)}\0\0\0\0\0`)],
    ['is not UTF-8', Uint8Array.of(66, 0, 0, 0, 0, 0, 0xff)],
    ['cannot be unpacked', Uint8Array.of(66, 0, 1, 0, 0, 0, 1, 2, 3)],
    ['ends in its head', bytesOf('B\0')],
    ['has no keyword', Uint8Array.of(0)],
  ])('are read although a text of another program %s', (_, data) => {
    const png = withChunks({ type: 'iTXt', data }, wanted);
    expect([...readTexts(png, ['A'])]).toEqual([['A', 'the link']]);
  });

  // All of them would be 2.4 GB, which takes longer than a test may.
  it('are all that is unpacked, however many others there are', () => {
    const large = compressed(new Uint8Array(8_000_000).fill(65), 9);
    const other = Uint8Array.from(large, (byte, at) => (at === 0 ? 66 : byte));
    const bomb = { type: 'iTXt', data: other };
    const repeated = { type: 'iTXt', data: large };
    const none = Array.from({ length: 150 }, () => bomb);
    const png = withChunks(wanted, ...none, ...none.map(() => repeated));
    expect([...readTexts(png, ['A'])]).toEqual([['A', 'the link']]);
  });
});
