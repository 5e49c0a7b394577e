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

/** The reporters and authorities behind several figures, in a sentence; empty when there are none. */
export function countedByText(figures: readonly Figure[], context: TextContext): string {
  const { language } = context;
  const reporters = new Set(figures.flatMap((figure) => reportersOf(figure, context)));
  const authorities = new Set(
    figures.flatMap((figure) =>
      figure.kind === 'missing'
        ? []
        : figure.basis.map(({ authority }) => language.name(authority)),
    ),
  );
  if (reporters.size === 0) return '';
  return language.t('table.countedBy', {
    reporters: language.list([...reporters]),
    authorities: language.list([...authorities]),
  });
}
