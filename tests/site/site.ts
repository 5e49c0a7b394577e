import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';

import { Dashboard } from './pages/dashboard.ts';

type Fixtures = {
  readonly dashboard: Dashboard;
  /** Console messages that a test provokes on purpose. */
  readonly expectedComplaints: RegExp | null;
  readonly watch: void;
};

/** Every test also fails when the page complains in its console or calls another origin. */
export const test = base.extend<Fixtures>({
  expectedComplaints: [null, { option: true }],

  watch: [
    async ({ context, baseURL, expectedComplaints }, provide) => {
      const complaints: string[] = [];
      const complain = (text: string): void => {
        if (!expectedComplaints?.test(text)) complaints.push(text);
      };
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
      });
      context.on('weberror', (error) => complain(error.error().message));
      context.on('request', (request) => {
        const { protocol, hostname, href } = new URL(request.url());
        const own = hostname === new URL(baseURL ?? '').hostname;
        if (protocol.startsWith('http') && !own) complain(`Request to another origin: ${href}`);
      });
      await provide();
      base.expect(complaints, 'console and foreign requests').toEqual([]);
    },
    { auto: true },
  ],

  dashboard: async ({ page }, provide) => {
    await provide(new Dashboard(page));
  },
});

export { expect } from '@playwright/test';

/** What the head of a page says of its languages, as `ru https://…`. */
export const languageLinks = (page: Page): Promise<readonly string[]> =>
  page
    .locator('head link[hreflang]')
    .evaluateAll((links: HTMLLinkElement[]) => links.map((one) => `${one.hreflang} ${one.href}`));
