import type { ShownFigure, TextContext } from '#charts/figure.ts';
import { LIGHT } from '#charts/palette.ts';
import { drawLayers } from '#export/picture/drawFigure.tsx';
import { leavesOf } from '#export/still/fluid/leaves.ts';
import type { PieceOptions, Sample } from '#export/still/fluid/pieces.ts';
import { findPieces } from '#export/still/fluid/pieces.ts';
import type { FluidPicture } from '#export/still/fluid/writeFluid.ts';
import { writeFluid } from '#export/still/fluid/writeFluid.ts';
import { NOTHING } from '#export/still/markup.ts';
import { themed } from '#export/still/themed.ts';

/** From the narrowest phone to the widest place that the page has for a figure, in CSS pixels. */
export const WIDTHS: PieceOptions = { least: 256, most: 1120, grid: 8, exact: true, pieces: 12 };

/** For a reader who waits: pieces may be missed that are narrower than a step of the grid. */
export const QUICK: Partial<PieceOptions> = { grid: 32, pieces: 10 };

/**
 * The picture of a figure for every width there is, without a script. Colours are left to the page, as
 * CSS variables with the names of the palette. Nothing for a figure whose table is the figure.
 */
export function fluidPicture(
  shown: ShownFigure,
  context: TextContext,
  prefix: string,
  options: Partial<PieceOptions> = {},
): FluidPicture {
  const { picture } = shown;
  if (picture === null) return { markup: NOTHING, apart: NOTHING, css: '' };
  const draw = (width: number): Sample => sampleOf(picture, context, width);
  return writeFluid(findPieces(draw, { ...WIDTHS, ...options }), prefix);
}

/** The figure as it is in one width. What it draws a second time lies over what is scrolled. */
export function sampleOf(
  picture: NonNullable<ShownFigure['picture']>,
  context: TextContext,
  width: number,
): Sample {
  const room = { ...context, palette: LIGHT, width, still: 'page' } as const;
  const layers = drawLayers(picture, room, false);
  return {
    width: Math.max(...layers.map((layer) => layer.width)),
    height: Math.max(...layers.map((layer) => layer.height)),
    leaves: layers.flatMap(({ node }, index) => leavesOf(themed(node), index > 0)),
  };
}
