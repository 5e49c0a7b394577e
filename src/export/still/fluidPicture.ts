import type { ShownFigure, TextContext } from '#charts/figure.ts';
import type { Markup } from '#export/still/markup.ts';
import { picturesStyle } from '#export/still/stillPage.ts';
import { pictures } from '#export/still/stillFigure.ts';

export function fluidPicture(
  shown: ShownFigure,
  context: TextContext,
  _prefix: string,
): { readonly markup: Markup; readonly css: string } {
  return { markup: pictures(shown, context), css: picturesStyle() };
}
