import type { SheetLayout } from '#export/picture/sheetLayout.ts';

type Room = { readonly width: number; readonly height: number };

/** Which of the sheets is taken, and how much larger than on the page its figure is set. */
export type Fitting = { readonly layout: SheetLayout; readonly zoom: number };

/** How much larger or smaller than the sheet's other type the figure may be set. */
const STEPS = [
  1, 0.95, 0.9, 0.85, 0.8, 0.76, 0.72, 0.68, 0.64, 0.6, 0.57, 0.54, 0.51, 0.48, 0.45, 0.41,
] as const;
const LEAST_STEP = 0.37;
const LARGER = [1.3, 1.15] as const;
/** A figure that leaves this much of its room empty is drawn larger. */
const EMPTY = 0.75;
const SLACK = 0.5;
/** The small type of a figure on the page, in CSS pixels. */
const FIGURE_TYPE = 12;
/** Of the smallest type that any sheet reaches, what a roomier one has to reach. */
const NEARLY = 0.95;
/** The part of a sheet's height that a figure should have where any sheet has it. */
const LEAST_PICTURE = 0.45;

/**
 * The roomiest of `layouts`, from loose to tight, whose smallest type, of words or figure, is nearly as
 * large as that of any. Words give way only where the figure needs their room. `measure` tells the size
 * that the figure takes in a room, without drawing it.
 */
export function fitFigure(
  layouts: readonly [SheetLayout, ...SheetLayout[]],
  height: number,
  measure: (room: Room) => Room,
): Fitting {
  const [loosest] = layouts;
  const roomy = layouts.filter(({ picture }) => picture.height >= height * LEAST_PICTURE);
  const [first, ...others] = (roomy.length > 0 ? roomy : layouts.slice(-1)).map((layout) => ({
    layout,
    zoom: zoomIn(layout, loosest.zoom, measure),
  }));
  if (!first) return { layout: loosest, zoom: loosest.zoom };
  const fittings = [first, ...others];
  const best = Math.max(...fittings.map(smallestType));
  return fittings.find((fitting) => smallestType(fitting) >= best * NEARLY) ?? first;
}

const smallestType = ({ layout, zoom }: Fitting): number =>
  Math.min(FIGURE_TYPE * zoom, ...layout.texts.map(({ size }) => size));

/** The largest zoom at which the figure fits its room; at worst it is scaled down to fit. */
function zoomIn({ picture }: SheetLayout, usual: number, measure: (room: Room) => Room): number {
  const fill = (zoom: number): number => {
    const size = measure({ width: picture.width / zoom, height: picture.height / zoom });
    return Math.max(
      (size.height * zoom - SLACK) / picture.height,
      // A matrix that is scrolled on the page is wider than its room.
      size.width * zoom - SLACK > picture.width ? (size.width * zoom) / picture.width : 0,
    );
  };
  const fits = (step: number): boolean => fill(usual * step) <= 1;
  if (fill(usual) <= EMPTY) return usual * (LARGER.find(fits) ?? 1);
  const step = STEPS.find(fits);
  if (step !== undefined) return usual * step;
  const least = usual * LEAST_STEP;
  return least / Math.max(fill(least), 1);
}
