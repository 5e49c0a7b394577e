import { chartRequest } from '#app/chartRequest.ts';
import { shortLink, wholeLink } from '#app/viewPlace.ts';
import type { FigureKind } from '#charts/figure.ts';
import { kindOf } from '#charts/kinds.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { PictureOptions, PictureOrder } from '#export/picture/picture.ts';
import { requestFileName } from '#export/records/viewName.ts';
import type { Language } from '#i18n/language.ts';
import type { ViewState } from '#view/viewState.ts';

type Wish = {
  readonly view: ViewState;
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  /** Of the picture, which need not be that of the page. */
  readonly language: Language;
  readonly options: PictureOptions;
  /** The address of the site without query; empty where it is not known. */
  readonly site: string;
};

/** What the exporter needs of a view. The page and the command line order their pictures here. */
export function pictureOrder(wish: Wish): PictureOrder {
  const { view, ledger, figure, language, options, site } = wish;
  const printed = { view, ledger, lang: language.code, site };
  return {
    figure,
    ledger,
    request: chartRequest(view, ledger),
    language,
    options,
    link: wholeLink({ ...printed, view: { ...view, theme: options.theme } }),
    // A query alone leads nowhere from a sheet.
    shortLink: site === '' ? '' : shortLink(printed).replace(/^https?:\/\//, ''),
  };
}

/** The name of a file made from a view. */
export function viewFileName(view: ViewState, ledger: Ledger, extension: string): string {
  const request = chartRequest(view, ledger);
  const { year, years } = request;
  const period = kindOf(view.view).filters.includes('range') ? years : { from: year, to: year };
  return requestFileName({ view: view.view, request }, period, extension);
}
