// Finds the browser that the site tests and the benchmark drive. As a program, makes sure of one.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

const APT_PACKAGES = ['chromium', 'fonts-noto-cjk'];

/** Headless, and silent on the network: a browser in a test calls nobody. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const REMEDY = `No Chromium was found that runs. Any one of these mends it:
  Debian, as root:  apt-get install -y --no-install-recommends ${APT_PACKAGES.join(' ')}
  anywhere:         npx playwright install chromium  (on Linux with --with-deps)
  your own browser: set CHROMIUM_PATH to its program`;

/** CHROMIUM_PATH, or the first Chromium, Chrome or Edge of this machine that runs, or undefined. */
export function chromiumPath() {
  const candidates = process.env.CHROMIUM_PATH
    ? [process.env.CHROMIUM_PATH]
    : [...usualPlaces(process.platform, process.env), chromium.executablePath()];
  return candidates.find((candidate) => versionOf(candidate) !== undefined);
}

function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    return across(
      ['/Applications', path.join(homedir(), 'Applications')],
      ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
        (name) => `${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    return across([env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean), [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ]);
  }
  return across(
    ['/usr/bin', '/usr/local/bin', '/snap/bin'],
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  );
}

function across(folders, programs) {
  return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
}

/** What the browser says it is, or undefined where it does not run (Ubuntu has such a stand-in). */
function versionOf(program) {
  if (!existsSync(program)) return undefined;
  // On Windows `--version` opens a window and prints nothing.
  if (process.platform === 'win32') return program;
  const run = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return run.status === 0 ? run.stdout.trim() : undefined;
}

function installWithApt() {
  const apt = (...args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  };
  const isRoot = process.getuid?.() === 0;
  return (
    isRoot && apt('update') && apt('install', '-y', '--no-install-recommends', ...APT_PACKAGES)
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!chromiumPath() && !process.env.CHROMIUM_PATH) installWithApt();
  const found = chromiumPath();
  if (process.env.CHROMIUM_PATH && !found) {
    console.error(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which does not run.`);
  }
  if (found) {
    console.log(`${versionOf(found)} (${found})`);
  } else {
    console.error(REMEDY);
    process.exitCode = 1;
  }
}
