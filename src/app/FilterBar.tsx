import { memo, useId, useState } from 'react';
import { chartYear } from '#app/chartRequest.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { FigureKind } from '#charts/kinds.ts';
import type { Ledger } from '#domain/ledger.ts';
import { MEASURES, SCALES, UNITS } from '#domain/measure.ts';
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

/**
 * What the figure shows. On a phone one row that says it, and opens to the same controls. Each
 * filter reads only its own part of the view, so that a choice draws one filter anew and not all.
 */
export const FilterBar = memo(function FilterBar(
  props: LedgerProps & { readonly filters: FigureKind['filters'] },
) {
  const { ledger, filters } = props;
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <section className={styles['bar']} aria-label={t('filter.title')}>
      <button
        type="button"
        className={styles['summary']}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        <Summary ledger={ledger} />
        <span className={styles['change']}>{t(open ? 'filter.close' : 'filter.open')}</span>
      </button>
      <div id={panelId} className={styles['panel']} data-open={open}>
        <SourceFilter />
        <YearFilter ledger={ledger} />
        <UnitFilter />
        {filters.scale && <ScaleFilter />}
        <SortFilter />
        <CountryFilter ledger={ledger} />
        {filters.measures && <MeasureFilter />}
      </div>
    </section>
  );
});

function Summary({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const source = useView(({ view }) => view.source);
  const year = useView(({ view }) => chartYear(view, ledger));
  const count = useView(({ view }) => view.countries.length);
  const unit = useView(({ view }) => view.unit);
  const held = [
    t(`source.short.${source}`),
    String(year),
    t('filter.countriesHeld', { count }),
    t(`filter.units.${unit}`),
  ];
  return <span className={styles['held']}>{held.join(' · ')}</span>;
}

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
  const year = useView(({ view }) => chartYear(view, ledger));
  const choose = useView((model) => model.choose);
  // A year that a link asked for is offered even when the source has nothing for it.
  const years = [...new Set([...ledger.years[source], year])].toSorted((a, b) => b - a);
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
  const chosen = useView(({ view }) => view.measures);
  const choose = useView((model) => model.choose);
  return (
    <Chips
      label={t('measure.label')}
      chosen={chosen}
      options={MEASURES.map((value) => ({ value, label: t(`measure.short.${value}`) }))}
      onChoose={(measures) => choose({ measures })}
    />
  );
}

function UnitFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.unit);
  const choose = useView((model) => model.choose);
  return (
    <Segmented
      label={t('filter.unit')}
      value={value}
      options={UNITS.map((unit) => ({ value: unit, label: t(`filter.units.${unit}`) }))}
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
