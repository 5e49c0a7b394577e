import { tellHeight } from '#early/frameHeight.ts';
import { frameLink, linkControls } from '#early/frameLink.ts';
import { handOver } from '#early/handOver.ts';
import { hostMessage } from '#early/hostMessage.ts';
import { layOut, showFitting } from '#early/layOut.ts';
import { asksFor, linkLanguage, linkTheme } from '#early/linkMatch.ts';
import { codeLoader } from '#early/loadCode.ts';
import { printedAddress } from '#early/printedAddress.ts';

const html = document.documentElement;
const { view: wholeLink = '', speaks, code = '', site = './' } = html.dataset;
const drawnLink = new URLSearchParams(wholeLink);
const params = frameLink(location, drawnLink);
const lang = linkLanguage(params, speaks === undefined ? navigator.languages : [speaks]);
const drawn = lang === html.lang && asksFor(params, drawnLink);
const figure = drawnLink.get('view') ?? '';
if (!params.has('lang')) params.set('lang', lang);
// The file is of one figure, whatever else its link asks for.
if (!params.has('view')) params.set('view', figure);

html.lang = lang;
html.dataset['scripts'] = '';
html.dataset['theme'] = linkTheme(params);
html.dataset['controls'] = linkControls(params);
html.dataset['drawn'] = drawn ? lang : 'none';

const { letGo, takeOver, isOver, lose } = handOver();
const sets: string[] = [];
/** Nobody is coming: the way to the site leads to what this frame was asked for. */
function giveUp(): void {
  document.querySelector('[data-apology] a')?.setAttribute('href', `${site}?${params.toString()}`);
  lose();
}
const load = codeLoader(code, giveUp);
let telling: ReturnType<typeof tellHeight> | null = null;

globalThis.khorgosEarly = {
  link: params.toString(),
  drawn,
  sets: () => sets,
  layOut,
  letGo,
  takeOver,
  lose: giveUp,
};

/** Until there is code, what the host sets is kept for it; heights are told from here for good. */
function listen({ source, data }: MessageEvent<unknown>): void {
  const message = source === parent ? hostMessage(data) : null;
  if (message?.type === 'ask') telling?.tellAgain();
  if (message?.type === 'set' && !isOver()) {
    sets.push(message.query);
    load();
  }
}

// A frame is nobody's page: the way to the site's own is what can be followed.
printedAddress(() => document.querySelector<HTMLAnchorElement>('footer a')?.href ?? location.href);

/** Fetches the code beside the page where it will be wanted in any case. */
function fetchAhead(): void {
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'script';
  link.href = code;
  document.head.append(link);
}

if (parent !== window) {
  addEventListener('message', listen);
  document.addEventListener('readystatechange', () => {
    // Or the first height that is told is that of a figure without its picture.
    showFitting();
    telling ??= tellHeight(figure);
  });
}
for (const wish of ['pointerover', 'touchstart', 'focusin', 'keydown']) {
  document.addEventListener(wish, () => !isOver() && load(), { passive: true });
}
if (!drawn) {
  fetchAhead();
  load();
}
