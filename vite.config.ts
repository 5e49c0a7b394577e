import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The browser itself refuses what the page promises not to do: call anybody, run text as code. Only
 * for the built site, because the development server runs inline scripts of its own.
 */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const contentPolicy: Plugin = {
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

type Catalogue = string | { readonly [key: string]: Catalogue };

const compiled = (part: Catalogue): unknown =>
  typeof part === 'string'
    ? compile(part)
    : Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, compiled(inner)]));

/**
 * The sentences go out taken apart, so that no page carries the parser of their notation, which is
 * larger than all of them together. Everywhere but in the built site they stay as they are written.
 */
const compiledMessages: Plugin = {
  name: 'compiled-messages',
  apply: 'build',
  enforce: 'pre',
  config: () => ({
    resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  }),
  transform: {
    // The dataset's notes are no sentences of that notation, and nobody writes anything into them.
    filter: { id: { include: /\/src\/i18n\/.*\.json$/, exclude: /\/src\/i18n\/notes\// } },
    handler: (code) => JSON.stringify(compiled(JSON.parse(code) as Catalogue)),
  },
};

export default defineConfig({
  // Relative, so that the built folder works from any path of any host.
  base: './',
  plugins: [react(), contentPolicy, compiledMessages],
  build: { target: 'es2022', manifest: true, modulePreload: { polyfill: false } },
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true },
  test: {
    environment: 'jsdom',
    include: ['tests/{unit,data,component,drawings,boundaries}/**/*.test.{ts,tsx}'],
  },
});
