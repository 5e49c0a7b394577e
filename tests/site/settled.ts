import type { Page } from '@playwright/test';

/** Shows a link as the back button would, and waits for two frames in a row in which nothing changes. */
export const show = (page: Page, link: string): Promise<void> =>
  page.evaluate(async (to) => {
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    let changed = true;
    const observer = new MutationObserver(() => {
      changed = true;
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document.documentElement, all);
    for (let quiet = 0; quiet < 2; quiet = changed ? 0 : quiet + 1) {
      changed = false;
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    observer.disconnect();
  }, link);
