import type { Denominator } from '#domain/denominator.ts';
import type { ContextAddress } from '#domain/figureAddress.ts';
import type { Figure } from '#domain/figure.ts';
import { missing } from '#domain/figure.ts';
import type { Ledger, Source } from '#domain/ledger.ts';
import type { Money } from '#domain/money.ts';
import type { Year } from '#domain/period.ts';
import { yearOf, yearPeriod } from '#domain/period.ts';
import type { Difference } from '#domain/provenance.ts';
import { differenceOf } from '#domain/provenance.ts';
import { yardstick } from '#domain/yardstick.ts';

/** One published amount that trade can be held against. */
export type ContextReport = { readonly row: Denominator; readonly source: Source | null };

/** A denominator with a panel of its own; no amount where the dataset holds none that fits. */
type LinkedContext = { readonly address: ContextAddress; readonly money: Money | null };

type ContextSubject =
  | { readonly kind: 'published'; readonly report: ContextReport }
  | { readonly kind: 'computed'; readonly money: Money; readonly sources: readonly Source[] }
  /** `parts`: published, but partial or of two sources, so that no sum is made of them. */
  | { readonly kind: 'missing'; readonly reason: 'parts' | 'absent' };

export type ContextProvenance = {
  readonly address: ContextAddress;
  readonly subject: ContextSubject;
  /** The exports and imports of goods that whole goods trade is made of. */
  readonly parts: readonly LinkedContext[];
  /** Other reports of the same amount; `difference` is from the one used. */
  readonly alternatives: readonly (ContextReport & { readonly difference: Difference | null })[];
  readonly before: ContextAddress | null;
  readonly after: ContextAddress | null;
};

export function contextProvenance(ledger: Ledger, address: ContextAddress): ContextProvenance {
  const rows = rowsAt(ledger, address);
  const used = rows.find(({ role }) => role === 'recommended') ?? null;
  const parts = partsOf(address).flatMap((part) => {
    const [row] = rowsAt(ledger, part);
    return row ? [{ address: part, money: row.money }] : [];
  });
  return {
    address,
    subject: used
      ? { kind: 'published', report: reportOf(ledger, used) }
      : workedOut(ledger, address, parts),
    parts,
    alternatives: rows
      .filter((row) => row !== used)
      .map((row) => ({
        ...reportOf(ledger, row),
        difference: used && differenceOf(valuesOf(row), valuesOf(used)),
      })),
    before: neighbour(ledger, address, -1),
    after: neighbour(ledger, address, 1),
  };
}

/** The recommended one first. */
const rowsAt = (
  { denominators }: Pick<Ledger, 'denominators'>,
  { economy, indicator, period }: ContextAddress,
): readonly Denominator[] =>
  denominators
    .filter(
      (row) => row.economy === economy && row.indicator === indicator && row.period === period,
    )
    .toSorted((a, b) => Number(b.role === 'recommended') - Number(a.role === 'recommended'));

const reportOf = ({ sources }: Ledger, row: Denominator): ContextReport => ({
  row,
  source: sources.get(row.source) ?? null,
});

const partsOf = (address: ContextAddress): readonly ContextAddress[] =>
  address.indicator === 'goods-trade'
    ? [
        { ...address, indicator: 'goods-exports' },
        { ...address, indicator: 'goods-imports' },
      ]
    : [];

function workedOut(
  ledger: Ledger,
  { economy, indicator, period }: ContextAddress,
  parts: readonly LinkedContext[],
): ContextSubject {
  const year = yearOf(period);
  const whole =
    indicator === 'goods-trade' && year !== null ? yardstick(ledger, economy, 'trade', year) : null;
  if (!whole) return { kind: 'missing', reason: parts.length > 0 ? 'parts' : 'absent' };
  const ids = [...new Set(whole.basis.map(({ source }) => source))];
  return {
    kind: 'computed',
    money: whole.money,
    sources: ids.flatMap((id) => ledger.sources.get(id) ?? []),
  };
}

/** There is no rate for what is not trade with China, so that only one currency compares. */
function valuesOf({ money }: Denominator) {
  const figure: Figure = { kind: 'reported', money, basis: [], conversions: [] };
  const dollars: Figure<'USD'> =
    money.currency === 'USD'
      ? { ...figure, money: { amount: money.amount, currency: 'USD' } }
      : missing('no-rate');
  return { figure, dollars };
}

/** The nearest whole year of which the dataset has the same amount, or a part of it. */
function neighbour(
  { denominators }: Ledger,
  address: ContextAddress,
  step: -1 | 1,
): ContextAddress | null {
  const now = yearOf(address.period);
  if (now === null) return null;
  const indicators = new Set([address, ...partsOf(address)].map(({ indicator }) => indicator));
  const years = denominators
    .filter(({ economy, indicator }) => economy === address.economy && indicators.has(indicator))
    .flatMap(({ period }) => yearOf(period) ?? [])
    .filter((year) => (year - now) * step > 0);
  if (years.length === 0) return null;
  const nearest = step < 0 ? Math.max(...years) : Math.min(...years);
  return { ...address, period: yearPeriod(nearest as Year) };
}
