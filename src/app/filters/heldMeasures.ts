import type { FigureKindId } from '#charts/kinds.ts';
import { offeredMeasures } from '#charts/kinds.ts';
import type { Measure } from '#domain/measure.ts';
import { MEASURES } from '#domain/measure.ts';

/**
 * What is held when a reader chooses `chosen` of what a view offers: what this view cannot show stays
 * chosen for the others, unless nothing else is.
 */
export function heldMeasures(
  kind: FigureKindId,
  held: readonly Measure[],
  chosen: readonly Measure[],
): readonly Measure[] {
  if (chosen.length === 0) return [];
  const offered = offeredMeasures(kind);
  return MEASURES.filter((measure) =>
    (offered.includes(measure) ? chosen : held).includes(measure),
  );
}
