/** Of the ring around a doubt's letter, in CSS pixels. */
export const MARK_RADIUS = 7;

/** The mark is a link, and what is tapped needs 24 CSS pixels to itself, in every direction. */
export const MARK_TARGET = 24;
