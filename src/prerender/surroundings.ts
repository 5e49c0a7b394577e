import { pinnedTime } from '#app/embedView.ts';
import { showFigure } from '#app/showFigure.ts';
import type { FigureKind, ShownFigure, TextContext } from '#charts/figure.ts';
import { textContext } from '#charts/figureText.ts';
import { kindOf } from '#charts/kinds.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Ledger } from '#domain/ledger.ts';
import { fluidPicture } from '#export/still/fluid/fluidPicture.ts';
import type { Language } from '#i18n/language.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatWholeLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

/** A view that the build draws: what a link shows that names nothing but the view and the language. */
export type DrawnView = {
  readonly ledger: Ledger;
  readonly view: ViewState;
  /** Written out whole. */
  readonly link: string;
  /** The same with every other way of asking for it, each parameter as often as it has ways. */
  readonly askedBy: string;
  readonly figure: FigureKind;
  readonly shown: ShownFigure;
  readonly context: TextContext;
};

export async function drawnView(
  ledger: Ledger,
  name: ViewState['view'],
  language: Language,
): Promise<DrawnView> {
  const view: ViewState = { ...defaultView(ledger.countries, language.code), view: name };
  const context = textContext(ledger, language, LIGHT);
  const { figure } = kindOf(name);
  const loaded = typeof figure === 'function' ? await figure() : figure;
  const shown = showFigure(loaded, view, ledger, context);
  const link = formatWholeLink(view, codecsFor(ledger));
  return {
    ledger,
    view,
    link,
    askedBy: `${link}&${pinned(view, ledger)}`,
    figure: loaded,
    shown,
    context,
  };
}

/** A link may leave the release open, or say it and with it the years that the view shows in it. */
const pinned = (view: ViewState, ledger: Ledger): string =>
  `data=&data=${ledger.version}&time=${codecsFor(ledger).time.format(pinnedTime(view, ledger))}`;

/**
 * As many drawings as it takes for a picture to be as high as the live one in every width; where lines break
 * in very many (products), as many as fit what a frame may weigh.
 */
const EXACT = { pieces: 19 } as const;

type Pictured = {
  readonly html: string;
  /** The same for a frame, whose early script makes elements of the piece that fits. */
  readonly apart: string;
  readonly css: string;
};

/** Stands right behind what is apart. */
export const LAY_OUT = 'khorgosEarly.layOut()';

/** A picture takes seconds, and several pages have the same. */
const pictures = new WeakMap<DrawnView, Pictured>();

/** The picture of a view for every width, hidden as the live one is from those who read its table. */
export function pictureOf(drawn: DrawnView): Pictured {
  const picture = pictures.get(drawn) ?? newPicture(drawn);
  pictures.set(drawn, picture);
  return picture;
}

function newPicture({ shown, context, view }: DrawnView): Pictured {
  const { markup, apart, css } = fluidPicture(shown, context, prefixOf(view), EXACT);
  const hidden = (html: string): string => `<div aria-hidden="true">${html}</div>`;
  return {
    html: hidden(markup.html),
    apart: `${hidden(apart.html)}<script data-still>${LAY_OUT}</script>`,
    css,
  };
}

/** Begins the names of what belongs to one language of one view. */
export const prefixOf = ({ view, lang }: ViewState): string => `${view.slice(0, 2)}${lang}`;
