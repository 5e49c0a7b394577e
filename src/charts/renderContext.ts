import type { Palette } from '#charts/palette.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Language } from '#i18n/language.ts';

/** Everything a drawing needs from its surroundings, so that page, export and tests draw alike. */
export type RenderContext = {
  /** In CSS pixels. The height follows from what is drawn. */
  readonly width: number;
  readonly palette: Palette;
  readonly language: Language;
  readonly names: (economy: EconomyCode) => Names;
};
