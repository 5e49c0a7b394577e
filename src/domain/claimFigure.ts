import type { Subject } from '#domain/claim.ts';
import { convertFigure } from '#domain/conversion.ts';
import type { EconomyCode } from '#domain/economy.ts';
import type { Figure, Missing } from '#domain/figure.ts';
import { missing, observed } from '#domain/figure.ts';
import type { CellKey, Ledger } from '#domain/ledger.ts';
import { cellId, figureIn, rateId } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import type { Series } from '#domain/observation.ts';
import { unfit } from '#domain/outcome.ts';
import type { Sum } from '#domain/sum.ts';
import { sumFigures } from '#domain/sum.ts';
import { totalTrade, tradeBalance } from '#domain/trade.ts';

/** The economies whose figures make up `economy`: itself, or the members of a group. */
export function partsOf(ledger: Ledger, economy: EconomyCode): readonly EconomyCode[] {
  const members = ledger.economies.get(economy)?.members ?? [];
  return members.length > 0 ? members : [economy];
}

/**
 * A measure as one series counts it, in `currency`. Of a group: what was published for the group,
 * or else the sum of its members when every one of them is known.
 */
export function measured<C extends Currency>(
  ledger: Ledger,
  series: Series,
  { economy, measure, period }: Subject,
  currency: C,
): Figure<C> {
  const published = measuredOf(ledger, series, { economy, measure, period }, currency);
  if (published.kind === 'reported') return published;
  const sum = summed(ledger, series, { economy, measure, period }, currency);
  return sum.kind === 'reported' ? sum : firstKnown(sum, published);
}

/** The same without what was published for a group as a whole. */
export function summed<C extends Currency>(
  ledger: Ledger,
  series: Series,
  { economy, measure, period }: Subject,
  currency: C,
): Figure<C> {
  const parts = partsOf(ledger, economy).map((member) =>
    measuredOf(ledger, series, { economy: member, measure, period }, currency),
  );
  return wholeOf(sumFigures(parts));
}

/** Of two gaps the one that says more than that the dataset holds nothing. */
const firstKnown = (a: Missing, b: Missing): Missing => (a.reason === 'not-collected' ? b : a);

/** A sum, unless it lacks a part: half a region is not the region. */
export const wholeOf = <C extends Currency>({ figure, counted, wanted }: Sum<C>): Figure<C> =>
  figure.kind === 'reported' && counted < wanted ? missing('parts-missing') : figure;

/** Of a group only what was published for it as a whole. */
function measuredOf<C extends Currency>(
  ledger: Ledger,
  series: Series,
  { economy, measure, period }: Subject,
  currency: C,
): Figure<C> {
  const at = (flow: CellKey['flow']): Figure<C> =>
    figureInCurrency(ledger, { series, economy, flow, period }, currency);
  switch (measure) {
    case 'exports':
      return at('export');
    case 'imports':
      return at('import');
    case 'surplus':
      return tradeBalance(at('export'), at('import'));
    case 'total':
      return totalOf(at('total'), totalTrade(at('export'), at('import')));
  }
}

/**
 * A published total is what a statement about the total quotes, so it comes first, unless it counts
 * services too. A total that was published without its flows is still a total.
 */
function totalOf<C extends Currency>(published: Figure<C>, worked: Figure<C>): Figure<C> {
  if (unfit(published) === null) return published;
  if (worked.kind === 'reported') return worked;
  if (published.kind === 'reported') return published;
  return firstKnown(published, worked);
}

/**
 * The figure of a cell in `currency`. Where that needs a rate that the dataset does not hold, another
 * report of the same figure in that currency will do.
 */
function figureInCurrency<C extends Currency>(
  ledger: Ledger,
  key: CellKey,
  currency: C,
): Figure<C> {
  const rate = ledger.rates.get(rateId(key.economy, key.period));
  const figure = convertFigure(figureIn(ledger, key), currency, rate);
  if (figure.kind === 'reported' || figure.reason !== 'no-rate') return figure;
  const other = ledger.cells
    .get(cellId(key))
    ?.alternatives.find(({ money, scope }) => money.currency === currency && scope === 'goods');
  return other ? convertFigure(observed(other), currency, undefined) : missing('no-rate');
}
