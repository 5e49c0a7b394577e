import type { EconomyCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { figureId, parseFigureAddress } from '#domain/figureAddress.ts';
import type { Ledger } from '#domain/ledger.ts';
import { economiesWithFigures } from '#domain/ledger.ts';
import { AXIS_SHARINGS, GAP_BASES, MEASURES, PANELS, SCALES, UNITS } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { parseYear } from '#domain/period.ts';
import { SORT_KEYS } from '#domain/ranking.ts';
import type { TimeRange, ViewField, ViewState } from '#view/viewState.ts';
import { FREIGHT_MAX, FREIGHT_MIN, PAGES, THEMES, VIEWS } from '#view/viewState.ts';

/** `value` is null when nothing of the text could be kept; `rejected` lists the bad parts. */
type Parsed<T> = { readonly value: T | null; readonly rejected: readonly string[] };

export type Codec<T> = {
  readonly parse: (text: string) => Parsed<T>;
  /** Uses only characters that need no escaping in a query string. */
  readonly format: (value: T) => string;
};

export type ViewCodecs = { readonly [Field in ViewField]: Codec<ViewState[Field]> };

const kept = <T>(value: T): Parsed<T> => ({ value, rejected: [] });
const refused = (text: string): Parsed<never> => ({ value: null, rejected: [text] });

const oneOf = <T extends string>(values: readonly T[]): Codec<T> => ({
  parse: (text) => {
    const value = values.find((known) => known === text);
    return value === undefined ? refused(text) : kept(value);
  },
  format: (value) => value,
});

/** Facebook rewrites `+` and encodes commas; `~` survives everywhere. */
const SEPARATOR = '~';

/** A set in the order of `values`. Empty text is the empty set; unknown members are left out. */
const someOf = <T extends string>(values: readonly T[]): Codec<readonly T[]> => ({
  parse: (text) => {
    const wanted = text === '' ? [] : text.split(SEPARATOR);
    const rejected = wanted.filter((part) => !values.some((known) => known === part));
    const value = values.filter((known) => wanted.includes(known));
    return { value: value.length === 0 && rejected.length > 0 ? null : value, rejected };
  },
  format: (chosen) => values.filter((known) => chosen.includes(known)).join(SEPARATOR),
});

const time: Codec<TimeRange> = {
  parse: (text) => {
    const year = parseYear(text);
    if (year !== null) return kept({ from: year, to: year });
    const [left = '', right = '', ...rest] = text.split('..');
    const from = left === 'earliest' ? left : parseYear(left);
    const to = right === 'latest' ? right : parseYear(right);
    if (from === null || to === null || rest.length > 0 || isBackwards(from, to)) {
      return refused(text);
    }
    return kept({ from, to });
  },
  format: ({ from, to }) => (from === to ? String(from) : `${from}..${to}`),
};

const isBackwards = (from: Year | 'earliest', to: Year | 'latest'): boolean =>
  from !== 'earliest' && to !== 'latest' && from > to;

const sort: Codec<ViewState['sort']> = {
  parse: (text) => {
    const descending = text.startsWith('-');
    const key = SORT_KEYS.find((known) => known === (descending ? text.slice(1) : text));
    return key ? kept({ key, descending }) : refused(text);
  },
  format: ({ key, descending }) => (descending ? `-${key}` : key),
};

/** A factor in whole hundredths, as a freight slider has them. */
const freight: Codec<number> = {
  parse: (text) => {
    const factor = Number(text);
    const known = /^1(\.\d{1,2})?$/.test(text) && factor >= FREIGHT_MIN && factor <= FREIGHT_MAX;
    return known ? kept(factor) : refused(text);
  },
  format: (factor) => factor.toFixed(2),
};

/** A run of months has a slash, which other sites would escape; it never follows a letter. */
const RUN = { slash: /(\d)\/(?=\d)/, link: /(\d)~(?=\d)/ };

/** Address of one figure, of any of its forms; whether it exists, the panel says. */
const cell = (known: Known): Codec<string> => ({
  parse: (text) => {
    if (text === '') return kept('');
    const address = parseFigureAddress(text.replace(RUN.link, '$1/'), known);
    return address ? kept(figureId(address)) : refused(text);
  },
  format: (id) => id.replace(RUN.slash, `$1${SEPARATOR}`),
});

/** A release is named by its date, as `2026-11-22`. */
const release: Codec<string> = {
  parse: (text) => (text === '' || isDate(text) ? kept(text) : refused(text)),
  format: (date) => date,
};

/** A day that there is: `2026-02-30` would be read as one in March. */
const isDate = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString() === `${text}T00:00:00.000Z`;
};

/** What of the dataset a link is read against. */
type Known = {
  /** The countries that can be chosen. */
  readonly countries: readonly EconomyCode[];
  /** Those and the groups: whatever a figure can be about. */
  readonly economies: readonly EconomyCode[];
};

/** One codec a parameter. */
export const viewCodecs = (known: Known): ViewCodecs => ({
  view: oneOf(VIEWS),
  countries: someOf(known.countries),
  measures: someOf(MEASURES),
  source: oneOf(SERIES),
  time,
  unit: oneOf(UNITS),
  scale: oneOf(SCALES),
  sort,
  freight,
  base: oneOf(GAP_BASES),
  panels: oneOf(PANELS),
  axis: oneOf(AXIS_SHARINGS),
  events: oneOf(['off', 'on']),
  cell: cell(known),
  page: oneOf(PAGES),
  lang: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  data: release,
});

/** Those that read and write links to what a dataset holds. */
export const codecsFor = (ledger: Ledger): ViewCodecs =>
  viewCodecs({ countries: ledger.countries, economies: economiesWithFigures(ledger) });
