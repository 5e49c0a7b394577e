import type { Measure } from '#domain/measure.ts';

/** Literal colours, not CSS variables: an exported SVG has no stylesheet to look them up in. */
export type Palette = {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly zero: string;
  readonly exports: string;
  readonly imports: string;
  readonly surplus: string;
  readonly deficit: string;
};

export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#1d2329',
  muted: '#5d6770',
  line: '#e3e1da',
  zero: '#5d6770',
  exports: '#1f6f8b',
  imports: '#cc7718',
  surplus: '#134b5f',
  deficit: '#a84e12',
};

export const DARK: Palette = {
  paper: '#1a2126',
  ink: '#eceff0',
  muted: '#9fabb3',
  line: '#2d363d',
  zero: '#9fabb3',
  exports: '#58b2cf',
  imports: '#eda54a',
  surplus: '#a9e0f2',
  deficit: '#ffce8f',
};

/** Exports blue, imports amber, in every view; the balance is darker and takes the colour of its sign. */
export const paintOf = (palette: Palette, measure: Measure, value: number): string => {
  if (measure !== 'surplus') return palette[measure];
  return value < 0 ? palette.deficit : palette.surplus;
};
