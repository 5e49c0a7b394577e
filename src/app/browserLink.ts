import type { LinkPort } from '#view/bindLink.ts';

/** Without the anchor: what it pointed at may not be part of the next view. */
const address = (search: string): string =>
  `${location.pathname}${search === '' ? '' : `?${search}`}`;

/** Some browsers refuse a write when there were too many; the view is right even so. */
function attempt(write: () => void): void {
  try {
    write();
  } catch {
    // The next choice writes the whole link again.
  }
}

export const browserLink: LinkPort = {
  search: () => location.search.replace(/^\?/, ''),
  push: (search) => attempt(() => history.pushState(null, '', address(search))),
  replace: (search) => attempt(() => history.replaceState(null, '', address(search))),
  onPopState: (listener) => {
    window.addEventListener('popstate', listener);
    return () => window.removeEventListener('popstate', listener);
  },
  now: () => performance.now(),
  later: (task, delay) => {
    const timer = setTimeout(task, delay);
    return () => clearTimeout(timer);
  },
};
