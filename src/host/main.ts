import { startHost } from '#host/startHost.ts';

const MARK = 'khorgosHost';

// Every snippet on a page may bring the script along; one is enough.
if (!(MARK in window)) {
  Object.defineProperty(window, MARK, { value: true });
  startHost(window);
}
