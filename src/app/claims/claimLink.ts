import { leadsToFigures } from '#app/chartRequest.ts';

import { kindOf } from '#charts/kinds.ts';
import type { ClaimView } from '#domain/claimView.ts';
import type { Ledger } from '#domain/ledger.ts';
import { MEASURES } from '#domain/measure.ts';
import type { ViewState } from '#view/viewState.ts';

/** What a link to the figures of a check changes; null where that would show nothing. */
export function claimChoice(
  ledger: Ledger,
  start: ViewState,
  shown: ClaimView | null,
): Partial<ViewState> | null {
  if (shown === null) return null;
  const { series, countries, measures, from, to, currency } = shown;
  const onlyBalance = measures.every((measure) => measure === 'surplus');
  const single = onlyBalance ? ('surplus' as const) : ('overview' as const);
  const choice = {
    // Only a trend shows more than one year.
    view: from === to ? single : ('trend' as const),
    source: series,
    countries,
    measures: onlyBalance ? MEASURES : measures,
    time: { from, to },
    unit: currency === 'CNY' ? ('cny' as const) : ('usd' as const),
    scale: start.scale,
    sort: start.sort,
    cell: '',
  };
  const { figure } = kindOf(choice.view);
  // A view whose code has not been loaded cannot be asked.
  const shows =
    typeof figure === 'function' || leadsToFigures(figure, { ...start, ...choice }, ledger);
  return shows ? choice : null;
}
