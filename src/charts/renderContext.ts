import type { Palette } from '#charts/palette.ts';
import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Language } from '#i18n/language.ts';

/** Everything a drawing needs from its surroundings, so that page, export and tests draw alike. */
export type RenderContext = {
  /** In CSS pixels. The height follows from what is drawn. */
  readonly width: number;
  /**
   * The height to fill where a sheet has one, in CSS pixels. A drawing sets itself tighter or looser
   * to come near it, as far as it stays readable, and may be taller or shorter all the same.
   */
  readonly height?: number;
  /**
   * Nobody will point at the drawing: what answers over it need not be drawn. On a sheet nothing can be
   * scrolled either; on a page without scripts the drawing has the shape that it has with them.
   */
  readonly still?: 'sheet' | 'page';
  readonly palette: Palette;
  readonly language: Language;
  readonly names: (economy: EconomyCode) => Names;
};
