import { parseHeight } from '#host/heightMessage.ts';
import { isOurs } from '#host/ownFrames.ts';
import { upgradeAll } from '#host/placeholder.ts';
import type { Settled } from '#host/settle.ts';
import { settle } from '#host/settle.ts';

/** What a helper asks that came later than the frames, which speak only when their height changes. */
const ASK = { source: 'khorgos', v: 1, type: 'ask' };

/**
 * Gives our frames in a page the height that they ask for, and makes frames of placeholders, now
 * and later. Frames are told apart by their window: a sandboxed one has no origin to go by.
 * `folder` is the one that frames are known by, with its slash; without it only their mark counts.
 * Returns what ends it.
 */
export function startHost(host: Window & typeof globalThis, folder: string | null): () => void {
  const page = host.document;
  const ourFrames = (): readonly HTMLIFrameElement[] =>
    [...page.querySelectorAll('iframe')].filter((frame) => isOurs(frame, folder));
  const settled = new WeakMap<HTMLIFrameElement, Settled>();

  const onMessage = ({ data, source }: MessageEvent): void => {
    const height = parseHeight(data);
    if (height === null) return;
    const frame = ourFrames().find(({ contentWindow }) => contentWindow === source);
    if (!frame) return;
    const next = settle(settled.get(frame), height, Date.now(), host.innerWidth);
    settled.set(frame, next);
    frame.style.height = `${next.height}px`;
  };
  // While the page is being read, a placeholder may be there without its words.
  const look = (): void => {
    if (page.readyState !== 'loading') upgradeAll(page);
  };
  const observer = new host.MutationObserver(look);

  host.addEventListener('message', onMessage);
  page.addEventListener('DOMContentLoaded', look);
  observer.observe(page, { childList: true, subtree: true });
  for (const frame of ourFrames()) frame.contentWindow?.postMessage(ASK, '*');
  look();

  return () => {
    observer.disconnect();
    host.removeEventListener('message', onMessage);
    page.removeEventListener('DOMContentLoaded', look);
  };
}
