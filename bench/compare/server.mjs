// A static host as most are: gzip made once, keep-alive, caching allowed, no CORS header.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const PACKED = new Set(['.png', '.woff2']);
const CACHING = 'max-age=600';

function fileIn(folder, relative) {
  const asked = path.join(folder, relative);
  if (path.relative(folder, asked).startsWith('..')) return undefined;
  const file = existsSync(asked) && statSync(asked).isDirectory() ? `${asked}/index.html` : asked;
  return existsSync(file) ? file : undefined;
}

function packed(file) {
  const extension = path.extname(file);
  const type = TYPES[extension] ?? 'application/octet-stream';
  const content = readFileSync(file);
  if (PACKED.has(extension)) return { content, headers: { 'content-type': type } };
  const headers = { 'content-type': type, 'content-encoding': 'gzip', vary: 'accept-encoding' };
  return { content: gzipSync(content, { level: 9 }), headers };
}

/**
 * Serves `folders`, by the first part of the address, and `answers`, functions by their whole path.
 * Gives the address and `close`.
 */
export async function serve(folders, answers = {}) {
  const kept = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://host');
    const answer = answers[pathname];
    if (answer) return answer(response);
    const [, name, ...rest] = decodeURIComponent(pathname).split('/');
    const folder = folders[name];
    const file = folder === undefined ? undefined : fileIn(folder, rest.join('/'));
    if (file === undefined) return response.writeHead(404).end();
    if (!kept.has(file)) kept.set(file, packed(file));
    const { content, headers } = kept.get(file);
    const length = { 'content-length': content.length, 'cache-control': CACHING };
    return response.writeHead(200, { ...headers, ...length }).end(content);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, close };
}
