import { chartYear, yearRange } from '#app/chartRequest.ts';
import styles from '#app/filters/RangeFilter.module.css';
import { useLanguage } from '#app/languageContext.ts';
import { kindOf } from '#charts/kinds.ts';
import type { Ledger } from '#domain/ledger.ts';
import { AXIS_SHARINGS, PANELS } from '#domain/measure.ts';
import type { Year } from '#domain/period.ts';
import { yearsBetween } from '#domain/timeSeries.ts';
import { Choice } from '#ui/Choice.tsx';
import { RangeSlider } from '#ui/RangeSlider.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { useView } from '#view/useView.ts';
import type { TimeRange } from '#view/viewState.ts';

type LedgerProps = { readonly ledger: Ledger };

/**
 * The years of a trend: a slider for the hand, two lists for those who know the year. An end that
 * is moved to the first or the last year of the data stays open, so that it moves with the data.
 */
export function RangeFilter({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const source = useView(({ view }) => view.source);
  const kind = useView(({ view }) => view.view);
  const time = useView(({ view }) => view.time);
  const from = useView(({ view }) => yearRange(view, ledger).from);
  const to = useView(({ view }) => chartYear(view, ledger));
  const choose = useView((model) => model.choose);
  const countries = useView(({ view }) => view.countries);
  const known = kindOf(kind).years(ledger, source, countries);
  // A year that a link asked for can be held even when there is nothing for it.
  const years = [...known, from, to].toSorted((a, b) => a - b);
  const first = years[0] ?? from;
  const last = years.at(-1) ?? to;
  if (last - first < 2) return null;

  const chooseEnds = (low: Year, high: Year) => {
    const moved: TimeRange = {
      from: low === from ? openFrom(time, from) : low === first ? 'earliest' : low,
      to: high === to ? time.to : high === last ? 'latest' : high,
    };
    if (low < high) choose({ time: moved });
  };
  const options = (all: readonly Year[]) =>
    all.map((year) => ({ value: String(year), label: String(year) }));
  return (
    <div className={styles['range']} role="group" aria-label={t('trend.filter.years')}>
      <Choice
        label={t('trend.filter.from')}
        value={String(from)}
        options={options(yearsBetween(first, Math.max(first, to - 1) as Year))}
        onChoose={(text) => chooseEnds(Number(text) as Year, to)}
      />
      <div className={styles['slider']}>
        <RangeSlider
          labels={[t('trend.filter.from'), t('trend.filter.to')]}
          min={first}
          max={last}
          value={[from, to]}
          onChoose={([low, high]) => chooseEnds(low as Year, high as Year)}
        />
      </div>
      <Choice
        label={t('trend.filter.to')}
        value={String(to)}
        options={options(yearsBetween(Math.min(last, from + 1) as Year, last))}
        onChoose={(text) => chooseEnds(from, Number(text) as Year)}
      />
    </div>
  );
}

/** A single year is shown with all the years before it, so its range has an open beginning. */
const openFrom = (time: TimeRange, from: Year): TimeRange['from'] =>
  time.from === 'earliest' || time.from === time.to ? 'earliest' : from;

export function PanelsFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.panels);
  const choose = useView((model) => model.choose);
  return (
    <Segmented
      label={t('trend.filter.panels')}
      value={value}
      options={PANELS.map((panels) => ({
        value: panels,
        label: t(`trend.filter.panelChoices.${panels}`),
      }))}
      onChoose={(panels) => choose({ panels })}
    />
  );
}

/** Plots of different measures never share an axis, so there is nothing to choose there. */
export function AxisFilter() {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.axis);
  const applies = useView(({ view }) => view.panels === 'country' && view.countries.length > 1);
  const choose = useView((model) => model.choose);
  if (!applies) return null;
  return (
    <Segmented
      label={t('trend.filter.axis')}
      value={value}
      options={AXIS_SHARINGS.map((axis) => ({
        value: axis,
        label: t(`trend.filter.axisChoices.${axis}`),
      }))}
      onChoose={(axis) => choose({ axis })}
    />
  );
}

const SWITCH = ['off', 'on'] as const;

export function EventsFilter({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const value = useView(({ view }) => view.events);
  const choose = useView((model) => model.choose);
  if (ledger.events.length === 0) return null;
  return (
    <Segmented
      label={t('trend.filter.events')}
      value={value}
      options={SWITCH.map((events) => ({
        value: events,
        label: t(`trend.filter.eventChoices.${events}`),
      }))}
      onChoose={(events) => choose({ events })}
    />
  );
}
