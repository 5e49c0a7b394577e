import type { EmbedLook } from '#app/embedView.ts';
import type { Theme } from '#view/viewState.ts';
import type { LanguageCode } from '#domain/economy.ts';

/** What the editor has chosen, as it is being typed. */
export type EmbedChoice = EmbedLook & {
  readonly width: 'full' | 'own';
  /** In CSS pixels. */
  readonly ownWidth: string;
};

export const LEAST_FRAME = 280;
export const MOST_FRAME = 2000;

export const startChoice = (lang: LanguageCode, theme: Theme): EmbedChoice => ({
  lang,
  theme,
  controls: 'min',
  pinned: false,
  width: 'full',
  ownWidth: '640',
});

/** Whether the width that was typed is one. */
export const isWidth = (text: string): boolean =>
  /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= LEAST_FRAME && Number(text) <= MOST_FRAME;

/** The most that the frame may be wide; null for the whole column, and while nothing else is known. */
export const chosenWidth = ({ width, ownWidth }: EmbedChoice): number | null =>
  width === 'own' && isWidth(ownWidth) ? Number(ownWidth) : null;
