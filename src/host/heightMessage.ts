/** In pixels. No figure of ours is as tall as this, and a page must not be stretched without end. */
export const MAX_HEIGHT = 4000;

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null;

/**
 * The height in whole pixels that a message asks for, at most `MAX_HEIGHT`; null for any other
 * message. Nothing in `data` is to be trusted: anybody may send anything.
 */
export function parseHeight(data: unknown): number | null {
  try {
    if (!isObject(data)) return null;
    const { source, v, type, height } = data;
    if (source !== 'khorgos' || v !== 1 || type !== 'height') return null;
    const usable = typeof height === 'number' && height > 0 && Number.isFinite(height);
    return usable ? Math.min(Math.ceil(height), MAX_HEIGHT) : null;
  } catch {
    // A getter or a proxy that throws.
    return null;
  }
}
