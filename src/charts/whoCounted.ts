import type { RenderContext } from '#charts/renderContext.ts';
import type { Figure } from '#domain/figure.ts';
import type { Observation } from '#domain/observation.ts';
import { COMPILED, NOT_STATED } from '#domain/observation.ts';

type TextContext = Pick<RenderContext, 'language' | 'names'>;

/** Who recorded a published figure, in words. */
export function reporterText(
  { reporter, economy }: Pick<Observation, 'reporter' | 'economy'>,
  { language, names }: TextContext,
): string {
  const { t } = language;
  if (reporter === NOT_STATED) return t('source.reporter.not-stated');
  if (reporter === COMPILED) return t('source.reporter.compiled');
  const country = language.name(names(reporter));
  return t(reporter === economy ? 'source.reporter.own' : 'source.reporter.customs', { country });
}

/** Everyone behind a figure, each once; empty for a missing figure. */
export function reportersOf(figure: Figure, context: TextContext): readonly string[] {
  if (figure.kind === 'missing') return [];
  return [...new Set(figure.basis.map((observation) => reporterText(observation, context)))];
}
