import { folderOf } from '#host/ownFrames.ts';
import { startHost } from '#host/startHost.ts';

const MARK = 'khorgosHost';

// Every snippet on a page may bring the script along; one is enough.
if (!(MARK in window)) {
  Object.defineProperty(window, MARK, { value: true });
  // Known only while the script is being run.
  const script = document.currentScript;
  startHost(window, script instanceof HTMLScriptElement ? folderOf(script.src) : null);
}
