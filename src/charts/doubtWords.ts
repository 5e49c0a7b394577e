import type { RenderContext } from '#charts/renderContext.ts';
import type { DoubtCase } from '#domain/doubtCase.ts';
import { exhibited } from '#domain/doubtCase.ts';
import type { Figure } from '#domain/figure.ts';
import { sumFigures } from '#domain/sum.ts';
import { unaccounted } from '#domain/unaccounted.ts';

export type DoubtWords = {
  /** One line for the notes of a figure. */
  readonly short: string;
  readonly headline: string;
  readonly body: string;
  /** How sure the explanation is; empty where it is arithmetic. */
  readonly confidence: string;
};

/** A doubt in the reader's words, with every amount taken from the published figures. */
export function doubtWords(
  doubtful: DoubtCase,
  { language, names }: Pick<RenderContext, 'language' | 'names'>,
): DoubtWords {
  const { t } = language;
  const { doubt, figures, evidence } = doubtful;
  const amount = (figure: Figure): string =>
    figure.kind === 'reported' ? language.fineMoney(figure.money) : t(`missing.${figure.reason}`);
  const first = figures[0]?.observation;
  const country = first ? language.name(names(first.economy)) : '';
  const confidence = t(`doubt.confidence.${doubt.confidence}`);

  switch (doubt.kind) {
    case 'parts-below-total': {
      const found = unaccounted(doubtful);
      const values = {
        parts: found ? language.money(found.parts) : '',
        total: found ? language.money(found.total) : '',
        gap: found ? language.money(found.gap) : '',
      };
      return {
        short: t('doubt.parts-below-total.short', values),
        headline: t('doubt.parts-below-total.headline'),
        body: t('doubt.parts-below-total.body', values),
        confidence,
      };
    }
    case 'matches-no-series':
      return {
        short: t('doubt.matches-no-series.short', { country }),
        headline: t('doubt.matches-no-series.headline', {
          country,
          amount: amount(figures[0]?.dollars ?? exhibited(figures, 'note', 'export')),
        }),
        body: t('doubt.matches-no-series.body', {
          country,
          own: amount(exhibited(evidence, 'national', 'export')),
          mirror: amount(exhibited(evidence, 'customs', 'export')),
        }),
        confidence,
      };
    case 'looks-swapped':
      return {
        short: t('doubt.looks-swapped.short', { country }),
        headline: t('doubt.looks-swapped.headline', { country }),
        body: t('doubt.looks-swapped.body', {
          country,
          total: amount(exhibited(evidence, 'national', 'total')),
          sum: amount(sumFigures(figures.map(({ dollars }) => dollars)).figure),
          mirrorImports: amount(exhibited(evidence, 'customs', 'import')),
          mirrorExports: amount(exhibited(evidence, 'customs', 'export')),
        }),
        confidence,
      };
    case 'equals-half-year': {
      const [from = '', to = ''] = evidence[0]?.observation.period.split('/') ?? [];
      return {
        short: t('doubt.equals-half-year.short', { country }),
        headline: t('doubt.equals-half-year.headline', { country }),
        body: t('doubt.equals-half-year.body', {
          country,
          exports: amount(exhibited(evidence, 'national', 'export')),
          imports: amount(exhibited(evidence, 'national', 'import')),
          from: language.month(from),
          to: language.month(to),
        }),
        confidence,
      };
    }
    case 'below-part-year':
      return {
        short: t('doubt.below-part-year.short', { country }),
        headline: t('doubt.below-part-year.headline', { country }),
        body: t('doubt.below-part-year.body'),
        confidence,
      };
  }
}
