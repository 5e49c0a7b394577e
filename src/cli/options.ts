import { parseArgs } from 'node:util';
import type { DataFormat } from '#export/records/madeFile.ts';
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
import type { ViewField, ViewState } from '#view/viewState.ts';

/** Thrown when the command cannot be understood. The message says what to write instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

const PICTURE_FORMATS = ['png', 'svg'] as const;
type PictureFormat = (typeof PICTURE_FORMATS)[number];
const FORMATS = [...PICTURE_FORMATS, ...DATA_FORMATS] as const;

type Look = {
  readonly size: PictureSize;
  readonly transparent: boolean;
  readonly plain: boolean;
  /** The address of the site, for the links in the pictures; empty when not told. */
  readonly site: string;
};

export type Command =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'picture';
      readonly view: ViewState;
      readonly look: Look;
      readonly out: string;
      readonly format: PictureFormat;
    }
  | {
      readonly kind: 'data';
      readonly view: ViewState;
      readonly site: string;
      readonly out: string;
      readonly format: DataFormat;
    }
  | {
      readonly kind: 'all';
      readonly view: ViewState;
      readonly look: Look;
      readonly folder: string;
    };

/** What of a link does not concern a picture. */
const NO_OPTIONS: ReadonlySet<ViewField> = new Set(['cell', 'page']);

/** Reads the arguments behind `npm run render --`. Throws `UsageError`. */
export function parseCommand(
  args: readonly string[],
  codecs: ViewCodecs,
  defaults: ViewState,
): Command {
  const fields = (Object.keys(codecs) as ViewField[]).filter((field) => !NO_OPTIONS.has(field));
  const { text, flags } = readArguments(args, fields);
  if (flags.has('help')) return { kind: 'help' };
  const view = viewOf(text, fields, codecs, defaults);
  const look = {
    size: parseSize(text.get('size') ?? 'report'),
    transparent: flags.has('transparent'),
    plain: flags.has('plain'),
    site: text.get('site') ?? '',
  };
  const out = text.get('out');
  const folder = text.get('all');
  if (folder !== undefined && out !== undefined) {
    throw new UsageError('Use either --out FILE or --all FOLDER.');
  }
  if (folder !== undefined) return { kind: 'all', view, look, folder };
  if (out === undefined) throw new UsageError('Say where to write: --out FILE or --all FOLDER.');
  const format = formatOf(out);
  if (!isData(format)) return { kind: 'picture', view, look, out, format };
  const vain = PICTURE_OPTIONS.find((name) => text.has(name) || flags.has(name));
  if (vain) throw new UsageError(`--${vain} is for pictures; a .${format} has no use for it.`);
  return { kind: 'data', view, site: look.site, out, format };
}

const PICTURE_OPTIONS = ['size', 'transparent', 'plain'] as const;

const isData = (format: PictureFormat | DataFormat): format is DataFormat =>
  DATA_FORMATS.some((name) => name === format);

function readArguments(args: readonly string[], fields: readonly string[]) {
  const options: Record<string, { readonly type: 'string' | 'boolean' }> = {};
  for (const name of [...fields, 'link', 'size', 'site', 'out', 'all']) {
    options[name] = { type: 'string' };
  }
  for (const name of ['transparent', 'plain', 'help']) options[name] = { type: 'boolean' };
  try {
    const { values } = parseArgs({ args: [...args], strict: true, options });
    const entries = Object.entries(values);
    return {
      text: new Map(
        entries.flatMap(([name, value]): [string, string][] =>
          typeof value === 'string' ? [[name, value]] : [],
        ),
      ),
      flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
    };
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    throw new UsageError(cause.message);
  }
}

/** A link and the options named as its parameters, which go before it. */
function viewOf(
  text: ReadonlyMap<string, string>,
  fields: readonly ViewField[],
  codecs: ViewCodecs,
  defaults: ViewState,
): ViewState {
  const params = new URLSearchParams((text.get('link') ?? '').replace(/^[^?]*\?/, ''));
  for (const field of fields) {
    const value = text.get(field);
    if (value !== undefined) params.set(field, value);
  }
  const { view, rejected } = parseLink(params.toString(), codecs, defaults);
  const [fault] = rejected;
  if (fault) {
    throw new UsageError(`--${fault.field} cannot be “${fault.text}”; see --help.`);
  }
  return view;
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
  throw new UsageError(`--size cannot be “${text}”: ${SIZE_FAULTS[fault]}`);
}

const SIZE_FAULTS = {
  'not-a-number': `use ${PRESET_NAMES.join(', ')} or WIDTHxHEIGHT@SCALE, such as 1000x700@3.`,
  'too-small': `a picture is at least ${LEAST_WIDTH} wide and ${LEAST_HEIGHT} high.`,
  'too-large': `a side is at most ${MOST_SIDE}; use the scale for more pixels.`,
  'wrong-scale': `the scale is 1 to ${MOST_SCALE}.`,
  'too-many-pixels': 'a picture has at most 16 megapixels.',
} as const;

function formatOf(out: string): PictureFormat | DataFormat {
  const format = FORMATS.find((name) => out.toLowerCase().endsWith(`.${name}`));
  if (format) return format;
  const known = new Intl.ListFormat('en', { type: 'disjunction' });
  throw new UsageError(`--out has to end in ${known.format(FORMATS.map((name) => `.${name}`))}.`);
}
