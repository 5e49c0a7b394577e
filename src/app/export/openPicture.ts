import type { ReadBack } from '#export/picture/metadata.ts';
import { readPicture } from '#export/picture/metadata.ts';
import { linkQuery, namesView } from '#view/linkQuery.ts';

/** More than the largest picture that is exported here, and far less than a browser's memory. */
const MOST_BYTES = 64e6;

export type OpenedFile =
  | {
      readonly kind: 'ours';
      /** What of the link is about the view, without `?`. */
      readonly query: string;
      /** Of the dataset that the picture was made from. */
      readonly version: string | null;
    }
  | { readonly kind: Exclude<ReadBack['kind'], 'ours'> | 'too-large' | 'unreadable' };

/** What a file of the reader's is. Nothing of it leaves the page. */
export async function openPicture(file: File): Promise<OpenedFile> {
  if (file.size > MOST_BYTES) return { kind: 'too-large' };
  try {
    return opened(readPicture(new Uint8Array(await file.arrayBuffer())));
  } catch {
    return { kind: 'unreadable' };
  }
}

function opened(read: ReadBack): OpenedFile {
  if (read.kind !== 'ours') return read;
  const query = linkQuery(read.link);
  if (query === null || !namesView(query)) return { kind: 'foreign' };
  for (const field of OF_THE_READER) query.delete(field);
  return { kind: 'ours', query: query.toString(), version: read.version };
}

/** What a picture does not change of the page: the rest of it, and how the reader reads it. */
const OF_THE_READER = ['page', 'cell', 'lang', 'theme'] as const;
