import { describe, expect, it } from 'vitest';

import { openPicture } from '#app/export/openPicture.ts';

const pictureWith = (link: string): File =>
  new File(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:k="urn:khorgos:picture">',
      `<metadata><k:link>${link.replaceAll('&', '&amp;')}</k:link></metadata></svg>`,
    ],
    'picture.svg',
    { type: 'image/svg+xml' },
  );

describe('a picture that is opened', () => {
  it.each([
    ['?view=surplus&countries=KAZ~UZB', 'view=surplus&countries=KAZ%7EUZB'],
    ['https://example.org/khorgos/?view=trend#notes', 'view=trend'],
    ['http://localhost:4173/?utm=x&view=table', 'utm=x&view=table'],
    // The reader's own stay as they are.
    ['?view=mirror&page=methods&cell=note.KAZ.exports.2024&lang=ru&theme=dark', 'view=mirror'],
  ])('opens the view of its link: %s', async (link, query) => {
    expect(await openPicture(pictureWith(link))).toEqual({ kind: 'ours', query, version: null });
  });

  it.each([
    '',
    ' ',
    '?',
    '?view=',
    '?view=nothing',
    '?utm_source=mail',
    'view=surplus',
    'mailto:a@example.org',
    'mailto:a@example.org?view=surplus',
    'data:text/html,x?view=surplus',
    'https://example.org/',
    'https://example.org/#?view=surplus',
    'any words?view=surplus',
  ])('is none of ours where its link is “%s”', async (link) => {
    expect(await openPicture(pictureWith(link))).toEqual({ kind: 'foreign' });
  });
});
