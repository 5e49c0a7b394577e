import { lazy, Suspense, useId, useRef, useState } from 'react';
import type { BarLayout, LaidRow } from '#charts/bars/barLayout.ts';
import { MARK_TARGET } from '#charts/bars/barLayout.ts';
import type { CardProps } from '#charts/bars/CountryCard.tsx';
import type { FigureLinks } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { TradeModel } from '#charts/tradeModel.ts';
import { useClosing } from '#charts/useClosing.ts';
import type { EconomyCode } from '#domain/economy.ts';
import styles from './RowOverlay.module.css';

/** Which country's card is open: while the mouse is over its row, or until it is closed. */
type Open = { readonly economy: EconomyCode; readonly pinned: boolean };

const CARD_WIDTH = 400;

const LostCard = ({ context }: CardProps) => <p>{context.language.t('figure.lost')}</p>;

/** Comes with the first card, so that nobody waits for it before there is a figure. */
const CountryCard = lazy(async () => {
  try {
    return { default: (await import('#charts/bars/CountryCard.tsx')).CountryCard };
  } catch {
    return { default: LostCard };
  }
});

/**
 * What makes a drawing answer: a button over each country's row and a link over each doubt's mark.
 * The drawing itself stays plain SVG, the same in an export.
 */
export function RowOverlay(props: {
  readonly layout: BarLayout;
  readonly model: TradeModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { layout, model, context, links } = props;
  const [open, setOpen] = useState<Open | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const cardId = useId();

  const close = () => {
    const button = open?.pinned && root.current?.querySelector(`[data-economy="${open.economy}"]`);
    if (button instanceof HTMLElement) button.focus();
    setOpen(null);
  };

  useClosing(open !== null, root, close, () => setOpen(null));

  return (
    <div ref={root} className={styles['overlay']}>
      {layout.rows.map((row, index) => {
        const modelRow = model.rows[index];
        const isOpen = open?.economy === row.economy;
        return (
          <div key={row.economy} role="presentation">
            <button
              type="button"
              className={styles['row']}
              style={{ top: row.top, height: row.height }}
              data-economy={row.economy}
              aria-expanded={isOpen && open.pinned}
              aria-controls={isOpen && open.pinned ? cardId : undefined}
              aria-label={context.language.t('card.open', { country: row.name })}
              onClick={() =>
                setOpen(isOpen && open.pinned ? null : { economy: row.economy, pinned: true })
              }
              // Not on entering: a card that closes uncovers a row under a mouse that has not moved.
              onPointerMove={({ pointerType }) => {
                if (pointerType === 'mouse' && !isOpen && !open?.pinned) {
                  setOpen({ economy: row.economy, pinned: false });
                }
              }}
              onPointerLeave={() => {
                if (!open?.pinned) setOpen(null);
              }}
            />
            <Marks row={row} context={context} links={links} />
            {isOpen && modelRow && (
              <div
                id={cardId}
                className={open.pinned ? styles['card'] : `${styles['card']} ${styles['passing']}`}
                style={cardPlace(row, layout)}
                data-pinned={open.pinned}
              >
                <Suspense fallback={null}>
                  <CountryCard
                    row={modelRow}
                    model={model}
                    context={context}
                    links={links}
                    onClose={open.pinned ? close : null}
                  />
                </Suspense>
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Below the row, except in the lower half of the figure, where there is more room above. */
function cardPlace(row: LaidRow, layout: BarLayout) {
  const width = Math.min(CARD_WIDTH, layout.width);
  const left = Math.max(0, Math.min(layout.zero, layout.width - width));
  const below = row.top + row.height / 2 <= layout.plot.bottom / 2;
  return below
    ? { left, width, top: row.top + row.height }
    : { left, width, bottom: layout.height - row.top };
}

function Marks(props: {
  readonly row: LaidRow;
  readonly context: RenderContext;
  readonly links: FigureLinks;
}) {
  const { row, context, links } = props;
  const { t } = context.language;
  return row.lanes.flatMap((lane) =>
    lane.marks.map(({ mark, id, x }) => (
      <a
        key={lane.measure + id}
        className={styles['mark']}
        href={links.doubtHref(id)}
        style={{ left: x - MARK_TARGET / 2, top: lane.middle - MARK_TARGET / 2 }}
        aria-label={t('doubt.mark', {
          mark,
          country: row.name,
          measure: t(`measure.${lane.measure}`),
        })}
      />
    )),
  );
}
