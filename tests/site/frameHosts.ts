import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

import { packed } from '#prerender/htmlFile.ts';

type Answer = {
  readonly type: string;
  readonly body: string | Buffer;
  /** Puts the page into a sandbox even where no frame does. */
  readonly policy?: string;
};

/** A server that knows a few files and sends no header but their type. */
export class SmallHost {
  readonly #server: Server;

  constructor(answer: (pathname: string) => Answer | null) {
    this.#server = createServer((request, response) => {
      const found = answer(new URL(request.url ?? '', 'http://host').pathname);
      if (found === null) response.writeHead(404).end();
      else {
        if (found.policy !== undefined) {
          response.setHeader('content-security-policy', found.policy);
        }
        response.writeHead(200, { 'content-type': found.type }).end(found.body);
      }
    });
  }

  /** Its address, without a slash at the end: on the machine of `neighbour`, at a port of its own. */
  async start(neighbour = 'http://127.0.0.1/'): Promise<string> {
    const { hostname } = new URL(neighbour);
    await new Promise<void>((resolve) => {
      this.#server.listen(0, hostname, resolve);
    });
    return `http://${hostname}:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const HTML = 'text/html; charset=utf-8';

/**
 * Nothing may be called, and nothing run but what the page's own script brings. Not `'self'`: WebKit
 * takes a frame in a sandbox for nobody's, so that nothing at all would be its own.
 */
const contentPolicy = (script: string, style: string): string =>
  `default-src 'none'; script-src '${hashOf(script)}' 'strict-dynamic'; ` +
  `style-src '${hashOf(style)}'; img-src data:; base-uri 'none'`;

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * The built script of frames and its styles, on a page that has the dataset and nothing drawn, for a
 * script of its own to load.
 */
export function frameHost(dist: string): SmallHost {
  const manifest = JSON.parse(readFileSync(path.join(dist, '.vite/embed.json'), 'utf8')) as Record<
    string,
    { readonly file: string }
  >;
  const fileOf = (name: string): string => manifest[name]?.file ?? '';
  const data = packed(readFileSync(path.join(dist, 'data/trade.json'), 'utf8'));
  const style = readFileSync(path.join(dist, fileOf('style.css')), 'utf8');
  const script = `const later = document.createElement('script');
    later.src = '../${fileOf('src/app/embed/main.tsx')}';
    document.head.append(later);`;
  const page = `<!doctype html>
    <html lang="en" data-site="../">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy(script, style)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <base target="_blank" />
        <link rel="icon" href="data:," />
        <style>${style}</style>
      </head>
      <body>
        <div id="root"></div>
        <script type="text/plain" id="data">${data}</script>
        <script>${script}</script>
      </body>
    </html>`;
  return new SmallHost((pathname) => {
    if (pathname === '/embed/overview.html') return { type: HTML, body: page };
    if (pathname === '/embed/sandboxed.html') {
      return { type: HTML, body: page, policy: 'sandbox allow-scripts' };
    }
    return /^\/assets\/embed-[^/]*\.js$/.test(pathname)
      ? { type: 'text/javascript', body: readFileSync(path.join(dist, pathname)) }
      : null;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** The built site as any host has it, without a header that would help a frame. */
export const builtHost = (dist: string): SmallHost =>
  new SmallHost((asked) => {
    const pathname = asked.endsWith('/') ? `${asked}index.html` : asked;
    const type = TYPES[path.extname(pathname)];
    return type === undefined ? null : { type, body: readFileSync(path.join(dist, pathname)) };
  });

/** An article with one frame in it, which keeps what the frame says in `heard`. */
export const articleHost = (frame: (query: string) => string): SmallHost =>
  new SmallHost((pathname) => {
    const [, sandbox = '', width = '', query = ''] = pathname.split('/').map(decodeURIComponent);
    if (width === '') return null;
    const body = `<!doctype html>
      <link rel="icon" href="data:," />
      <iframe
        title="Figure"
        ${sandbox === 'open' ? '' : `sandbox="${sandbox}"`}
        style="border: 0; width: ${width}px; height: 900px"
      ></iframe>
      <script>
        const frame = document.querySelector('iframe');
        window.heard = [];
        addEventListener('message', ({ source, data }) => {
          if (source === frame.contentWindow) heard.push(data);
        });
        frame.src = ${JSON.stringify(frame(query))};
      </script>`;
    return { type: HTML, body };
  });
