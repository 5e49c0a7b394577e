import type { RenderContext } from '#charts/renderContext.ts';
import type { TradeModel } from '#charts/tradeModel.ts';
import { valuesOf } from '#charts/tradeModel.ts';
import type { PrintUnit } from '#i18n/formats.ts';

/** What the numbers of a figure count in, and its subtitle names: by the largest that is shown. */
export const printUnit = (
  { request, rows }: Pick<TradeModel, 'request' | 'rows'>,
  { language }: Pick<RenderContext, 'language'>,
): PrintUnit => language.number.fitting(request.unit, valuesOf(rows));
