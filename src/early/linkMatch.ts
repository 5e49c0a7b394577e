/** Says how a page looks, and nothing of what it shows. */
const LOOKS: ReadonlySet<string> = new Set(['theme', 'controls']);

/** Put in here by the build: the codes of the languages that have a file. */
declare const KHORGOS_LANGUAGES: readonly string[];

const LANGUAGES: ReadonlySet<string> = new Set(KHORGOS_LANGUAGES);

/**
 * The language of a link; where it names none, the first of the reader's that we speak, else English.
 * A language that we do not speak is no language: the page says so later.
 */
export function linkLanguage(params: URLSearchParams, readers: readonly string[]): string {
  const named = params.get('lang') ?? '';
  if (LANGUAGES.has(named)) return named;
  const primary = readers.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return primary.find((language) => LANGUAGES.has(language)) ?? 'en';
}

/** The theme of a link, `auto` where it names none that there is. */
export function linkTheme(params: URLSearchParams): string {
  const named = params.get('theme') ?? '';
  return named === 'light' || named === 'dark' ? named : 'auto';
}

/**
 * Whether a link asks for the view that was drawn. `drawn` has every parameter of the grammar; one that
 * stands there twice has two ways of saying the same. Others are not ours: sites append their own.
 * What is bad, or said twice, counts as another view: the page then waits for the code that can tell.
 */
export function asksFor(params: URLSearchParams, drawn: URLSearchParams): boolean {
  const ours = [...params].filter(([name]) => drawn.has(name) || LOOKS.has(name));
  if (new Set(ours.map(([name]) => name)).size < ours.length) return false;
  return ours.every(([name, value]) => {
    if (name === 'lang') return LANGUAGES.has(value);
    if (name === 'theme') return linkTheme(params) === value;
    return LOOKS.has(name) || drawn.getAll(name).includes(value);
  });
}
