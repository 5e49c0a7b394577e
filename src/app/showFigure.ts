import { chartRequest } from '#app/chartRequest.ts';
import type { FigureKind, FigureWords, ShownFigure, TextContext } from '#charts/figure.ts';
import { byName } from '#charts/figureText.ts';
import { kindOf } from '#charts/kinds.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Language } from '#i18n/language.ts';
import type { ViewState } from '#view/viewState.ts';

/** A figure of what the reader chose, in the order of the reader's language. */
export const showFigure = (
  figure: FigureKind,
  view: ViewState,
  ledger: Ledger,
  context: TextContext,
): ShownFigure => figure.show(ledger, chartRequest(view, ledger), byName(context));

/** What a tab or a window is called that shows the view; `words` is null while they are on their way. */
export const titleOf = (
  { view, source }: ViewState,
  words: FigureWords | null,
  { t }: Language,
): string =>
  [
    words?.headline ?? t(`view.${view}`),
    // Whose figures, where one source is chosen.
    ...(kindOf(view).filters.includes('source') ? [t(`source.short.${source}`)] : []),
    t('page.name'),
  ].join(' · ');
