import { chartYear } from '#app/chartRequest.ts';
import { heldMeasures } from '#app/filters/heldMeasures.ts';
import type { FilterName } from '#charts/kinds.ts';
import { kindOf, measuresFor, offeredMeasures } from '#charts/kinds.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Measure } from '#domain/measure.ts';
import { SCALES } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import { SORT_KEYS } from '#domain/ranking.ts';
import type { ViewState } from '#view/viewState.ts';
import { THEMES, VIEWS } from '#view/viewState.ts';

type Situation = { readonly view: ViewState; readonly ledger: Ledger };

/** What a command chooses, given the key that it was called by; null where it would change nothing. */
export type Choose = (situation: Situation, key: string) => Partial<ViewState> | null;

type Step = 1 | -1;

/** The one after or before, going round at the ends. */
const turned = <T>(all: readonly T[], now: T, step: Step): T =>
  all.at((all.indexOf(now) + step) % all.length) ?? now;

/** A choice that only a view with this filter has. */
const where =
  (filter: FilterName, choose: Choose): Choose =>
  (situation, key) =>
    kindOf(situation.view.view).filters.includes(filter) ? choose(situation, key) : null;

export const numberedView: Choose = (_, key) => {
  const view = VIEWS[Number(key) - 1];
  return view ? { view } : null;
};

export const turnView =
  (step: Step): Choose =>
  ({ view }) => ({ view: turned(VIEWS, view.view, step) });

export const turnSource = (step: Step): Choose =>
  where('source', ({ view }) => ({ source: turned(SERIES, view.source, step) }));

/** The nearest year that has something to show. */
export const turnYear = (step: Step): Choose =>
  where('year', ({ view, ledger }) => {
    const now = chartYear(view, ledger);
    const known = kindOf(view.view).years(ledger, view.source, view.countries);
    const year = step > 0 ? known.find((one) => one > now) : known.findLast((one) => one < now);
    return year === undefined ? null : { time: { from: year, to: year } };
  });

export const toggleMeasure = (measure: Measure): Choose =>
  where('measures', ({ view }) => {
    const kind = view.view;
    if (!offeredMeasures(kind).includes(measure)) return null;
    const shown = measuresFor(kind, view.measures);
    const chosen = offeredMeasures(kind).filter((one) => (one === measure) !== shown.includes(one));
    return { measures: heldMeasures(kind, view.measures, chosen) };
  });

export const everyCountry: Choose = where('countries', ({ view, ledger }) =>
  view.countries.length === ledger.countries.length ? null : { countries: ledger.countries },
);

export const turnUnit: Choose = where('unit', ({ view }) => {
  const { units } = kindOf(view.view);
  return { unit: turned(units, units.includes(view.unit) ? view.unit : 'usd', 1) };
});

export const turnScale: Choose = where('scale', ({ view }) => ({
  scale: turned(SCALES, view.scale, 1),
}));

export const turnSort: Choose = where('sort', ({ view }) => {
  const key = turned(SORT_KEYS, view.sort.key, 1);
  return { sort: { key, descending: key !== 'name' } };
});

export const reverseSort: Choose = where('sort', ({ view: { sort } }) => ({
  sort: { key: sort.key, descending: !sort.descending },
}));

export const turnTheme: Choose = ({ view }) => ({ theme: turned(THEMES, view.theme, 1) });

export const turnLanguage: Choose = ({ view }) => ({ lang: turned(LANGUAGES, view.lang, 1) });
