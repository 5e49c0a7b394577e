import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { beyond } from '#charts/cardSide.ts';
import { useClosing } from '#charts/useClosing.ts';
import styles from './CardOverlay.module.css';

/** A part of a drawing that answers, in CSS pixels from its top left corner. */
export type CardTarget = {
  readonly key: string;
  /** What the button over it is called. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where its card begins; without it, where the target does. */
  readonly cardLeft?: number;
  /** Links that stand on the target, next to the button. */
  readonly beside?: ReactNode;
  /** `onClose` is null while the card only follows the mouse and cannot be reached. */
  readonly card: (onClose: (() => void) | null) => ReactNode;
};

type Open = { readonly key: string; readonly pinned: boolean };

/** From here on a card stands in its target: beside it, it would be far from what was pointed at. */
const TALL = 150;

/**
 * A button over each part of a drawing and the card that it opens: by the mouse while it is there,
 * by a click, a tap or a key until it is closed. The drawing itself stays plain SVG.
 */
export function CardOverlay(props: {
  readonly targets: readonly CardTarget[];
  readonly width: number;
  readonly height: number;
  readonly cardWidth?: number;
  /** Where the lower half of the drawing begins, when an axis below it does not count. */
  readonly halfway?: number;
  /** Height from which a card stands in its target. */
  readonly tall?: number;
}) {
  const { targets, width, height } = props;
  const { cardWidth = 400, halfway = height / 2, tall = TALL } = props;
  const place = { width, height, cardWidth, halfway, tall };
  const [open, setOpen] = useState<Open | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const cardId = useId();
  const close = () => {
    const button = open?.pinned && root.current?.querySelector(`[data-target="${open.key}"]`);
    if (button instanceof HTMLElement) button.focus();
    setOpen(null);
  };
  useClosing(open !== null, root, close, () => setOpen(null));

  return (
    <div ref={root} className={styles['overlay']}>
      {targets.map((target) => {
        const isOpen = open?.key === target.key;
        const pinned = isOpen && open.pinned;
        return (
          <div key={target.key} role="presentation">
            <button
              type="button"
              className={styles['target']}
              style={{
                left: target.left,
                top: target.top,
                width: target.width,
                height: target.height,
              }}
              data-target={target.key}
              aria-expanded={pinned}
              aria-controls={pinned ? cardId : undefined}
              aria-label={target.label}
              onClick={() => setOpen(pinned ? null : { key: target.key, pinned: true })}
              // Not on entering: a card that closes uncovers what is under a mouse that stands still.
              onPointerMove={({ pointerType }) => {
                if (pointerType === 'mouse' && !isOpen && !open?.pinned) {
                  setOpen({ key: target.key, pinned: false });
                }
              }}
              onPointerLeave={() => {
                if (!open?.pinned) setOpen(null);
              }}
            />
            {target.beside}
            {isOpen && (
              <div
                id={cardId}
                className={pinned ? styles['card'] : `${styles['card']} ${styles['passing']}`}
                style={cardPlace(target, place)}
                data-pinned={pinned}
              >
                <Card target={target} onClose={pinned ? close : null} />
              </div>
            )}
          </div>
        );
      })}
    </div>
  );
}

const Card = (props: { readonly target: CardTarget; readonly onClose: (() => void) | null }) =>
  props.target.card(props.onClose);

/** Below the title of a tall target. */
const BELOW_TITLE = 40;

type Place = Readonly<Record<'width' | 'height' | 'cardWidth' | 'halfway' | 'tall', number>>;

function cardPlace(target: CardTarget, { height, cardWidth, halfway, tall, ...place }: Place) {
  const width = Math.min(cardWidth, place.width);
  const left = Math.max(0, Math.min(target.cardLeft ?? target.left, place.width - width));
  if (target.height > tall) return { right: 0, width, top: target.top + BELOW_TITLE };
  const extent = { top: target.top, bottom: target.top + target.height };
  return { left, width, ...beyond(extent, { height, halfway }) };
}
