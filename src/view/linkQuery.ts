import { migrateLink } from '#view/linkMigrations.ts';
import { VIEWS } from '#view/viewState.ts';

/**
 * The query of a link to a view: of an address of the web, or `?...` as a site without a known
 * address writes it. Null for any other text. Whether the query says anything of use is not asked.
 */
export function linkQuery(link: string): URLSearchParams | null {
  const text = link.trim();
  if (text.startsWith('?')) return new URLSearchParams(text.replace(/#.*$/s, ''));
  if (!URL.canParse(text)) return null;
  const { protocol, search, searchParams } = new URL(text);
  const ofTheWeb = protocol === 'https:' || protocol === 'http:';
  return ofTheWeb && search !== '' ? searchParams : null;
}

/** Whether a query names a view, as every link does that is written out whole. */
export const namesView = (query: URLSearchParams): boolean => {
  const named = migrateLink(query).get('view');
  return VIEWS.some((view) => view === named);
};
