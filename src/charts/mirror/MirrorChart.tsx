import { useId, useRef, useState } from 'react';
import type { FigureLinks } from '#charts/figure.ts';
import { MirrorCard } from '#charts/mirror/MirrorCard.tsx';
import type { LaidCountry, MirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import { mirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import type { MirrorModel } from '#charts/mirror/mirrorModel.ts';
import { MirrorPicture } from '#charts/mirror/MirrorPicture.tsx';
import type { RenderContext } from '#charts/renderContext.ts';
import { useClosing } from '#charts/useClosing.ts';
import type { EconomyCode } from '#domain/economy.ts';
import styles from './MirrorChart.module.css';

type FigureProps = {
  readonly model: MirrorModel;
  readonly context: RenderContext;
  readonly links: FigureLinks;
};

/** Which country's card is open: while the mouse is over its row, or until it is closed. */
type Open = { readonly economy: EconomyCode; readonly pinned: boolean };

const CARD_WIDTH = 440;

/** The drawing and what answers over it. The drawing is hidden from readers of the table below. */
export function MirrorChart({ model, context, links }: FigureProps) {
  const layout = mirrorLayout(model, context);
  return (
    <div style={{ position: 'relative', width: layout.width, height: layout.height }}>
      <div aria-hidden="true">
        <MirrorPicture layout={layout} palette={context.palette} />
      </div>
      <Rows layout={layout} model={model} context={context} links={links} />
    </div>
  );
}

/** A button over each country's dumbbells, which opens the card with everything behind them. */
function Rows(props: FigureProps & { readonly layout: MirrorLayout }) {
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
        const isPinned = isOpen && open.pinned;
        return (
          <div key={row.economy} role="presentation">
            <button
              type="button"
              className={styles['row']}
              style={{ top: row.top, height: row.height }}
              data-economy={row.economy}
              aria-expanded={isPinned}
              aria-controls={isPinned ? cardId : undefined}
              aria-label={context.language.t('card.open', { country: row.name })}
              onClick={() => setOpen(isPinned ? null : { economy: row.economy, pinned: true })}
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
            {isOpen && modelRow && (
              <div
                id={cardId}
                className={`${styles['card']} ${isPinned ? '' : styles['passing']}`}
                style={cardPlace(row, layout)}
                data-pinned={isPinned}
              >
                <MirrorCard
                  row={modelRow}
                  model={model}
                  context={context}
                  links={links}
                  onClose={isPinned ? close : null}
                />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** Below the row, except in the lower half of the figure, where there is more room above. */
function cardPlace(row: LaidCountry, layout: MirrorLayout) {
  const width = Math.min(CARD_WIDTH, layout.width);
  const left = Math.max(0, Math.min(layout.zero, layout.width - width));
  const below = row.top + row.height / 2 <= layout.plot.bottom / 2;
  return below
    ? { left, width, top: row.top + row.height }
    : { left, width, bottom: layout.height - row.top };
}
