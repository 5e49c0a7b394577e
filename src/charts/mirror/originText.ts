import type { TextContext } from '#charts/figure.ts';
import type { MirrorLane } from '#charts/mirror/mirrorModel.ts';
import { figureOf } from '#charts/mirror/mirrorModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { Reported } from '#domain/figure.ts';
import type { MirrorFlow, MirrorSide } from '#domain/mirror.ts';
import { valuationOf } from '#domain/mirror.ts';
import { NOT_STATED } from '#domain/observation.ts';
import { yuanPerDollar } from '#domain/rate.ts';

const FLOW_OF = { exports: 'export', imports: 'import' } as const;

/** Who counted a side's figure, how it was published or computed, and how it is valued. */
export function originText(lane: MirrorLane, side: MirrorSide, context: TextContext): string {
  const figure = figureOf(lane.comparison, side);
  if (figure.kind === 'missing') return '';
  const { language } = context;
  const parts = [language.list(reportersOf(figure, context)), publishedText(lane, figure, context)];
  if (lane.measure !== 'surplus') {
    parts.push(valuationText(figure, FLOW_OF[lane.measure], side, context));
  }
  return parts.join(' · ');
}

/** The words that a figure was published in and its conversion, or that it is computed. */
export function publishedText(
  { measure }: MirrorLane,
  { basis, conversions }: Reported,
  { language: { t, number } }: Pick<TextContext, 'language'>,
): string {
  if (measure === 'surplus') return t('card.computed');
  const quoted = basis.map((observation) => observation.quoted).join(' + ');
  const [conversion] = conversions;
  if (!conversion) return t('card.quoted', { quoted });
  return t('card.quotedConverted', { quoted, rate: number.rate(yuanPerDollar(conversion.rate)) });
}

function valuationText(
  figure: Reported,
  flow: MirrorFlow,
  side: MirrorSide,
  { language: { t } }: TextContext,
): string {
  const stated = figure.basis.some(({ valuation }) => valuation !== NOT_STATED);
  return t('mirror.card.valuation', {
    valuation: valuationOf(figure, flow, side),
    stated: stated ? 'yes' : 'no',
  });
}
