import type { EconomyCode, Names } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Currency } from '#domain/money.ts';
import type { Observation, RecordedFlow, Series } from '#domain/observation.ts';
import { FLOWS, flowOfEconomy, lineageOf, SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { yearOf } from '#domain/period.ts';

/** Years in a row whose recommended figures one body counted, for the countries and flows it serves. */
export type SourceRun = {
  readonly series: Series;
  readonly from: Year;
  readonly to: Year;
  readonly authority: Names;
  readonly currency: Currency;
  readonly economies: readonly EconomyCode[];
  readonly flows: readonly RecordedFlow[];
};

/** By series, then from the first year on; what differs only in country or flow is one run. */
export function sourceRuns(ledger: Ledger): readonly SourceRun[] {
  const recommended = [...ledger.cells.values()].flatMap(({ recommended: found }) => found ?? []);
  const runs = SERIES.flatMap((series) =>
    ledger.countries.flatMap((economy) =>
      FLOWS.flatMap((flow) =>
        runsOf(
          recommended.filter(
            (o) => o.series === series && o.economy === economy && flowOfEconomy(o) === flow,
          ),
        ).map((run) => ({ ...run, series, economies: [economy], flows: [flow] })),
      ),
    ),
  );
  const byCountry = merged(runs, ({ economies }) => economies.join(), 'flows');
  return merged(byCountry, ({ flows }) => flows.join(), 'economies').toSorted(
    (a, b) => SERIES.indexOf(a.series) - SERIES.indexOf(b.series) || a.from - b.from || a.to - b.to,
  );
}

type Run = Pick<SourceRun, 'from' | 'to' | 'authority' | 'currency'>;

/** Runs within one country, series and flow; a year without a figure ends a run. */
function runsOf(observations: readonly Observation[]): readonly Run[] {
  const years = observations
    .flatMap((observation) => {
      const { authority } = lineageOf(observation);
      const { currency } = observation.money;
      const year = yearOf(observation.period);
      return year === null ? [] : [{ from: year, to: year, authority, currency }];
    })
    .toSorted((a, b) => a.from - b.from);
  const runs: Run[] = [];
  for (const year of years) {
    const last = runs.at(-1);
    const goesOn =
      last?.authority.en === year.authority.en &&
      last.currency === year.currency &&
      last.to + 1 === year.from;
    if (goesOn) runs[runs.length - 1] = { ...last, to: year.to };
    else runs.push(year);
  }
  return runs;
}

/** Joins runs that are alike in all but `field`. `other` tells what else sets runs apart. */
function merged(
  runs: readonly SourceRun[],
  other: (run: SourceRun) => string,
  field: 'economies' | 'flows',
): readonly SourceRun[] {
  const found = new Map<string, SourceRun>();
  for (const run of runs) {
    const { series, from, to, authority, currency } = run;
    const key = [series, from, to, authority.en, currency, other(run)].join(' ');
    const same = found.get(key);
    found.set(key, same ? { ...same, [field]: [...same[field], ...run[field]] } : run);
  }
  return [...found.values()];
}
