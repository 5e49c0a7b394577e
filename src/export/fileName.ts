import { kindOf, type FigureKindId } from '#charts/kinds.ts';
import type { ChartRequest } from '#charts/request.ts';

/**
 * `khorgos_VIEW_COUNTRIES_PERIOD_SOURCE`, without the ending: `khorgos_surplus_KAZ-KGZ_2024_customs`.
 * ASCII, so that any system, archive and bibliography takes it.
 */
export function fileStem(view: FigureKindId, request: ChartRequest): string {
  const { countries, source, year, years } = request;
  const { filters } = kindOf(view);
  const ofOneYear = filters.includes('year') || years.from === years.to;
  return [
    'khorgos',
    view,
    countries.length === 0 ? 'none' : countries.join('-'),
    ofOneYear ? year : `${years.from}-${years.to}`,
    filters.includes('source') ? source : 'sources',
  ].join('_');
}
