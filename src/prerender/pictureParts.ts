import type { FigureLinks, ShownFigure, TextContext } from '#charts/figure.ts';
import { drawApart } from '#export/picture/drawFigure.tsx';

/** Any: what stands beside a picture is text, and flows. */
const SOME_WIDTH = 600;

/**
 * A picture for every width with what its figure has around it in the flow of the page, such as a way
 * to longer series. What lies over a picture answers to code and is left out.
 */
export function withSurroundings(
  shown: ShownFigure,
  picture: string,
  links: FigureLinks,
  context: TextContext,
): string {
  if (shown.picture === null) return picture;
  return drawApart(shown.picture({ ...context, width: SOME_WIDTH }, links), (host) => {
    const parts = [...host.children].map((part) => ({ part, drawn: part.querySelector('svg') }));
    if (parts.every(({ drawn }) => drawn !== null)) return picture;
    const around = parts.map(({ part, drawn }) => {
      if (drawn === null) return part.outerHTML;
      const room = part.cloneNode() as Element;
      room.removeAttribute('style');
      room.innerHTML = picture;
      return room.outerHTML;
    });
    return around.join('');
  });
}
