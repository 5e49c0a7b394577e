import { addressId } from '#domain/cellAddress.ts';
import { cellId } from '#domain/ledger.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Series } from '#domain/observation.ts';
import type { Compared } from '#domain/outcome.ts';

const FLOW_OF_MEASURE = {
  exports: 'export',
  imports: 'import',
  surplus: 'balance',
  total: 'total',
} as const;

/**
 * Id of the place that shows where a compared figure comes from. Null for one that has no place of its
 * own: a sum over countries, or a total worked out where another was published.
 */
export function claimCell(
  ledger: Ledger,
  series: Series,
  { economy, measure, period, figure }: Compared,
): string | null {
  if (figure.kind === 'missing' || figure.basis.some((one) => one.economy !== economy)) return null;
  const flow = FLOW_OF_MEASURE[measure];
  const published =
    flow === 'total' && ledger.cells.get(cellId({ series, economy, flow, period }))?.recommended;
  if (published && figure.basis.length > 1) return null;
  return addressId({ series, economy, flow, period });
}
