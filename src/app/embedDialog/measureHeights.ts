import type { FrameMessage } from '#app/embedDialog/frameMessages.ts';
import { listenTo } from '#app/embedDialog/frameMessages.ts';
import type { HeightSample } from '#export/embed/heightSteps.ts';

/**
 * Widths at which a frame is asked for its height, from the narrowest on: what comes late then counts
 * for a wider column, which needs less. At 480, 600, 720 and 904 the layout changes: both sides count.
 */
export const PROBE_WIDTHS = [
  280, 300, 320, 340, 360, 390, 420, 479, 480, 540, 599, 600, 660, 719, 720, 780, 840, 903, 904,
  940, 1020, 1120,
] as const;

/** Milliseconds. */
const LOADING_MOST = 10_000;
const ANSWER_MOST = 400;
/** A figure that is drawn anew may pass through a height or two, but not through more. */
const QUIET = 80;
const MOST_CHANGES = 5;

/**
 * Loads a frame out of sight in `host` and takes it through the widths once. Calls `tell` with each
 * height; ends when all are known, when the frame does not answer at all, or with `signal`.
 */
export async function measureHeights(
  address: string,
  host: HTMLElement,
  tell: (sample: HeightSample) => void,
  signal: AbortSignal,
): Promise<void> {
  const frame = hiddenFrame(address, PROBE_WIDTHS[0]);
  const heard = hearing(frame, signal);
  signal.addEventListener('abort', () => frame.remove());
  host.append(frame);
  try {
    await heard.until(() => heard.height() !== null && isSettled(frame, heard), LOADING_MOST);
    for (const width of PROBE_WIDTHS) {
      if (signal.aborted || heard.height() === null) return;
      frame.style.width = `${width}px`;
      // One width after the other is the point: they all share the one frame.
      // oxlint-disable-next-line no-await-in-loop
      const height = await heightNow(frame, heard);
      if (!signal.aborted && height !== null) tell({ width, height });
    }
  } finally {
    frame.remove();
  }
}

/** The height after the last change of width; the one before where none was told, as none changed. */
async function heightNow(frame: HTMLIFrameElement, heard: Hearing): Promise<number | null> {
  await laidOut();
  const before = heard.count();
  frame.contentWindow?.postMessage({ source: 'khorgos', v: 1, type: 'ask' }, '*');
  await heard.until(() => heard.count() > before, ANSWER_MOST);
  await heard.quiet(QUIET);
  return heard.height();
}

/** A frame that does not show what was drawn beforehand waits for its code, and says when it runs. */
const isSettled = (frame: HTMLIFrameElement, heard: Hearing): boolean =>
  heard.runs() || drawnIn(frame) !== 'none';

function drawnIn(frame: HTMLIFrameElement): string | undefined {
  try {
    return frame.contentDocument?.documentElement.dataset['drawn'];
  } catch {
    // Files on a disk are strangers to each other.
    return undefined;
  }
}

function hiddenFrame(address: string, width: number): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.style.cssText = 'position:absolute;visibility:hidden;border:0';
  frame.style.width = `${width}px`;
  frame.style.height = '800px';
  frame.src = address;
  return frame;
}

type Hearing = {
  readonly height: () => number | null;
  readonly runs: () => boolean;
  /** Of the messages so far. */
  readonly count: () => number;
  /** Ends when the condition holds after a message, or after so many milliseconds. */
  readonly until: (holds: () => boolean, most: number) => Promise<void>;
  /** Ends when no message has come for so many milliseconds, or too many have. */
  readonly quiet: (least: number) => Promise<void>;
};

function hearing(frame: HTMLIFrameElement, signal: AbortSignal): Hearing {
  let height: number | null = null;
  let runs = false;
  let count = 0;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const again of waiting) again();
  };
  const hear = (message: FrameMessage): void => {
    count += 1;
    if (message.type === 'height') ({ height } = message);
    else runs = true;
    wake();
  };
  listenTo(frame, hear, signal);
  signal.addEventListener('abort', wake);

  const until = (holds: () => boolean, most: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (holds() || signal.aborted) end();
      };
      const end = (): void => {
        waiting.delete(look);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(end, most);
      waiting.add(look);
      look();
    });
  const quiet = async (least: number, changes = 0): Promise<void> => {
    const before = count;
    await until(() => count > before, least);
    const goesOn = count > before && !signal.aborted && changes < MOST_CHANGES;
    if (goesOn) await quiet(least, changes + 1);
  };
  return { height: () => height, runs: () => runs, count: () => count, until, quiet };
}

/** After the browser has laid the page out anew; a page in the background does not for long. */
const laidOut = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ANSWER_MOST);
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        clearTimeout(timer);
        resolve();
      }),
    );
  });
