import { parseHeight } from '#host/heightMessage.ts';

/** What a frame tells its host. */
export type FrameMessage =
  | { readonly type: 'height'; readonly height: number }
  /** Its code runs: what it shows from now on is what its link asks for. */
  | { readonly type: 'state' };

/** A message of one of our frames; null for any other, of which a page gets many. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  const height = parseHeight(data);
  if (height !== null) return { type: 'height', height };
  if (typeof data !== 'object' || data === null) return null;
  const { source, v, type } = data as Readonly<Record<string, unknown>>;
  return source === 'khorgos' && v === 1 && type === 'state' ? { type } : null;
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
