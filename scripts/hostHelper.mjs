// Writes the script that other sites load beside our frames.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

export const HOST_HELPER = 'embed.js';

/** Bundles `src/host` to `embed.js` in a folder, as a classic script without a global but its mark. */
export async function buildHostHelper(outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2020',
      modulePreload: false,
      lib: {
        entry: path.join(root, 'src/host/main.ts'),
        formats: ['iife'],
        name: 'khorgos',
        fileName: () => HOST_HELPER,
      },
      rolldownOptions: { output: { postBanner: '/*! Khorgos, MIT licence */' } },
    },
  });
}

/** Gzipped size of the written script, in kB of 1000 bytes. */
export const hostHelperKilobytes = (outDir) =>
  gzipSync(readFileSync(path.join(outDir, HOST_HELPER))).length / 1000;
