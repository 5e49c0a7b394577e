import type { Heights } from '#app/embedDialog/useHeights.ts';
import type { HeightStep } from '#export/embed/heightSteps.ts';
import type { EmbedWords } from '#i18n/embedWords.ts';

/** How far the height in the snippet can be relied on. */
export function heightRemark(
  { samples, done }: Heights,
  steps: readonly HeightStep[],
  words: EmbedWords,
): string {
  if (!done) return words('measuring');
  const heights = steps.map(({ height }) => height);
  const tallest = String(Math.max(...heights));
  if (samples.length === 0) return words('silent', { height: tallest });
  const widths = samples.map(({ width }) => width);
  return words('measured', {
    steps: steps.length,
    least: String(Math.min(...widths)),
    most: String(Math.max(...widths)),
    tallest,
    lowest: String(Math.min(...heights)),
  });
}
