import { tellHeight } from '#early/frameHeight.ts';
import { frameLink, linkControls } from '#early/frameLink.ts';
import { handOver } from '#early/handOver.ts';
import { asksFor, linkLanguage, linkTheme } from '#early/linkMatch.ts';

const html = document.documentElement;
const { view: wholeLink = '', speaks, code = '' } = html.dataset;
const drawnLink = new URLSearchParams(wholeLink);
const params = frameLink(location, drawnLink);
const lang = linkLanguage(params, speaks === undefined ? navigator.languages : [speaks]);
const drawn = lang === html.lang && asksFor(params, drawnLink);
const figure = drawnLink.get('view') ?? '';
if (!params.has('lang')) params.set('lang', lang);
// The file is of one figure, whatever else its link asks for.
if (!params.has('view')) params.set('view', figure);

html.dataset['scripts'] = '';
html.dataset['theme'] = linkTheme(params);
html.dataset['controls'] = linkControls(params);
html.dataset['drawn'] = drawn ? lang : 'none';

const sets: string[] = [];
let telling: ReturnType<typeof tellHeight> | null = null;

globalThis.khorgosEarly = { link: params.toString(), drawn, sets: () => sets, ...handOver() };

let loading = false;

/** The code of the figure comes when somebody wants to use it, and after the data that it reads. */
function load(): void {
  if (loading) return;
  loading = true;
  if (document.readyState === 'loading') return;
  const script = document.createElement('script');
  script.src = code;
  // A lost connection is tried again with the next wish.
  script.addEventListener('error', () => {
    loading = false;
    script.remove();
  });
  document.head.append(script);
}

/** Fetches the code beside the page where it will be wanted in any case. */
function fetchAhead(): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = code;
  document.head.append(link);
}

function listen({ source, data }: MessageEvent<unknown>): void {
  if (source !== parent || typeof data !== 'object' || data === null) return;
  const { source: from, type, query } = data as Readonly<Record<string, unknown>>;
  if (from !== 'khorgos') return;
  if (type === 'ask') telling?.tellAgain();
  if (type === 'set' && typeof query === 'string' && 'drawn' in html.dataset) {
    sets.push(query);
    load();
  }
}

if (parent !== window) addEventListener('message', listen);

document.addEventListener(
  'readystatechange',
  () => {
    if (parent !== window) telling = tellHeight(figure);
    const wanted = loading || !drawn;
    loading = false;
    if (wanted) load();
  },
  { once: true },
);
for (const wish of ['pointerover', 'touchstart', 'focusin', 'keydown']) {
  document.addEventListener(wish, load, { passive: true });
}
if (!drawn) fetchAhead();
