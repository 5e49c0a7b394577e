import { addressId } from '#domain/cellAddress.ts';
import { partsOf } from '#domain/claimFigure.ts';
import type { Reported } from '#domain/figure.ts';
import type { SumAddress } from '#domain/figureAddress.ts';
import { sumId } from '#domain/figureAddress.ts';
import { cellId } from '#domain/ledger.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Money } from '#domain/money.ts';
import type { Series } from '#domain/observation.ts';
import type { Compared } from '#domain/outcome.ts';
import { yearOf } from '#domain/period.ts';
import { sumProvenance } from '#domain/sumProvenance.ts';

const FLOW_OF_MEASURE = {
  exports: 'export',
  imports: 'import',
  surplus: 'balance',
  total: 'total',
} as const;

/**
 * Id of the place that shows where a compared figure comes from: its own cell, or that of a sum over
 * countries or of both flows. Null where neither has the figure that was compared.
 */
export function claimCell(ledger: Ledger, series: Series, compared: Compared): string | null {
  const { economy, measure, period, figure } = compared;
  if (figure.kind === 'missing') return null;
  const flow = FLOW_OF_MEASURE[measure];
  const isOwn = figure.basis.every((one) => one.economy === economy);
  const published =
    flow === 'total' && ledger.cells.get(cellId({ series, economy, flow, period }))?.recommended;
  if (isOwn && !(published && figure.basis.length > 1)) {
    return addressId({ series, economy, flow, period });
  }
  return sumCell(ledger, { series, economies: partsOf(ledger, economy), flow, period }, figure);
}

/** A check may take another report in the right currency, which the sum of the views does not. */
function sumCell(ledger: Ledger, address: SumAddress, figure: Reported): string | null {
  if (yearOf(address.period) === null) return null;
  const { sum, inOther } = sumProvenance(ledger, address);
  const isShown = [sum, inOther].some(
    (one) => one?.figure.kind === 'reported' && isSame(one.figure.money, figure.money),
  );
  return isShown ? sumId(address) : null;
}

const isSame = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency;
