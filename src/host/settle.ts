/** What has become of a frame's height. */
export type Settled = {
  /** In pixels. */
  readonly height: number;
  /** Height before this one, in pixels. */
  readonly before: number;
  /** How often in quick succession the height has gone back to the one before. */
  readonly turns: number;
  /** In milliseconds, of any clock. */
  readonly at: number;
  /** Of the window of the page, in pixels; no scroll bar changes it. */
  readonly width: number;
};

const QUICK_MS = 300;
const TURNS_MAX = 4;

/**
 * A frame that is lower when it is narrower can take a page's scroll bar away and bring it back for
 * ever. After a few such turns, which no reader makes so fast, the taller height is kept.
 */
export function settle(
  last: Settled | undefined,
  height: number,
  at: number,
  width: number,
): Settled {
  if (last?.height === height) return last;
  const back =
    last?.before === height && last.width === width && at - last.at < QUICK_MS ? last.turns + 1 : 0;
  if (last && back > TURNS_MAX && height < last.height) return { ...last, at };
  return { height, before: last?.height ?? 0, turns: back, at, width };
}
