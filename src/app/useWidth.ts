import type { RefCallback } from 'react';
import { useCallback, useState } from 'react';

/**
 * The width of an element in whole CSS pixels, known before it is first painted, and kept up to
 * date. Null until it is in the page; while it is hidden, what it was before.
 */
export function useWidth(): readonly [RefCallback<HTMLElement>, number | null] {
  const [width, setWidth] = useState<number | null>(null);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return undefined;
    const read = () => {
      const now = Math.floor(element.getBoundingClientRect().width);
      if (now > 0) setWidth(now);
    };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, width];
}
