import { chartRequest, yearRange } from '#app/chartRequest.ts';
import { kindOf } from '#charts/kinds.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Controls } from '#export/embed/embedAddress.ts';
import { embedAddress } from '#export/embed/embedAddress.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatWholeLink } from '#view/link.ts';
import type { Theme, TimeRange, ViewState } from '#view/viewState.ts';

/** How a view is to look in somebody else's page. */
export type EmbedLook = {
  readonly lang: LanguageCode;
  readonly theme: Theme;
  readonly controls: Controls;
  /** Whether the years stay those of now, and the link says of which release they were. */
  readonly pinned: boolean;
};

type Embedding = { readonly view: ViewState; readonly ledger: Ledger; readonly look: EmbedLook };

/**
 * The whole link of an embedded view, without `?`: every parameter but those of what can be open
 * beside a figure, which is nothing.
 */
export function embedQuery({ view, ledger, look }: Embedding): string {
  const { lang, theme, pinned } = look;
  const embedded: ViewState = {
    ...view,
    lang,
    theme,
    cell: '',
    page: 'dashboard',
    time: pinned ? pinnedTime(view, ledger) : view.time,
    data: pinned ? ledger.version : '',
  };
  return formatWholeLink(embedded, codecsFor(ledger))
    .split('&')
    .filter((part) => part !== 'cell=' && part !== 'page=dashboard')
    .join('&');
}

/** Where the frame page of a view is; from the site's folder where `folder` is empty. */
export const embedLink = (embedding: Embedding, folder: string): string =>
  embedAddress({
    folder,
    view: embedding.view.view,
    lang: embedding.look.lang,
    query: embedQuery(embedding),
    controls: embedding.look.controls,
  });

/** The years that the view shows today, for good. */
export function pinnedTime(view: ViewState, ledger: Ledger): TimeRange {
  const { time } = view;
  if (time.from === time.to && !isOfManyYears(view)) return time;
  const { from, to } = yearRange(view, ledger);
  // A range of the newest year alone has no link but the open one: a single year means how it was reached.
  return from < to ? { from, to } : time;
}

const isOfManyYears = ({ view }: ViewState): boolean => kindOf(view).filters.includes('range');

/** Whether a view is what a link shows that names nothing but the view and how it looks. */
export function isDefaultFigure(view: ViewState, ledger: Ledger): boolean {
  const start = { ...defaultView(ledger.countries, view.lang), view: view.view };
  const drawn = (shown: ViewState): string => {
    const { year, years, ...rest } = chartRequest(shown, ledger);
    return JSON.stringify({ ...rest, time: isOfManyYears(view) ? years : year });
  };
  return drawn(view) === drawn(start);
}
