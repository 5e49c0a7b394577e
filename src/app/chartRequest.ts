import type { FigureKind } from '#charts/figure.ts';
import { kindOf, measuresFor } from '#charts/kinds.ts';
import type { ChartRequest } from '#charts/request.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Year } from '#domain/period.ts';
import { FIRST_YEAR } from '#domain/period.ts';
import type { ViewState } from '#view/viewState.ts';

/** The year that a figure of one year shows: of a range the last, and at an open end the newest. */
export function chartYear({ time, source, view, countries }: ViewState, ledger: Ledger): Year {
  if (time.to !== 'latest') return time.to;
  const newest =
    kindOf(view).years(ledger, source, countries).at(-1) ?? ledger.years[source].at(-1);
  if (newest === undefined) {
    throw new Error(`The dataset has no year for the series ${source}; add figures or remove it.`);
  }
  return newest;
}

/**
 * The years that a figure of many years shows, both ends included. One year alone is no range: a
 * trend shows how that year was reached, from the earliest year on; coverage shows every year.
 */
export function yearRange(view: ViewState, ledger: Ledger): ChartRequest['years'] {
  const { time, source, countries } = view;
  const { filters, years, oneYearIsAll } = kindOf(view.view);
  const known = years(ledger, source, countries);
  const alone = filters.includes('range') && time.from === time.to;
  const to = (alone && oneYearIsAll ? known.at(-1) : undefined) ?? chartYear(view, ledger);
  const earliest = Math.min(known[0] ?? FIRST_YEAR, to) as Year;
  return { from: time.from === 'earliest' || alone ? earliest : time.from, to };
}

/** What a figure needs of a view. */
export function chartRequest(view: ViewState, ledger: Ledger): ChartRequest {
  const { countries, source, scale, sort, freight, base, panels, axis } = view;
  const { unit, events } = view;
  const kind = kindOf(view.view);
  return {
    countries,
    measures: measuresFor(view.view, view.measures),
    source,
    year: chartYear(view, ledger),
    years: yearRange(view, ledger),
    // A link may ask for a unit that this figure cannot be drawn in.
    unit: kind.units.includes(unit) ? unit : 'usd',
    scale,
    sort,
    freight,
    base,
    panels,
    axis,
    events: events === 'on',
  };
}

const unordered = (): number => 0;

/** Whether a view has anything to draw: only such a view is offered as a way on. */
export const leadsToFigures = (figure: FigureKind, view: ViewState, ledger: Ledger): boolean =>
  figure.show(ledger, chartRequest(view, ledger), unordered).state === 'ready';
