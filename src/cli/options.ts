import path from 'node:path';
import type { Arguments } from '#cli/arguments.ts';
import { readArguments } from '#cli/arguments.ts';
import { UsageError } from '#cli/usageError.ts';
import { DATA_FORMATS } from '#export/records/madeFile.ts';
import type { PictureSize } from '#export/picture/size.ts';
import {
  LEAST_HEIGHT,
  LEAST_WIDTH,
  MOST_SCALE,
  MOST_SIDE,
  PRESET_NAMES,
  PRESETS,
  sizeFault,
} from '#export/picture/size.ts';
import type { ViewCodecs } from '#view/codecs.ts';
import { parseLink } from '#view/link.ts';
import { linkQuery } from '#view/linkQuery.ts';
import type { ViewField, ViewState } from '#view/viewState.ts';

const PICTURE_FORMATS = ['png', 'svg'] as const;
type PictureFormat = (typeof PICTURE_FORMATS)[number];
const FORMATS = [...PICTURE_FORMATS, 'html', ...DATA_FORMATS] as const;
type Format = (typeof FORMATS)[number];

type Look = {
  readonly size: PictureSize;
  readonly transparent: boolean;
  readonly plain: boolean;
  /** The address of the site without query, for the links in the pictures; empty when not told. */
  readonly site: string;
};

/** Says where the site is published, for commands without `--site`. */
export const SITE_VARIABLE = 'KHORGOS_SITE';

type Asked = {
  readonly view: ViewState;
  /** Parameters of the link that mean nothing here. */
  readonly unknown: readonly string[];
};

export type Command =
  | { readonly kind: 'help' }
  | (Asked & {
      readonly kind: 'picture';
      readonly look: Look;
      readonly out: string;
      readonly format: PictureFormat;
    })
  | (Asked & {
      readonly kind: 'data';
      readonly site: string;
      readonly out: string;
      /** A page of the view without a script, or its rows. */
      readonly format: Exclude<Format, PictureFormat>;
    })
  | (Asked & {
      readonly kind: 'all';
      /** What was asked for by name, and is not to be varied. */
      readonly named: ReadonlySet<ViewField>;
      readonly look: Look;
      readonly folder: string;
    });

/** What of a link does not concern a picture. */
const NO_OPTIONS: ReadonlySet<ViewField> = new Set(['cell', 'page', 'data']);

/**
 * Reads the arguments behind `npm run render --`. `published` is the address that stands for `--site`
 * where there is none; it may be empty. Throws `UsageError`.
 */
export function parseCommand(
  args: readonly string[],
  codecs: ViewCodecs,
  defaults: ViewState,
  published = '',
): Command {
  const fields = (Object.keys(codecs) as ViewField[]).filter((field) => !NO_OPTIONS.has(field));
  const given = readArguments(args, [...fields, 'link', 'size', 'site', 'out', 'all'], FLAGS);
  const { text, flags } = given;
  if (flags.has('help')) return { kind: 'help' };
  const { view, named, unknown } = viewOf(text, fields, codecs, defaults);
  const look = {
    size: parseSize(text.get('size') ?? 'report'),
    transparent: flags.has('transparent'),
    plain: flags.has('plain'),
    site: siteOf(text, published),
  };
  const out = text.get('out');
  const folder = text.get('all');
  if (folder !== undefined && out !== undefined) {
    throw new UsageError('bothPlaces');
  }
  if (folder !== undefined) {
    refuseAutomatic(text);
    return { kind: 'all', view, named, look, folder, unknown };
  }
  if (out === undefined) throw new UsageError('noPlace');
  const format = formatOf(out);
  if (isPicture(format)) {
    refuseAutomatic(text);
    return { kind: 'picture', view, look, out, format, unknown };
  }
  refusePictureOptions(format, given);
  return { kind: 'data', view, site: look.site, out, format, unknown };
}

const FLAGS = ['transparent', 'plain', 'help'] as const;
const PICTURE_OPTIONS = ['size', 'transparent', 'plain', 'theme'] as const;

const isPicture = (format: Format): format is PictureFormat =>
  PICTURE_FORMATS.some((name) => name === format);

function refusePictureOptions(format: Format, { text, flags }: Arguments): void {
  const vain = PICTURE_OPTIONS.filter((name) => format !== 'html' || name !== 'theme').find(
    (name) => text.has(name) || flags.has(name),
  );
  if (vain) throw new UsageError('forPictures', { option: vain, format });
}

/** A picture cannot follow the system of whoever looks at it. A link may say so all the same. */
function refuseAutomatic(text: Arguments['text']): void {
  if (text.get('theme') === 'auto') {
    throw new UsageError('autoTheme');
  }
}

/** An address of the web without query, from the option or else from the surroundings. */
function siteOf(text: Arguments['text'], published: string): string {
  const option = text.get('site');
  const address = option ?? published;
  if (option === undefined && address === '') return '';
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    const name = option === undefined ? SITE_VARIABLE : '--site';
    throw new UsageError('site', { option: name, given: address });
  }
  return url.origin + url.pathname;
}

/** A link and the options named as its parameters, which go before it. */
function viewOf(
  text: Arguments['text'],
  fields: readonly ViewField[],
  codecs: ViewCodecs,
  defaults: ViewState,
) {
  const params = queryOf(text.get('link'));
  const unknown = [...new Set(params.keys())].filter((name) => !Object.hasOwn(codecs, name));
  for (const field of NO_OPTIONS) params.delete(field);
  for (const field of fields) {
    const value = text.get(field);
    if (value !== undefined) params.set(field, value);
  }
  const { view, rejected } = parseLink(params.toString(), codecs, defaults);
  const [fault] = rejected;
  if (fault) {
    throw new UsageError('value', { option: fault.field, given: fault.text });
  }
  return { view, unknown, named: new Set(fields.filter((field) => params.has(field))) };
}

function queryOf(link: string | undefined): URLSearchParams {
  if (link === undefined) return new URLSearchParams();
  const query = linkQuery(link);
  if (query !== null) return query;
  throw new UsageError('link', { given: link });
}

const SIZE = /^(\d+)x(\d+)(?:@(\d+(?:\.\d+)?))?$/;

/** A preset or WIDTHxHEIGHT@SCALE. Throws `UsageError`. */
export function parseSize(text: string): PictureSize {
  const preset = PRESET_NAMES.find((name) => name === text);
  if (preset) return PRESETS[preset];
  const [, width, height, scale = '2'] = SIZE.exec(text) ?? [];
  const size = { width: Number(width), height: Number(height), scale: Number(scale) };
  const fault = sizeFault(size);
  if (fault === null) return size;
  throw new UsageError(`size-${fault}`, {
    given: text,
    names: PRESET_NAMES.join(', '),
    least: `${LEAST_WIDTH}×${LEAST_HEIGHT}`,
    most: String(MOST_SIDE),
    scale: String(MOST_SCALE),
  });
}

function formatOf(out: string): Format {
  const { name: stem, ext } = path.parse(out);
  const format = FORMATS.find((name) => ext.toLowerCase() === `.${name}`);
  if (format) return format;
  if (FORMATS.some((name) => stem.toLowerCase() === `.${name}`)) {
    throw new UsageError('noName', { ending: stem });
  }
  throw new UsageError('ending', { endings: FORMATS.map((name) => `.${name}`).join(', ') });
}
