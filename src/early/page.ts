import { handOver } from '#early/handOver.ts';
import { asksFor, linkLanguage, linkTheme } from '#early/linkMatch.ts';
import { printedAddress } from '#early/printedAddress.ts';

const html = document.documentElement;
const params = new URLSearchParams(location.search);
const lang = linkLanguage(params, navigator.languages);
const drawn = asksFor(params, new URLSearchParams(html.dataset['view']));

html.lang = lang;
html.dataset['theme'] = linkTheme(params);
html.dataset['scripts'] = '';
// The style sheet shows what is drawn in this language, and nothing where another view is asked for.
html.dataset['drawn'] = drawn ? lang : 'none';

const { letGo, takeOver, lose } = handOver();
globalThis.khorgosEarly = { drawn, letGo, takeOver, lose };

printedAddress(() => location.href);

// A script that does not come, or breaks off, tells nobody but the window.
addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && lose(), true);

/** English stands in the page; the other languages wait beside it until one of them is wanted. */
function show(): void {
  const root = document.getElementById('root');
  const other = document.querySelector(`script[type="text/html"][lang="${lang}"]`);
  if (!drawn || !root) return;
  if (other) {
    root.innerHTML = other.textContent;
    root.dataset['language'] = lang;
  }
  document.getElementById(location.hash.slice(1))?.scrollIntoView({ behavior: 'instant' });
}

/** The figures come after what is drawn, and for nothing if nobody could use them. */
function fetchAhead(): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = './data/trade.json';
  document.head.append(link);
}

// The last moment before the page's own code runs, which waits for the whole page.
document.addEventListener(
  'readystatechange',
  () => {
    fetchAhead();
    show();
  },
  { once: true },
);
