import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { CoverageLayout, LaidCell, LaidRow } from '#charts/coverage/coverageLayout.ts';
import { cellFacts, cellName } from '#charts/coverage/coverageText.ts';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { addressId } from '#domain/cellAddress.ts';
import styles from './CoverageFigure.module.css';

type GridProps = {
  readonly layout: CoverageLayout;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

type Place = { readonly row: number; readonly column: number };

const TIP_WIDTH = 250;

/** A link over each cell. One of them takes the Tab key; the arrow keys walk on from it. */
export function CoverageGrid({ layout, context, links }: GridProps) {
  const rows = layout.blocks.flatMap((block) => block.rows);
  const columns = rows[0]?.cells.length ?? 0;
  const grid = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Place>({ row: 0, column: Math.max(0, columns - 1) });
  const [pointed, setPointed] = useState<Place | null>(null);
  // A filter may have taken the place away.
  const current = {
    row: Math.min(chosen.row, rows.length - 1),
    column: Math.min(chosen.column, columns - 1),
  };
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setPointed(null);
    const next = stepFrom(event, current, { rows: rows.length, columns });
    if (!next) return;
    event.preventDefault();
    setChosen(next);
    const link = grid.current?.querySelector(`[data-place="${next.row} ${next.column}"]`);
    if (link instanceof HTMLElement) link.focus();
  };
  return (
    // The keys are those of the links inside, which have the focus.
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={context.language.t('coverage.grid')}
      className={styles['grid']}
      onKeyDown={walk}
      onPointerLeave={() => setPointed(null)}
    >
      {rows.map((row, at) => (
        <div key={row.top} role="row">
          {row.cells.map((laid, column) => {
            const { href, onClick } = links.cellLink(addressId(laid.cell.address));
            return (
              <div key={laid.cell.year} role="gridcell">
                <a
                  href={href}
                  onClick={onClick}
                  className={styles['cell']}
                  style={{
                    left: laid.x,
                    top: row.top,
                    width: layout.pitch,
                    height: layout.rowHeight,
                  }}
                  data-place={`${at} ${column}`}
                  tabIndex={at === current.row && column === current.column ? 0 : -1}
                  aria-label={cellName(laid.cell, row.row, row.economy, context)}
                  onFocus={() => {
                    setChosen({ row: at, column });
                    setPointed({ row: at, column });
                  }}
                  onBlur={() => setPointed(null)}
                  onPointerMove={({ pointerType }) => {
                    if (pointerType === 'mouse' && !isAt(pointed, at, column)) {
                      setPointed({ row: at, column });
                    }
                  }}
                />
              </div>
            );
          })}
        </div>
      ))}
      <Tip rows={rows} place={pointed} layout={layout} context={context} />
    </div>
  );
}

const isAt = (place: Place | null, row: number, column: number): boolean =>
  place?.row === row && place.column === column;

/** Where a key leads, or null when it leads nowhere else. */
function stepFrom(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Place,
  size: { readonly rows: number; readonly columns: number },
): Place | null {
  const steps: Readonly<Record<string, Place>> = {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
    PageUp: { row: 0, column },
    PageDown: { row: size.rows - 1, column },
  };
  const next = steps[key];
  if (!next) return null;
  const isInside =
    next.row >= 0 && next.row < size.rows && next.column >= 0 && next.column < size.columns;
  return isInside ? next : { row, column };
}

/** What the cell under the mouse or the focus says; its link says the same to other readers. */
function Tip(props: {
  readonly rows: readonly LaidRow[];
  readonly place: Place | null;
  readonly layout: CoverageLayout;
  readonly context: RenderContext;
}) {
  const { rows, place, layout, context } = props;
  const row = place && rows[place.row];
  const laid = row?.cells[place?.column ?? 0];
  if (!row || !laid) return null;
  const { language, names } = context;
  return (
    <div aria-hidden="true" className={styles['tip']} style={tipPlace(row, laid, layout)}>
      <strong>
        {language.beside([language.name(names(row.economy)), String(laid.cell.year)])}
      </strong>
      {cellFacts(laid.cell, context)}
    </div>
  );
}

function tipPlace(row: LaidRow, { x }: LaidCell, layout: CoverageLayout) {
  const left = Math.max(0, Math.min(x - TIP_WIDTH / 2, layout.width - TIP_WIDTH));
  const isLow = row.top > layout.height / 2;
  return isLow
    ? { left, width: TIP_WIDTH, bottom: layout.height - row.top + 2 }
    : { left, width: TIP_WIDTH, top: row.top + layout.rowHeight + 2 };
}
