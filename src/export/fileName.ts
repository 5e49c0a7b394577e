type FileFacts = {
  readonly view: string;
  readonly countries: readonly string[];
  /** A year, or the first and the last of several. */
  readonly period: { readonly from: number; readonly to: number };
  /** Null for a figure that shows every source beside each other. */
  readonly source: string | null;
};

/** More codes than this make a name that no system likes. */
const MOST_CODES = 8;

/** `khorgos_VIEW_COUNTRIES_PERIOD_SOURCE.EXT`, in characters that every file system takes. */
export function fileName(
  { view, countries, period, source }: FileFacts,
  extension: string,
): string {
  const { from, to } = period;
  const parts = [
    'khorgos',
    view,
    countriesPart(countries),
    from === to ? String(to) : `${from}-${to}`,
    source ?? 'all',
  ];
  return `${parts.map(plain).join('_')}.${plain(extension)}`;
}

const countriesPart = (countries: readonly string[]): string => {
  if (countries.length === 0) return 'none';
  return countries.length > MOST_CODES ? `${countries.length}-countries` : countries.join('-');
};

const plain = (text: string): string => text.replaceAll(/[^A-Za-z0-9-]+/g, '-');
