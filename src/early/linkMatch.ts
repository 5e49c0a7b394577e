/** Says how a page looks, and nothing of what it shows. */
const LOOKS: ReadonlySet<string> = new Set(['theme', 'controls']);

const LANGUAGES: ReadonlySet<string> = new Set(['en', 'zh', 'ru']);

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
 * Whether a link asks for the view that was drawn, whose link is written out whole; a parameter that
 * stands there twice has two ways of saying the same. Anything that is not known to say the same
 * counts as another view: the page then waits for the code that can tell.
 */
export function asksFor(params: URLSearchParams, drawn: URLSearchParams): boolean {
  const seen = new Set<string>();
  for (const [name, value] of params) {
    if (seen.has(name)) return false;
    seen.add(name);
    if (name === 'theme' && linkTheme(params) !== value) return false;
    if (name !== 'lang' && !LOOKS.has(name) && !drawn.getAll(name).includes(value)) return false;
  }
  return !params.has('lang') || LANGUAGES.has(params.get('lang') ?? '');
}
