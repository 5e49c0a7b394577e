// Makes sure of the browsers that `npm run check` drives: installs what is missing or says how to.
import process from 'node:process';

import { chromiumPath } from './chromium.mjs';
import { firefoxPath, WEBKIT_RUNS_HERE, webkitPrograms } from './otherBrowsers.mjs';
import { installWithApt, versionOf } from './programs.mjs';

const BROWSERS = [
  {
    name: 'Chromium',
    find: chromiumPath,
    own: 'CHROMIUM_PATH',
    packages: ['chromium', 'fonts-noto-cjk'],
    anywhere: 'npx playwright install chromium  (on Linux with --with-deps)',
  },
  {
    name: 'Firefox',
    find: firefoxPath,
    own: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
    anywhere: 'install Firefox 128 or newer',
  },
  {
    name: 'WebKit',
    find: () => webkitPrograms()?.browser,
    packages: ['webkit2gtk-driver', 'xvfb'],
    anywhere: 'on Linux WebKitGTK with its MiniBrowser and WebKitWebDriver, and Xvfb',
  },
];

function ensure({ name, find, own, packages, anywhere }) {
  const chosen = own && process.env[own];
  if (!find() && !chosen) installWithApt(packages);
  const found = find();
  if (found) {
    console.log(`${name}: ${versionOf(found) ?? 'found'} (${found})`);
    return true;
  }
  if (chosen) console.error(`${own} is ${chosen}, which does not run.`);
  console.error(`No ${name} was found that runs. Any one of these mends it:
  Debian, as root:  apt-get install -y --no-install-recommends ${packages.join(' ')}
  anywhere:         ${anywhere}${own ? `\n  your own browser: set ${own} to its program` : ''}`);
  return false;
}

const wanted = BROWSERS.filter(({ name }) => name !== 'WebKit' || WEBKIT_RUNS_HERE);
if (!WEBKIT_RUNS_HERE) console.log('WebKit: not checked here, its driver is for Linux.');
if (!wanted.map(ensure).every(Boolean)) process.exitCode = 1;
