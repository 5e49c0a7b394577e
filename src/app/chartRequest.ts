import { FIGURE_KINDS } from '#charts/kinds.ts';
import type { ChartRequest } from '#charts/request.ts';
import { tradeModel } from '#charts/tradeModel.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Year } from '#domain/period.ts';
import type { ViewState } from '#view/viewState.ts';

/** The year that a figure of one year shows: of a range the last, and at an open end the newest. */
export function chartYear({ time, source }: ViewState, ledger: Ledger): Year {
  const newest = ledger.years[source].at(-1);
  const year = time.to === 'latest' ? newest : time.to;
  if (year === undefined) {
    throw new Error(`The dataset has no year for the series ${source}; add figures or remove it.`);
  }
  return year;
}

/** What a figure of one year needs of a view. */
export function chartRequest(view: ViewState, ledger: Ledger): ChartRequest {
  const { countries, measures, source, unit, scale, sort } = view;
  return { countries, measures, source, year: chartYear(view, ledger), unit, scale, sort };
}

/** Whether a view has anything to draw: only such a view is offered as a way on. */
export function leadsToFigures(view: ViewState, ledger: Ledger): boolean {
  const request = FIGURE_KINDS[view.view].narrow(chartRequest(view, ledger));
  return tradeModel(ledger, request, () => 0).state === 'ready';
}
