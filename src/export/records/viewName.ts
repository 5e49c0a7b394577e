import { kindOf } from '#charts/kinds.ts';
import { fileName } from '#export/fileName.ts';
import type { ViewDocument } from '#export/records/viewDocument.ts';
import { shortHash } from '#export/shortHash.ts';

type Period = Parameters<typeof fileName>[0]['period'];

type Named = Pick<ViewDocument, 'view' | 'request' | 'records'>;

/** Name of a file with what was asked of a view, for a year or several. */
export const requestFileName = (
  { view, request }: Pick<ViewDocument, 'view' | 'request'>,
  period: Period,
  extension: string,
): string =>
  fileName(
    {
      view,
      countries: request.countries,
      period,
      source: kindOf(view).filters.includes('source') ? request.source : null,
    },
    extension,
  );

/** Name of a file of a view's figures: what its rows are about, which may be less than its link asks for. */
export const documentFileName = (document: Named, extension: string): string =>
  requestFileName(document, yearsOf(document), extension);

/**
 * A key of a bibliography: the same without an ending, and a mark of the whole link behind it, which
 * differs where only the unit, the language or another choice does that the name leaves out.
 */
export const viewKey = (document: Named & Pick<ViewDocument, 'link'>): string =>
  `${documentFileName(document, 'bib').replace(/\.bib$/, '')}_${shortHash(document.link)}`;

/** From the first year that a row is about to the last. */
function yearsOf({ records, request }: Named): Period {
  const years = records.flatMap(({ period }) => (period.match(/\d{4}/g) ?? []).map(Number));
  const known = years.length > 0 ? years : [request.year];
  return { from: Math.min(...known), to: Math.max(...known) };
}
