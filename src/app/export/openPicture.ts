import type { ReadBack } from '#export/picture/metadata.ts';
import { readPicture } from '#export/picture/metadata.ts';

/** More than the largest picture that is exported here, and far less than a browser's memory. */
const MOST_BYTES = 64e6;

export type OpenedFile = ReadBack | { readonly kind: 'too-large' | 'unreadable' };

/** What a file of the reader's is. Nothing of it leaves the page. */
export async function openPicture(file: File): Promise<OpenedFile> {
  if (file.size > MOST_BYTES) return { kind: 'too-large' };
  try {
    return readPicture(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { kind: 'unreadable' };
  }
}

/** The query of a link, with or without the address of a site before it. */
export const queryOf = (link: string): string => link.replace(/^[^?]*\??/, '').replace(/#.*$/, '');
