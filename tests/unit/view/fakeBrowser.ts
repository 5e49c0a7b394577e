import type { LinkPort } from '#view/bindLink.ts';

type Write = {
  readonly at: number;
  readonly kind: 'push' | 'replace';
  readonly search: string;
};

/** An address bar with a history, and a clock that only `wait` moves. */
export function fakeBrowser(start: string) {
  let entries: readonly string[] = [start];
  let current = 0;
  let time = 0;
  let tasks: readonly { readonly due: number; readonly run: () => void }[] = [];
  const listeners = new Set<() => void>();
  const writes: Write[] = [];

  const search = (): string => entries[current] ?? '';
  const popState = (): void => {
    for (const listener of listeners) listener();
  };

  const port: LinkPort = {
    search,
    push: (link) => {
      entries = [...entries.slice(0, current + 1), link];
      current += 1;
      writes.push({ at: time, kind: 'push', search: link });
    },
    replace: (link) => {
      entries = entries.with(current, link);
      writes.push({ at: time, kind: 'replace', search: link });
    },
    onPopState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    now: () => time,
    later: (run, delay) => {
      const task = { due: time + delay, run };
      tasks = [...tasks, task];
      return () => {
        tasks = tasks.filter((other) => other !== task);
      };
    },
  };

  return {
    port,
    search,
    writes,
    entries: () => entries,
    /** Lets `milliseconds` pass, and does on the way what was left for later. */
    wait: (milliseconds: number): void => {
      const end = time + milliseconds;
      for (;;) {
        const [next] = tasks.toSorted((a, b) => a.due - b.due);
        if (!next || next.due > end) break;
        time = next.due;
        tasks = tasks.filter((task) => task !== next);
        next.run();
      }
      time = end;
    },
    /** Steps through the history, as the buttons Back (-1) and Forward (1) do, if it goes so far. */
    go: (steps: number): void => {
      if (steps === 0 || entries[current + steps] === undefined) return;
      current += steps;
      popState();
    },
    /** A link that the reader opens on this page, such as one typed in or a place on the page. */
    visit: (link: string): void => {
      entries = [...entries.slice(0, current + 1), link];
      current += 1;
      popState();
    },
  };
}
