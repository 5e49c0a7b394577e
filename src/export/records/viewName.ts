import { fileName } from '#export/fileName.ts';
import type { FigureKindId } from '#charts/kinds.ts';
import { kindOf } from '#charts/kinds.ts';
import type { ChartRequest } from '#charts/request.ts';

/** Name of a file of a view: what the figure shows, which may be less than its link asks for. */
export function viewFileName(view: FigureKindId, request: ChartRequest, extension: string): string {
  const { countries, source, year, years } = request;
  const { filters } = kindOf(view);
  return fileName(
    {
      view,
      countries,
      period: filters.includes('year') ? { from: year, to: year } : years,
      source: filters.includes('source') ? source : null,
    },
    extension,
  );
}

/** The same without an ending: a key of a bibliography. */
export const viewKey = (view: FigureKindId, request: ChartRequest): string =>
  viewFileName(view, request, 'bib').replace(/\.bib$/, '');
