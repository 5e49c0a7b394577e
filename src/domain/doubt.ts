import type { ObservationId } from '#domain/observation.ts';

export const DOUBT_KINDS = [
  /** Parts that were printed beside a total they do not add up to. */
  'parts-below-total',
  /** A figure that no official series comes near. */
  'matches-no-series',
  /** Exports and imports that fit the other evidence only when exchanged. */
  'looks-swapped',
  /** Figures given for a year that equal published half-year figures. */
  'equals-half-year',
  /** A full year that is smaller than a part of the same year as published elsewhere. */
  'below-part-year',
] as const;
export type DoubtKind = (typeof DOUBT_KINDS)[number];

/** A reason to distrust published figures, with the published figures that give the reason. */
export type Doubt = {
  readonly id: string;
  readonly kind: DoubtKind;
  readonly figures: readonly ObservationId[];
  readonly evidence: readonly ObservationId[];
  readonly confidence: 'high' | 'medium' | 'not-graded';
};
