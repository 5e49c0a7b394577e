import type { TextContext } from '#charts/figure.ts';
import type { FlowsModel } from '#charts/flows/flowsModel.ts';

/** Which way more goods go and which flow is the largest; a doubtful finding says so. */
export function flowsHeadline(model: FlowsModel, { language, names }: TextContext): string {
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
        direction: direction.kind,
        ...scopeOf(model, direction.of, language.t('number.counted', { of: direction.of })),
      })
    : t('flows.largest', flow);
  return trade.doubts.length > 0 ? t('figure.doubtfulHeadline', { headline: text }) : text;
}

/** Of whom the direction may be told: the region, the chosen countries, or those with figures. */
function scopeOf({ trade }: FlowsModel, of: number, counted: string) {
  const scope = of < trade.rows.length ? 'reported' : trade.wholeRegion ? 'region' : 'selected';
  return { scope, of, counted };
}
