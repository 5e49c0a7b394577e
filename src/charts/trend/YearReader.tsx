import type { KeyboardEvent, PointerEvent as ReactPointerEvent, MouseEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import styles from '#charts/trend/TrendBoard.module.css';
import type { TrendLayout } from '#charts/trend/trendLayout.ts';
import type { TrendModel } from '#charts/trend/trendModel.ts';
import { yearReading } from '#charts/trend/trendText.ts';
import { YearCard } from '#charts/trend/YearCard.tsx';
import { yearCardPlace } from '#charts/trend/yearCardPlace.ts';
import { useClosing } from '#charts/useClosing.ts';
import type { Year } from '#domain/period.ts';

/** The year that is read: while the mouse is over it, or pinned until it is closed. */
type Reading = { readonly year: Year; readonly panel: string; readonly pinned: boolean };

type ReaderProps = {
  readonly layout: TrendLayout;
  readonly model: TrendModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

/**
 * What makes the drawing answer: one year is read across all panels, by mouse, tap or arrow keys.
 * To a screen reader it is a slider over the years, and what a year says is announced.
 */
export function YearReader({ layout, model, context, links }: ReaderProps) {
  const [wanted, setReading] = useState<Reading | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const cardId = useId();
  // A filter may have taken away the year or the panel that was read.
  const reading = wanted && layout.years.includes(wanted.year) ? wanted : null;
  const panel = layout.panels.find(({ key }) => key === reading?.panel) ?? layout.panels[0];
  const first = layout.years[0];
  const last = layout.years.at(-1);

  const close = () => {
    if (reading?.pinned) slider.current?.focus();
    setReading(null);
  };
  const held = reading?.pinned === true ? `${panel?.key} ${reading.year}` : null;
  useEffect(() => {
    // On a phone it stands above or below its panel, where it may be off the screen.
    if (held !== null) card.current?.scrollIntoView({ block: 'nearest' });
  }, [held]);
  useClosing(reading !== null, root, close, () => setReading(null));
  if (first === undefined || last === undefined || !panel) return null;

  const pointAt = (event: MouseEvent, pinned: boolean) => {
    const at = placeAt(layout, event);
    setReading(at && { ...at, pinned });
  };
  const walk = (event: KeyboardEvent) => {
    const year = yearAfter(event.key, reading?.year ?? null, first, last);
    if (year === null) return;
    event.preventDefault();
    setReading({ year, panel: panel.key, pinned: true });
  };
  const text = reading?.pinned ? yearReading(model, reading.year, context) : '';
  return (
    <div ref={root}>
      <div
        ref={slider}
        className={styles['reader']}
        role="slider"
        tabIndex={0}
        aria-label={context.language.t('trend.read')}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={reading?.year ?? last}
        aria-valuetext={reading ? String(reading.year) : context.language.t('trend.unread')}
        aria-controls={reading?.pinned ? cardId : undefined}
        onKeyDown={walk}
        onClick={(event) => pointAt(event, true)}
        onPointerMove={(event: ReactPointerEvent) => {
          if (event.pointerType === 'mouse' && !reading?.pinned) pointAt(event, false);
        }}
        onPointerLeave={() => {
          if (!reading?.pinned) setReading(null);
        }}
      />
      <p className="visually-hidden" aria-live="polite">
        {text}
      </p>
      {reading && <Crosshairs layout={layout} year={reading.year} />}
      {reading && (
        <div
          ref={card}
          id={cardId}
          className={reading.pinned ? styles['card'] : `${styles['card']} ${styles['passing']}`}
          style={yearCardPlace(layout, panel, reading.year)}
          data-pinned={reading.pinned}
        >
          <YearCard
            model={model}
            year={reading.year}
            panel={panel.key}
            context={context}
            links={links}
            onClose={reading.pinned ? close : null}
          />
        </div>
      )}
    </div>
  );
}

/** The year that a key leads to; null for keys that mean nothing here. */
function yearAfter(key: string, now: Year | null, first: Year, last: Year): Year | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -5,
    PageUp: 5,
  };
  if (key === 'Home') return first;
  if (key === 'End') return last;
  const step = steps[key];
  if (step === undefined) return null;
  // The first key reads the last year, so that nothing is stepped over unread.
  const year = now === null ? last : now + step;
  return Math.max(first, Math.min(last, year)) as Year;
}

/** The panel under the mouse or finger, and the year that is nearest in it. */
function placeAt(
  layout: TrendLayout,
  { currentTarget, clientX, clientY }: MouseEvent,
): { readonly year: Year; readonly panel: string } | null {
  const frame = currentTarget.getBoundingClientRect();
  const [x, y] = [clientX - frame.left, clientY - frame.top];
  const panel = layout.panels.find(
    ({ plot }) =>
      x >= plot.left - 12 && x <= plot.right + 12 && y >= plot.top - 12 && y <= plot.bottom + 24,
  );
  const [first] = layout.years;
  if (!panel || first === undefined) return null;
  const distance = (year: Year): number => Math.abs(panel.plot.left + layout.offsetOf(year) - x);
  const year = layout.years.reduce((a, b) => (distance(b) < distance(a) ? b : a), first);
  return { year, panel: panel.key };
}

/** A line through every panel at one year, with a dot on each line that has a figure there. */
const Crosshairs = ({ layout, year }: { readonly layout: TrendLayout; readonly year: Year }) =>
  layout.panels.map(({ key, plot, lines }) => (
    <div key={key} aria-hidden="true">
      <div
        className={styles['line']}
        style={{
          left: plot.left + layout.offsetOf(year),
          top: plot.top,
          height: plot.bottom - plot.top,
        }}
      />
      {lines.flatMap((line) =>
        line.known
          .filter((known) => known.year === year)
          .map(({ x, y, paint }) => (
            <div
              key={line.key}
              className={styles['dot']}
              style={{ left: x, top: y, background: paint }}
            />
          )),
      )}
    </div>
  ));
