import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import {
  languageCodes,
  languageParts,
  PART,
  partsAsCode,
  partsAtOnce,
} from './scripts/languageParts.ts';

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

const within = (group: string, keys: string): readonly string[] =>
  keys.split(' ').map((key) => `${group}.${key}`);

/** Parts of the catalogues that no frame speaks. */
const UNSPOKEN_IN_FRAMES = [
  'claim',
  'citation',
  'still',
  'fault',
  'statements',
  ...within('page', 'keys'),
  ...within('figure', 'link listen'),
  ...within('records', 'title all allZip about sheet warnings'),
  ...within('export', 'title close pixels size sizes width height scale faults theme themes'),
  ...within('export', 'language transparent plain png svg copyImage copyLink share shareLink link'),
  ...within('export', 'done refused back backHint drop opened notOpened'),
];

const without = (part: Catalogue, left: readonly string[], path = ''): Catalogue =>
  typeof part === 'string'
    ? part
    : Object.fromEntries(
        Object.entries(part)
          .filter(([key]) => !left.includes(path + key))
          .map(([key, inner]) => [key, without(inner, left, `${path}${key}.`)]),
      );

/** Takes out of a frame's script what it never says, and fails where it says it all the same. */
const spokenInFrames: Plugin = {
  name: 'spoken-in-frames',
  apply: (_, { mode }) => mode === 'embed',
  enforce: 'pre',
  transform: {
    filter: { id: /\/i18n\/languages\/\w+\.json\?part=(start|later)$/ },
    handler: (code) => JSON.stringify(without(JSON.parse(code) as Catalogue, UNSPOKEN_IN_FRAMES)),
  },
  generateBundle(_, bundle) {
    const code = Object.values(bundle).map((file) => (file.type === 'chunk' ? file.code : ''));
    for (const key of UNSPOKEN_IN_FRAMES) {
      const said = new RegExp(`['"\`]${key}['"\`.]`);
      if (code.some((text) => said.test(text))) this.error(`A frame says ${key} after all.`);
    }
  },
};

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
    // The facts and the dataset's notes are no sentences of that notation.
    filter: { id: { include: PART, exclude: /part=(language|notes)$/ } },
    handler: (code) => JSON.stringify(compiled(JSON.parse(code) as Catalogue)),
  },
};

/** What d3-scale takes from the two modules of d3 that know the calendar. */
const CALENDAR = 'Ticks TickInterval Year Month Week Day Hour Minute Second Format'
  .split(' ')
  .flatMap((name) => [`time${name}`, `utc${name}`]);

/**
 * Recharts asks d3 for scales by name, so that all of them are shipped, with calendars for two kinds
 * that no figure has. Without them the first load is 4 kB smaller; a figure that asked for one would fail at once.
 */
const withoutCalendars: Plugin = {
  name: 'without-calendars',
  enforce: 'pre',
  apply: 'build',
  resolveId: {
    filter: { id: /^d3-time(-format)?$/ },
    handler: (_, importer) => (importer?.includes('/d3-scale/') ? '\0no-calendar' : null),
  },
  load: {
    filter: { id: /^\0no-calendar$/ },
    handler: () => CALENDAR.map((name) => `export const ${name} = undefined;`).join('\n'),
  },
};

const LATER = /\bimport\(\s*('[^']+')\s*\)/g;

/**
 * What a page loads later a frame has from the start, so its code need not be kept apart: written as
 * plain imports, it is smaller and nothing asks for a file.
 */
const importsAtOnce: Plugin = {
  name: 'imports-at-once',
  apply: (_, { mode }) => mode === 'embed',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.tsx?$/, code: LATER },
    handler: (code) => {
      const imports: string[] = [];
      const changed = code.replaceAll(LATER, (_, from: string) => {
        const name = `__later${imports.length}`;
        imports.push(`import * as ${name} from ${from};\n`);
        return `Promise.resolve(${name})`;
      });
      return imports.join('') + changed;
    },
  },
};

const TARGET = 'es2022';

/** The page, in parts that are loaded when they are wanted. */
const PAGE = { target: TARGET, manifest: true, modulePreload: { polyfill: false } } as const;

/**
 * What makes a frame answer: one classic script with everything in it, because a frame in a sandbox
 * may load no module from a host that sends no CORS header. Goes beside what the page left in dist.
 */
const EMBED = {
  target: TARGET,
  emptyOutDir: false,
  copyPublicDir: false,
  cssCodeSplit: false,
  manifest: '.vite/embed.json',
  modulePreload: false,
  rolldownOptions: {
    input: 'src/app/embed/main.tsx',
    output: {
      format: 'iife',
      codeSplitting: false,
      entryFileNames: 'assets/embed-[hash].js',
      assetFileNames: 'assets/embed-[hash][extname]',
    },
  },
} as const;

export default defineConfig(({ mode }) => ({
  // Relative, so that the built folder works from any path of any host.
  base: './',
  // Every page is a file: an address without one is not found, here as on any host.
  appType: 'mpa',
  define: { KHORGOS_LANGUAGES: JSON.stringify(languageCodes()) },
  plugins: [
    react(),
    contentPolicy,
    languageParts,
    spokenInFrames,
    compiledMessages,
    withoutCalendars,
    importsAtOnce,
    partsAtOnce,
    partsAsCode,
  ],
  build: mode === 'embed' ? EMBED : PAGE,
  preview: { host: '127.0.0.1', port: Number(process.env['PORT'] ?? 4173), strictPort: true },
  test: {
    environment: 'jsdom',
    // One a core; by itself it leaves a core free, which is half of a small machine.
    maxWorkers: '100%',
    // Drawings leave much behind; with less room for it a fifth of the time goes into clearing up.
    execArgv: ['--max-semi-space-size=64'],
    projects: [
      {
        extends: true,
        test: {
          name: 'figures',
          include: ['tests/unit/domain/**/*.test.ts'],
          environment: 'node',
          // Plain functions leave nothing behind, so their modules and the dataset are read once.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/{unit,data,component,drawings,boundaries}/**/*.test.{ts,tsx}'],
          exclude: ['tests/unit/domain/**'],
        },
      },
    ],
  },
}));
