import { readFileSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { Dashboard } from './pages/dashboard.ts';
import { expect, test } from './site.ts';

const PREFIX = '/some/deep/path/';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The plainest of hosts: files of one folder under a prefix, a type, and no other header. */
class PlainHost {
  readonly refused: string[] = [];
  readonly #server: Server;

  constructor(folder: string) {
    this.#server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://host');
      const file = path.join(folder, pathname.slice(PREFIX.length) || 'index.html');
      if (!pathname.startsWith(PREFIX) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
        this.refused.push(pathname);
        response.writeHead(404).end();
        return;
      }
      response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? '' });
      response.end(readFileSync(file));
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}${PREFIX}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

for (const document of ['', 'index.html']) {
  test(`the built folder works at any path: ${PREFIX}${document}`, async ({ page }, { config }) => {
    const host = new PlainHost(path.join(path.dirname(config.configFile ?? ''), 'dist'));
    const base = await host.start();
    try {
      const dashboard = new Dashboard(page);
      await page.goto(`${base}${document}?source=customs&lang=ru`);
      await dashboard.shown();
      await expect(dashboard.headline).toContainText('Туркменистан');

      await page.getByRole('radio', { name: 'English' }).click();
      await dashboard.option('Figures from', 'Summit note').click();
      await dashboard.tab('Surplus').click();
      await expect(page).toHaveURL(`${base}${document}?view=surplus`);
      await page.reload();
      await dashboard.shown();
      await expect(dashboard.headline).toHaveText(/^Turkmenistan ran Central Asia/);

      const way = dashboard.doubts.getByRole('link', { name: 'China’s customs' });
      await page.goto(new URL((await way.getAttribute('href')) ?? '', page.url()).href);
      await dashboard.shown();
      await expect(page).toHaveURL(`${base}${document}?view=surplus&source=customs`);

      const icon = await page
        .locator('link[rel=icon]')
        .evaluate((link) => (link instanceof HTMLLinkElement ? link.href : ''));
      expect((await page.request.get(icon)).status(), icon).toBe(200);
      expect(host.refused).toEqual([]);
    } finally {
      host.stop();
    }
  });
}
