import type { ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
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
  /** `onClose` is null while the card only follows the mouse and cannot be reached. */
  readonly card: (onClose: (() => void) | null) => ReactNode;
};

type Open = { readonly key: string; readonly pinned: boolean };

const CARD_WIDTH = 400;

/**
 * A button over each part of a drawing and the card that it opens: by the mouse while it is there,
 * by a click, a tap or a key until it is closed. The drawing itself stays plain SVG.
 */
export function CardOverlay(props: {
  readonly targets: readonly CardTarget[];
  readonly width: number;
  readonly height: number;
}) {
  const { targets, width, height } = props;
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
            {isOpen && (
              <div
                id={cardId}
                className={pinned ? styles['card'] : `${styles['card']} ${styles['passing']}`}
                style={cardPlace(target, width, height)}
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

/** From here on a card stands in its target: beside it, it would be far from what was pointed at. */
const TALL = 150;
/** Below the title of a tall target. */
const BELOW_TITLE = 40;

/** Below its target, except in the lower half of the drawing, where there is more room above. */
function cardPlace(target: CardTarget, fullWidth: number, fullHeight: number) {
  const width = Math.min(CARD_WIDTH, fullWidth);
  const left = Math.max(0, Math.min(target.left, fullWidth - width));
  if (target.height > TALL) return { right: 0, width, top: target.top + BELOW_TITLE };
  const below = target.top + target.height / 2 <= fullHeight / 2;
  return below
    ? { left, width, top: target.top + target.height }
    : { left, width, bottom: fullHeight - target.top };
}
