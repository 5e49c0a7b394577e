import { sourceText } from '#charts/figureText.ts';
import type { TextContext } from '#charts/figure.ts';
import { formatBibtex } from '#export/citation/bibtex.ts';
import type { Cited } from '#export/citation/cited.ts';
import type { CslItem } from '#export/citation/csl.ts';
import { cslItem } from '#export/citation/csl.ts';

export const CITATION_FORMS = ['short', 'long', 'bibtex', 'csl'] as const;
export type CitationForm = (typeof CITATION_FORMS)[number];

type Context = Pick<TextContext, 'language' | 'names'>;

/** The sentences are in the reader's language; BibTeX and CSL-JSON carry them in their fields. */
export function citation(form: CitationForm, cited: Cited, context: Context): string {
  switch (form) {
    case 'short':
      return shortForm(cited, context);
    case 'long':
      return longForm(cited, context);
    case 'bibtex':
      return formatBibtex(cited, noteOf(cited, context), context.language);
    case 'csl':
      return `${JSON.stringify([cslOf(cited, context)], null, 2)}\n`;
  }
}

const cslOf = (cited: Cited, context: Context): CslItem =>
  cslItem(cited, noteOf(cited, context), context.language);

/** Every form at once, for the metadata of a file. */
export const citations = (cited: Cited, context: Context) => ({
  short: citation('short', cited, context),
  long: citation('long', cited, context),
  bibtex: citation('bibtex', cited, context),
  csl: [cslOf(cited, context)],
});

/** Who counted, then where it was read, as in a caption. */
function shortForm({ sources, version }: Cited, { language }: Context): string {
  const bodies = new Set(sources.map(({ authority }) => language.name(authority)));
  return language.t('citation.short', {
    sources: bodies.size === 0 ? 'none' : joined([...bodies], language),
    site: language.t('page.name'),
    version: language.date(version),
  });
}

function longForm(cited: Cited, context: Context): string {
  const { language } = context;
  return language.t('citation.long', {
    title: cited.headline,
    subtitle: cited.subtitle,
    site: language.t('page.name'),
    version: language.date(cited.version),
    sources: sourcesText(cited, context),
    link: cited.link ?? 'none',
    accessed: language.date(cited.accessed),
  });
}

const noteOf = (cited: Cited, context: Context): string =>
  context.language.t('citation.note', {
    version: context.language.date(cited.version),
    sources: sourcesText(cited, context),
  });

/** `none` where the sentence has to do without. */
const sourcesText = ({ sources }: Cited, context: Context): string =>
  sources.length === 0
    ? 'none'
    : joined([...new Set(sources.map((source) => sourceText(source, context)))], context.language);

/** Bodies have commas in their names. */
const joined = (texts: readonly string[], { t, gap }: Context['language']): string =>
  texts.join(t('citation.separator') + gap);
