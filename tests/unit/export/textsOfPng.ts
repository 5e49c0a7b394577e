import { inflateSync } from 'node:zlib';

import { readChunks } from '#export/png/chunks.ts';

/** All international texts of a PNG by keyword, read without the code that reads pictures back. */
export const textsOfPng = (png: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    readChunks(png)
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => textOf(Buffer.from(data))),
  );

/** Tags of the languages of the texts of a PNG by keyword. */
export const languagesOfPng = (png: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    readChunks(png)
      .filter(({ type }) => type === 'iTXt')
      .map(({ data }) => {
        const { keyword, tag } = partsOf(Buffer.from(data));
        return [keyword, tag];
      }),
  );

function textOf(data: Buffer): readonly [keyword: string, text: string] {
  const { keyword, compressed, body } = partsOf(data);
  return [keyword, (compressed ? inflateSync(body) : body).toString('utf8')];
}

function partsOf(data: Buffer) {
  const keywordEnd = data.indexOf(0);
  const tagEnd = data.indexOf(0, keywordEnd + 3);
  const translatedEnd = data.indexOf(0, tagEnd + 1);
  return {
    keyword: data.toString('latin1', 0, keywordEnd),
    compressed: data[keywordEnd + 1] === 1,
    tag: data.toString('latin1', keywordEnd + 3, tagEnd),
    body: data.subarray(translatedEnd + 1),
  };
}
