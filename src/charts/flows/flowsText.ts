import type { TextContext } from '#charts/figure.ts';
import type { FlowsModel } from '#charts/flows/flowsModel.ts';
import type { DirectionFinding } from '#domain/flowFinding.ts';

/** Which way more goods go and which flow is the largest; a doubtful finding says so. */
export function flowsHeadline(model: FlowsModel, context: TextContext): string {
  const { language, names } = context;
  const { t } = language;
  const { finding, trade } = model;
  const year = String(trade.request.year);
  if (!finding) return t('figure.nothing', { year });
  const { largest, direction } = finding;
  const flow = {
    country: language.name(names(largest.economy)),
    flow: largest.measure,
    amount: language.money(largest.money),
    year,
  };
  const text = direction
    ? t('flows.finding', {
        ...flow,
        larger: direction.larger,
        whom: t('flows.whom', scopeOf(model, direction)),
      })
    : t('flows.largest', flow);
  return trade.doubts.length > 0 ? t('figure.doubtfulHeadline', { headline: text }) : text;
}

/** Of whom the direction may be told: the region, the chosen countries, or those with figures. */
function scopeOf({ trade }: FlowsModel, { of }: NonNullable<DirectionFinding['direction']>) {
  const scope = of < trade.rows.length ? 'reported' : trade.wholeRegion ? 'region' : 'selected';
  return { scope, of };
}
