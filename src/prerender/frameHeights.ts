import type { LanguageCode } from '#domain/economy.ts';
import type { Controls } from '#export/embed/embedAddress.ts';
import type { HeightStep } from '#export/embed/heightSteps.ts';
import measured from '#prerender/frameHeights.json';
import type { ViewState } from '#view/viewState.ts';

/** In CSS pixels; the last step goes on for ever. */
type MeasuredStep = { readonly below?: number | undefined; readonly height: number };

type Heights = Readonly<Record<Controls, readonly MeasuredStep[]>>;

const MEASURED: Readonly<
  Record<
    ViewState['view'],
    Readonly<Record<'ru', Heights> & Partial<Record<LanguageCode, Heights>>>
  >
> = measured;

/**
 * For letters that are wider on the reader's machine than on the one that measured: a line of text that
 * breaks once more.
 */
const SPARE = 20;

/**
 * How high the frame of a figure has to be. Measured in a browser by `npm run measure:frames`, because
 * only a browser knows where it breaks lines; a test fails when the figures have outgrown it. A language
 * that has not been measured yet gets the room of Russian, which needs most.
 */
export const frameHeights = (
  view: ViewState['view'],
  lang: LanguageCode,
  controls: Controls,
): readonly HeightStep[] =>
  (MEASURED[view][lang] ?? MEASURED[view].ru)[controls].map(
    ({ below = Number.POSITIVE_INFINITY, height }) => ({
      below,
      height: height + SPARE,
    }),
  );
