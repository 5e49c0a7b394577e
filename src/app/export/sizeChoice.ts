import type { PictureSize, PresetName } from '#export/picture/size.ts';
import { PRESET_NAMES, PRESETS } from '#export/picture/size.ts';

/** A preset, or a size of the reader's own, as it is being typed. */
export type SizeChoice = {
  readonly name: PresetName | 'own';
  readonly own: { readonly width: string; readonly height: string; readonly scale: string };
};

export const SIZE_NAMES = [...PRESET_NAMES, 'own'] as const;

export const START_SIZE: SizeChoice = {
  name: 'report',
  own: { width: '1000', height: '700', scale: '3' },
};

/** Not a number where the text is none. */
export function chosenSize({ name, own }: SizeChoice): PictureSize {
  if (name !== 'own') return PRESETS[name];
  return { width: typed(own.width), height: typed(own.height), scale: typed(own.scale) };
}

/** With a comma or a point, as the reader's language has it. */
const typed = (text: string): number =>
  /^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
