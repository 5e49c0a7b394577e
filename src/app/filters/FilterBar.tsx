import { memo, useEffect, useId, useRef, useState } from 'react';
import { chartYear, yearRange } from '#app/chartRequest.ts';
import { CONTROLS } from '#app/filters/controls.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { kindOf } from '#charts/kinds.ts';
import { useClosing } from '#charts/useClosing.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import styles from './FilterBar.module.css';

type LedgerProps = { readonly ledger: Ledger };

/**
 * What the figure shows. On a phone one row that says it, and opens a sheet with the same controls, over
 * which the figure is seen to change. Each filter reads only its own part of the view, so that a
 * choice draws one filter anew and not all.
 */
export const FilterBar = memo(function FilterBar({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const bar = useRef<HTMLElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const filters = useView(({ view }) => kindOf(view.view).filters);
  const closeSheet = () => {
    if (isSheet(document.getElementById(panelId))) setOpen(false);
  };
  const closeByKey = () => {
    if (!isSheet(document.getElementById(panelId))) return;
    setOpen(false);
    opener.current?.focus();
  };
  useClosing(open, bar, closeByKey, closeSheet);
  useEffect(() => {
    if (!open) return undefined;
    // What is under the sheet must not have the focus.
    const leave = ({ target }: FocusEvent) => {
      if (target instanceof Node && !bar.current?.contains(target)) closeSheet();
    };
    document.addEventListener('focusin', leave);
    return () => document.removeEventListener('focusin', leave);
  });
  return (
    <section ref={bar} data-live aria-label={t('filter.title')}>
      <button
        ref={opener}
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
        <div className={styles['sheetHead']}>
          <span>{t('filter.title')}</span>
          <Button onClick={closeByKey}>{t('filter.close')}</Button>
        </div>
        {filters.map((name) => {
          const Control = CONTROLS[name];
          return (
            <div key={name} className={styles['filter']} data-filter={name}>
              <Control ledger={ledger} />
            </div>
          );
        })}
      </div>
    </section>
  );
});

/** Where there is room for it only: otherwise the controls stand in the page. */
const isSheet = (panel: HTMLElement | null): boolean =>
  panel !== null && getComputedStyle(panel).position === 'fixed';

/** In the order of the filters: what the most important ones hold now. */
function Summary({ ledger }: LedgerProps) {
  const { t } = useLanguage();
  const filters = useView(({ view }) => kindOf(view.view).filters);
  const source = useView(({ view }) => view.source);
  const year = useView(({ view }) => chartYear(view, ledger));
  const from = useView(({ view }) => yearRange(view, ledger).from);
  const to = useView(({ view }) => yearRange(view, ledger).to);
  const count = useView(({ view }) => view.countries.length);
  const unit = useView(({ view }) => view.unit);
  const held = [
    ...(filters.includes('source') ? [t(`source.short.${source}`)] : []),
    ...(filters.includes('year') ? [String(year)] : []),
    ...(filters.includes('range') ? [from < to ? `${from}–${to}` : String(to)] : []),
    t('filter.countriesHeld', { count }),
    ...(filters.includes('unit') ? [t(`filter.units.${unit}`)] : []),
  ];
  return <span className={styles['held']}>{held.join(' · ')}</span>;
}
