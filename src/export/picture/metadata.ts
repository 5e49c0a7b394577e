import { BadPng, isPng } from '#export/png/chunks.ts';
import type { PngText } from '#export/png/textChunk.ts';
import { readTexts } from '#export/png/readTexts.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { svgNode } from '#export/picture/svgNode.ts';

/** What a picture says of itself, so that it can be traced back when nothing else is left of it. */
export type PictureFacts = {
  readonly title: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
  readonly source: string;
  /** The link of the view with every parameter written out, so that no later default changes it. */
  readonly link: string;
  /** Of the dataset. */
  readonly version: string;
  readonly licence: string;
  /** Why the picture could mislead, one sentence each. */
  readonly warnings: readonly string[];
  /** The rows behind the picture as CSV with line feeds: codes and raw numbers. */
  readonly rows: string;
};

/** The keywords that PNG registers, and our own for what it has none for. */
const KEYWORDS = {
  title: 'Title',
  description: 'Description',
  /** PNG means the device; viewers show it under a name that fits ours as well. */
  source: 'Source',
  sourceOfData: 'Khorgos source',
  licence: 'Copyright',
  warnings: 'Warning',
  link: 'Khorgos link',
  version: 'Khorgos data version',
  rows: 'Khorgos rows',
} as const;
const SOFTWARE = { keyword: 'Software', text: 'Khorgos' };

const NAMESPACE = 'urn:khorgos:picture';
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

const warningText = ({ warnings }: PictureFacts): string => warnings.join('\n');

/** The texts of a PNG. A fact that is empty is left out. */
export const pngTexts = (facts: PictureFacts): readonly PngText[] =>
  [
    ...[
      { keyword: KEYWORDS.title, text: facts.title },
      { keyword: KEYWORDS.description, text: facts.description },
      { keyword: KEYWORDS.source, text: facts.source },
      { keyword: KEYWORDS.sourceOfData, text: facts.source },
      { keyword: KEYWORDS.licence, text: facts.licence },
      { keyword: KEYWORDS.warnings, text: warningText(facts) },
    ].map((sentence) => ({ ...sentence, lang: languageOf(facts) })),
    SOFTWARE,
    { keyword: KEYWORDS.link, text: facts.link },
    { keyword: KEYWORDS.version, text: facts.version },
    { keyword: KEYWORDS.rows, text: facts.rows },
  ].filter(({ text }) => text !== '');

/** Of the sentences: the link opens the view in the same one. Empty where there is no link. */
const languageOf = ({ link }: PictureFacts): string =>
  new URLSearchParams(link.replace(/^[^?]*/, '')).get('lang') ?? '';

/** The `metadata` element of an SVG. */
export function svgMetadata(facts: PictureFacts): SvgNode {
  const fact = (tag: string, text: string): readonly SvgNode[] =>
    text === '' ? [] : [svgNode(tag, {}, [text])];
  return svgNode('metadata', {}, [
    svgNode('khorgos:picture', { 'xmlns:khorgos': NAMESPACE, 'xmlns:dc': DUBLIN_CORE }, [
      ...fact('dc:title', facts.title),
      ...fact('dc:description', facts.description),
      ...fact('dc:source', facts.source),
      ...fact('dc:rights', facts.licence),
      ...fact('khorgos:warning', warningText(facts)),
      ...fact('khorgos:link', facts.link),
      ...fact('khorgos:version', facts.version),
      ...fact('khorgos:rows', facts.rows),
    ]),
  ]);
}

/** What a file that was handed to the page is. */
export type ReadBack =
  | { readonly kind: 'ours'; readonly link: string; readonly version: string | null }
  /** A whole picture without a link of ours: made elsewhere, or stripped on its way. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'no-picture' };

/** Finds the view that a PNG or an SVG was made from. Runs and fetches nothing of it. */
export function readPicture(bytes: Uint8Array): ReadBack {
  if (isPng(bytes)) return readPng(bytes);
  const text = decoded(bytes);
  return text === null || !/<svg[\s>]/.test(text) ? { kind: 'no-picture' } : readSvg(text);
}

function readPng(bytes: Uint8Array): ReadBack {
  try {
    const texts = readTexts(bytes, [KEYWORDS.link, KEYWORDS.version]);
    return found(texts.get(KEYWORDS.link), texts.get(KEYWORDS.version));
  } catch (error) {
    if (error instanceof BadPng) return { kind: 'damaged' };
    throw error;
  }
}

function readSvg(text: string): ReadBack {
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (parsed.querySelector('parsererror') !== null) return { kind: 'damaged' };
  const fact = (name: string): string | undefined =>
    parsed.getElementsByTagNameNS(NAMESPACE, name)[0]?.textContent ?? undefined;
  return found(fact('link'), fact('version'));
}

const found = (link: string | undefined, version: string | undefined): ReadBack =>
  link === undefined ? { kind: 'foreign' } : { kind: 'ours', link, version: version ?? null };

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
