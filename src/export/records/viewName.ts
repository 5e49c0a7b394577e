import { fileName } from '#export/fileName.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import { shortHash } from '#export/shortHash.ts';
import { kindOf } from '#charts/kinds.ts';

type Named = Pick<ViewDocument, 'view' | 'request' | 'records'>;

/** Name of a file of a view: what its rows are about, which may be less than its link asks for. */
export function viewFileName(document: Named, extension: string): string {
  const { view, request } = document;
  const ofOneSource = kindOf(view).filters.includes('source');
  return fileName(
    {
      view,
      countries: request.countries,
      period: yearsOf(document),
      source: ofOneSource ? request.source : null,
    },
    extension,
  );
}

/**
 * A key of a bibliography: the same without an ending, and a mark of the whole link behind it, which
 * differs where only the unit, the language or another choice does that the name leaves out.
 */
export const viewKey = (document: Named & Pick<ViewDocument, 'link'>): string =>
  `${viewFileName(document, 'bib').replace(/\.bib$/, '')}_${shortHash(document.link)}`;

/** From the first year that a row is about to the last. */
function yearsOf({ records, request }: Named): { readonly from: number; readonly to: number } {
  const years = records.flatMap(({ period }) => (period.match(/\d{4}/g) ?? []).map(Number));
  const known = years.length > 0 ? years : [request.year];
  return { from: Math.min(...known), to: Math.max(...known) };
}
