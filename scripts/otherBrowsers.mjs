// Finds the browsers in which the pictures are exported once more.
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { across, versionOf } from './programs.mjs';

/** FIREFOX_PATH, or the first Firefox of this machine that runs, or undefined. */
export function firefoxPath() {
  const candidates = process.env.FIREFOX_PATH
    ? [process.env.FIREFOX_PATH]
    : firefoxPlaces(process.platform, process.env);
  return candidates.find((candidate) => versionOf(candidate) !== undefined);
}

function firefoxPlaces(platform, env) {
  if (platform === 'darwin') {
    return across(
      ['/Applications', path.join(homedir(), 'Applications')],
      ['Firefox.app/Contents/MacOS/firefox'],
    );
  }
  if (platform === 'win32') {
    return across([env.PROGRAMFILES, env.LOCALAPPDATA].filter(Boolean), [
      'Mozilla Firefox\\firefox.exe',
    ]);
  }
  return across(['/usr/bin', '/usr/local/bin'], ['firefox-esr', 'firefox']);
}

/** WebKit can be driven where it comes with GTK. Safari's driver works for one person at a screen. */
export const WEBKIT_RUNS_HERE = process.platform === 'linux';

/**
 * The programs that drive WebKitGTK: its driver, its small browser and the screen that nobody sees.
 * Undefined where one of them is missing.
 */
export function webkitPrograms() {
  const bin = ['/usr/bin', '/usr/local/bin'];
  const programs = {
    driver: across(bin, ['WebKitWebDriver']).find(existsSync),
    browser: across(libraryFolders(), ['MiniBrowser']).find(existsSync),
    screen: across(bin, ['Xvfb']).find(existsSync),
  };
  return Object.values(programs).includes(undefined) ? undefined : programs;
}

/** `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1` in Debian, one folder less in others. */
function libraryFolders() {
  const parents = ['/usr/lib', '/usr/lib64', '/usr/libexec'].filter(existsSync);
  const inner = parents.flatMap((parent) =>
    readdirSync(parent)
      .filter((name) => name.endsWith('-linux-gnu'))
      .map((name) => path.join(parent, name)),
  );
  return across([...inner, ...parents], ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']);
}
