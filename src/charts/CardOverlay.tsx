import type { KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';
import { beyond } from '#charts/cardSide.ts';
import type { Reading } from '#charts/reading.ts';
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
  /** Its marks in the order in which arrow keys walk them. */
  readonly readings: readonly Reading[];
  /** `onClose` is null while the card only follows the mouse and cannot be reached. */
  readonly card: (onClose: (() => void) | null) => ReactNode;
};

/** Where the arrow keys are: a target and one of its marks. */
type Place = { readonly key: string; readonly mark: number };

type Open = { readonly key: string; readonly pinned: boolean };

/** From here on a card stands in its target: beside it, it would be far from what was pointed at. */
const TALL = 150;

/**
 * A button over each part of a drawing and the card that it opens: by the mouse while it is there,
 * by a click, a tap or a key until it is closed. The drawing itself stays plain SVG. One of the
 * buttons takes the Tab key; from it the arrow keys walk the marks, each of which is read out.
 */
export function CardOverlay(props: {
  readonly targets: readonly CardTarget[];
  /** What the marks are and how they are walked, in words. */
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly cardWidth?: number;
  /** Where the lower half of the drawing begins, when an axis below it does not count. */
  readonly halfway?: number;
  /** Height from which a card stands in its target. */
  readonly tall?: number;
}) {
  const { targets, label, width, height } = props;
  const { cardWidth = 400, halfway = height / 2, tall = TALL } = props;
  const place = { width, height, cardWidth, halfway, tall };
  const [open, setOpen] = useState<Open | null>(null);
  const [walked, setWalked] = useState<Place | null>(null);
  const [isHeld, setHeld] = useState(false);
  const [isWalking, setWalking] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const cardId = useId();
  const close = () => {
    const button = open?.pinned && root.current?.querySelector(`[data-target="${open.key}"]`);
    if (button instanceof HTMLElement) {
      button.focus({ preventScroll: true });
      button.scrollIntoView({ block: 'nearest' });
    }
    setOpen(null);
  };
  useClosing(open !== null, root, close, () => setOpen(null));

  // A filter may have taken the place away.
  const here = targets.find(({ key }) => key === walked?.key) ?? targets[0];
  const at = here && { key: here.key, mark: within(here, walked?.mark ?? 0) };
  const reading = isWalking ? here?.readings[at?.mark ?? 0] : undefined;
  const walk = (event: KeyboardEvent<HTMLButtonElement>, key: string) => {
    const from = isWalking && at?.key === key ? at : { key, mark: null };
    const next = placeAfter(event, from, targets);
    if (!next) return;
    event.preventDefault();
    // Before the rest: a button that gets the focus is read from its first mark on.
    const button = root.current?.querySelector(`[data-target="${next.key}"]`);
    if (button instanceof HTMLElement) button.focus();
    setOpen(null);
    setWalked(next);
    setWalking(true);
  };

  return (
    // Keys come to the page and not to the screen reader only where it says so.
    <div ref={root} className={styles['overlay']} role="application" aria-label={label}>
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
              tabIndex={target === here ? 0 : -1}
              aria-expanded={pinned}
              aria-controls={pinned ? cardId : undefined}
              aria-label={target.label}
              onKeyDown={(event) => walk(event, target.key)}
              onFocus={() => {
                setHeld(true);
                if (target !== here) setWalked({ key: target.key, mark: 0 });
              }}
              onBlur={({ relatedTarget }) => {
                if (isTarget(relatedTarget)) return;
                setHeld(false);
                setWalking(false);
              }}
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
      {reading && <div className={styles['ring']} style={reading.box} />}
      {/* Only while it may be needed: a window over the page would leave it, and what it is in, to readers of screens. */}
      {isHeld && (
        <p className="visually-hidden" aria-live="polite">
          {reading?.say()}
        </p>
      )}
    </div>
  );
}

const isTarget = (element: EventTarget | null): boolean =>
  element instanceof HTMLElement && element.dataset['target'] !== undefined;

/** The mark itself, or the last one where a filter has taken it away. */
const within = ({ readings }: CardTarget, mark: number): number =>
  Math.max(0, Math.min(mark, readings.length - 1));

type From = { readonly key: string; readonly mark: number | null };

/** Where an arrow key leads; null for other keys. The first one reads the place itself, so that nothing is stepped over. */
function placeAfter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  from: From,
  targets: readonly CardTarget[],
): Place | null {
  if (ctrlKey || metaKey || altKey) return null;
  const places = targets.flatMap((target) =>
    target.readings.map((_, mark): Place => ({ key: target.key, mark })),
  );
  const row = targets.findIndex((target) => target.key === from.key);
  const at = places.findIndex((place) => place.key === from.key && place.mark === from.mark);
  const inRow = (index: number): Place | undefined => {
    const target = targets[Math.max(0, Math.min(targets.length - 1, index))];
    return target && { key: target.key, mark: within(target, from.mark ?? 0) };
  };
  const first = places.find((place) => place.key === from.key);
  const steps: Readonly<Record<string, Place | undefined>> = {
    ArrowRight: places[Math.min(at + 1, places.length - 1)],
    ArrowLeft: places[Math.max(at - 1, 0)],
    ArrowDown: inRow(row + 1),
    ArrowUp: inRow(row - 1),
  };
  if (key === 'Home') return places[0] ?? null;
  if (key === 'End') return places.at(-1) ?? null;
  if (!(key in steps)) return null;
  return (from.mark === null ? first : steps[key]) ?? null;
}

const Card = (props: { readonly target: CardTarget; readonly onClose: (() => void) | null }) =>
  props.target.card(props.onClose);

/** Below the title of a tall target. */
const BELOW_TITLE = 40;

type Room = Readonly<Record<'width' | 'height' | 'cardWidth' | 'halfway' | 'tall', number>>;

function cardPlace(target: CardTarget, { height, cardWidth, halfway, tall, ...place }: Room) {
  const width = Math.min(cardWidth, place.width);
  const left = Math.max(0, Math.min(target.cardLeft ?? target.left, place.width - width));
  if (target.height > tall) return { right: 0, width, top: target.top + BELOW_TITLE };
  const extent = { top: target.top, bottom: target.top + target.height };
  return { left, width, ...beyond(extent, { height, halfway }) };
}
