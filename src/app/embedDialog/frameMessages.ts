/** What a frame tells its host. */
export type FrameMessage =
  | { readonly type: 'height'; readonly height: number }
  /** Its code runs: what it shows from now on is what its link asks for. */
  | { readonly type: 'state' };

/** A frame that says it is higher gets no more than this. */
const MOST_HEIGHT = 4000;

/** A message of one of our frames; null for any other, of which a page gets many. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (typeof data !== 'object' || data === null) return null;
  const { source, type, height } = data as Readonly<Record<string, unknown>>;
  if (source !== 'khorgos') return null;
  if (type === 'state') return { type };
  if (type !== 'height' || typeof height !== 'number') return null;
  return height > 0 ? { type, height: Math.min(Math.ceil(height), MOST_HEIGHT) } : null;
}

/** Hears what one frame tells, until `signal` is given. A frame without an origin is known by its window. */
export function listenTo(
  frame: HTMLIFrameElement,
  hear: (message: FrameMessage) => void,
  signal: AbortSignal,
): void {
  const listener = ({ source, data }: MessageEvent<unknown>): void => {
    if (source === null || source !== frame.contentWindow) return;
    const message = readFrameMessage(data);
    if (message) hear(message);
  };
  addEventListener('message', listener, { signal });
}
