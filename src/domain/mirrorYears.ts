import type { EconomyCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { figureAt } from '#domain/ledger.ts';
import { FLOWS } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';

/**
 * Full years in which both sides report a flow of one of `economies`, ascending. For countries that
 * never report, the years in which China does: one side is all there is to show.
 */
export function mirrorYears(ledger: Ledger, economies: readonly EconomyCode[]): readonly Year[] {
  const { customs, national } = ledger.years;
  const wanted = economies.length > 0 ? economies : ledger.countries;
  const reports = (series: 'customs' | 'national', year: Year, economy: EconomyCode): boolean[] =>
    FLOWS.map((flow) => figureAt(ledger, series, economy, flow, year).kind === 'reported');
  const both = customs.filter(
    (year) =>
      national.includes(year) &&
      wanted.some((economy) => {
        const own = reports('national', year, economy);
        return reports('customs', year, economy).some((known, index) => known && own[index]);
      }),
  );
  if (both.length > 0) return both;
  return customs.filter((year) =>
    wanted.some((economy) => reports('customs', year, economy).includes(true)),
  );
}
