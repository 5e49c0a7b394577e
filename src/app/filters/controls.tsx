import type { ComponentType } from 'react';
import { Suspense } from 'react';
import { chartYear } from '#app/chartRequest.ts';
import { heldMeasures } from '#app/filters/heldMeasures.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { FilterName } from '#charts/kinds.ts';
import { kindOf, measuresFor, offeredMeasures } from '#charts/kinds.ts';
import { late } from '#charts/late.tsx';
import type { Ledger } from '#domain/ledger.ts';
import { SCALES } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import type { Year } from '#domain/period.ts';
import { SORT_KEYS } from '#domain/ranking.ts';
import { Button } from '#ui/Button.tsx';
import { Chips } from '#ui/Chips.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { useView } from '#view/useView.ts';
import styles from './FilterBar.module.css';

type LedgerProps = { readonly ledger: Ledger };

function SourceFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.source);
  const choose = useView((model) => model.choose);
  return (
    <Segmented
      label={t('source.label')}
      value={value}
      options={SERIES.map((series) => ({ value: series, label: t(`source.short.${series}`) }))}
      onChoose={(source) => choose({ source })}
    />
  );
}

function YearFilter({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const source = useView(({ view }) => view.source);
  const kind = useView(({ view }) => view.view);
  const countries = useView(({ view }) => view.countries);
  const year = useView(({ view }) => chartYear(view, ledger));
  const choose = useView((model) => model.choose);
  // A year that a link asked for is offered even when there is nothing for it.
  const known = kindOf(kind).years(ledger, source, countries);
  const years = [...new Set([...known, year])].toSorted((a, b) => b - a);
  if (years.length < 2) return null;
  return (
    <Choice
      label={t('filter.year')}
      value={String(year)}
      options={years.map((value) => ({ value: String(value), label: String(value) }))}
      onChoose={(text) => {
        const chosen = Number(text) as Year;
        choose({ time: { from: chosen, to: chosen } });
      }}
    />
  );
}

function CountryFilter({ ledger }: LedgerProps) {
  const { t, name } = useLanguage();
  const chosen = useView(({ view }) => view.countries);
  const choose = useView((model) => model.choose);
  const all = chosen.length === ledger.countries.length;
  return (
    <Chips
      label={t('filter.countries')}
      chosen={chosen}
      options={ledger.countries.map((value) => {
        const names = ledger.economies.get(value)?.names;
        return { value, label: names ? name(names) : value };
      })}
      onChoose={(countries) => choose({ countries })}
    >
      <Button kind="link" onClick={() => choose({ countries: all ? [] : ledger.countries })}>
        {t(all ? 'filter.none' : 'filter.all')}
      </Button>
    </Chips>
  );
}

function MeasureFilter() {
  const { t } = useLanguage();
  const kind = useView(({ view }) => view.view);
  const held = useView(({ view }) => view.measures);
  const choose = useView((model) => model.choose);
  const offered = offeredMeasures(kind);
  return (
    <Chips
      label={t('measure.label')}
      chosen={measuresFor(kind, held)}
      options={offered.map((value) => ({ value, label: t(`measure.short.${value}`) }))}
      onChoose={(measures) => choose({ measures: heldMeasures(kind, held, measures) })}
    />
  );
}

function UnitFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.unit);
  const kind = useView(({ view }) => view.view);
  const choose = useView((model) => model.choose);
  return (
    <Segmented
      label={t('filter.unit')}
      value={value}
      options={kindOf(kind).units.map((unit) => ({
        value: unit,
        label: t(`filter.units.${unit}`),
      }))}
      onChoose={(unit) => choose({ unit })}
    />
  );
}

function ScaleFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.scale);
  const choose = useView((model) => model.choose);
  return (
    <Segmented
      label={t('filter.scale')}
      value={value}
      options={SCALES.map((scale) => ({ value: scale, label: t(`filter.scales.${scale}`) }))}
      onChoose={(scale) => choose({ scale })}
    />
  );
}

function SortFilter() {
  const { t } = useLanguage();
  const { key, descending } = useView(({ view }) => view.sort);
  const choose = useView((model) => model.choose);
  const order = t(orderWords(key === 'name', descending));
  return (
    <div className={styles['sort']}>
      <Choice
        label={t('filter.sort')}
        value={key}
        options={SORT_KEYS.map((value) => ({ value, label: t(`filter.sorts.${value}`) }))}
        onChoose={(chosen) => choose({ sort: { key: chosen, descending: chosen !== 'name' } })}
      />
      <Button
        onClick={() => choose({ sort: { key, descending: !descending } })}
        aria-label={order}
        title={order}
      >
        {descending ? '↓' : '↑'}
      </Button>
    </div>
  );
}

function orderWords(byName: boolean, descending: boolean) {
  if (byName) return descending ? 'filter.nameDescending' : 'filter.nameAscending';
  return descending ? 'filter.descending' : 'filter.ascending';
}

const mirrorControls = async () => import('#app/filters/mirrorControls.tsx');
const trendControls = async () => import('#app/filters/trendControls.tsx');

/**
 * Resolves when the controls that come with a view are there. A figure waits for them, because they
 * would push it down under the reader's pointer.
 */
export async function loadControls(filters: readonly FilterName[]): Promise<void> {
  const wanted: Promise<unknown>[] = [];
  if (filters.includes('range')) wanted.push(trendControls());
  if (filters.includes('freight'))
    wanted.push(mirrorControls(), import('#app/filters/FreightSlider.tsx'));
  await Promise.all(wanted);
}

/** A control that comes with the views that have it. Nothing stands in its place until then. */
function arriving(load: () => Promise<ComponentType<LedgerProps>>): ComponentType<LedgerProps> {
  const Control = late(load);
  return function Arriving(props) {
    const { whole } = useLanguage();
    return whole ? (
      <Suspense fallback={null}>
        <Control {...props} />
      </Suspense>
    ) : null;
  };
}

/** The control of each filter. One reads only its own part of the view. */
export const CONTROLS: Readonly<Record<FilterName, ComponentType<LedgerProps>>> = {
  source: SourceFilter,
  year: YearFilter,
  range: arriving(async () => (await trendControls()).RangeFilter),
  unit: UnitFilter,
  scale: ScaleFilter,
  sort: SortFilter,
  countries: CountryFilter,
  measures: MeasureFilter,
  panels: arriving(async () => (await trendControls()).PanelsFilter),
  axis: arriving(async () => (await trendControls()).AxisFilter),
  events: arriving(async () => (await trendControls()).EventsFilter),
  base: arriving(async () => (await mirrorControls()).GapBaseFilter),
  freight: arriving(async () => (await mirrorControls()).FreightFilter),
};
