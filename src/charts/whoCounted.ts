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

/** The reporters and authorities behind several figures, each once. */
export function countersOf(
  figures: readonly Figure[],
  context: TextContext,
): { readonly reporters: readonly string[]; readonly authorities: readonly string[] } {
  const reporters = new Set(figures.flatMap((figure) => reportersOf(figure, context)));
  const authorities = new Set(
    figures.flatMap((figure) =>
      figure.kind === 'missing'
        ? []
        : figure.basis.map(({ authority }) => context.language.name(authority)),
    ),
  );
  return { reporters: [...reporters], authorities: [...authorities] };
}

/** The same in a sentence; empty when there are none. */
export function countedByText(figures: readonly Figure[], context: TextContext): string {
  const { t, list } = context.language;
  const { reporters, authorities } = countersOf(figures, context);
  if (reporters.length === 0) return '';
  return t('table.countedBy', { reporters: list(reporters), authorities: list(authorities) });
}
