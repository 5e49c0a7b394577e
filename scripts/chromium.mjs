// Finds the browser that the site tests and the benchmarks drive.
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

import { chromium } from '@playwright/test';

import { across, versionOf } from './programs.mjs';

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
