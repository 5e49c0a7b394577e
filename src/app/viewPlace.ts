import { chartRequest } from '#app/chartRequest.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { ViewPlace } from '#export/records/viewDocument.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatLink, formatWholeLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

type Printed = {
  readonly view: ViewState;
  readonly ledger: Ledger;
  /** Of what is printed, which need not be that of the page. */
  readonly lang: LanguageCode;
  /** The address of the site without query; empty where it is not known. */
  readonly site: string;
};

/**
 * Nothing is open beside what is printed, and its link opens it in its own language. What is printed has
 * the figures at hand, whatever release the reader came with.
 */
const printedView = ({ view, lang }: Printed): ViewState => ({
  ...view,
  cell: '',
  page: 'dashboard',
  lang,
  data: '',
});

/** The shortest address that opens the view for somebody else, in the same language whatever theirs. */
export function shortLink(printed: Printed): string {
  const { ledger, lang, site } = printed;
  const view: ViewState = { ...printedView(printed), theme: 'auto' };
  const query = formatLink(view, codecsFor(ledger), defaultView(ledger.countries, lang));
  return `${site}?${[query, `lang=${lang}`].filter(Boolean).join('&')}`;
}

/** The same with every parameter written out, the theme as well, so that no later default changes it. */
export const wholeLink = (printed: Printed): string =>
  `${printed.site}?${formatWholeLink(printedView(printed), codecsFor(printed.ledger))}`;

/**
 * What a file of a view says of where it comes from. The page and the command line both ask here.
 * Rows and citations have no colours, so the reader's theme is not theirs.
 */
export const viewPlace = (printed: Printed): ViewPlace => ({
  ledger: printed.ledger,
  view: printed.view.view,
  request: chartRequest(printed.view, printed.ledger),
  link: wholeLink({ ...printed, view: { ...printed.view, theme: 'auto' } }),
  accessed: today(),
});

/** The reader's date, `2026-11-22`. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
