import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { galleryFile } from '#export/embed/embedAddress.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING, written } from '#export/still/markup.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import type { GalleryWords } from '#i18n/pageWords.ts';
import { alternates } from '#prerender/alternates.ts';
import type { FrameOrder } from '#prerender/galleryPlan.ts';
import { ARTICLE_VIEWS, galleryPlan } from '#prerender/galleryPlan.ts';
import { galleryStyle } from '#prerender/galleryStyle.ts';
import { contentPolicy } from '#prerender/htmlFile.ts';

/** A frame as an editor would embed it. */
type GalleryFrame = {
  /** Address, in relation to the gallery. */
  readonly src: string;
  /** The same, as a snippet on another site has to write it. */
  readonly address: string;
  /** What the figure states, in its language. */
  readonly title: string;
  /** That needs no script on the host, in CSS pixels. */
  readonly height: number;
  /** What an editor pastes. */
  readonly snippet: string;
};

type Gallery = {
  /** Address of the site's folder in relation to the gallery, with its slash. */
  readonly site: string;
  /** The same, as a snippet on another site has to write it. */
  readonly address: string;
  readonly language: LanguageCode;
  readonly words: GalleryWords;
  /** The custom properties of the page, as CSS. */
  readonly tokens: string;
  readonly frames: (order: FrameOrder) => GalleryFrame;
};

type Sandboxed = { readonly order: FrameOrder; readonly sandbox?: string };

/** The gallery as a whole HTML document: every embed live, with what an editor pastes for it. */
export function galleryPage(gallery: Gallery): string {
  const { site, language, words } = gallery;
  const rooms = galleryPlan(language).link.map(({ order }) => gallery.frames(order).height);
  const style =
    gallery.tokens +
    galleryStyle +
    rooms.map((px) => `[data-room="${px}"]{min-height:${px}px}\n`).join('');
  const policy = contentPolicy(POLICY, { scripts: [], styles: [style] });
  return markup`<!doctype html>
<html lang="${language}" dir="${languageFacts(language).direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words('title')}</title>
<meta name="description" content="${words('lead')}">
${alternates((code) => gallery.address + galleryFile(code), gallery.address + galleryFile('en'))}<link rel="icon" href="${site}favicon.svg">
<style>${written(style)}</style>
<script src="${site}embed.js" defer></script>
</head>
<body>
${header(gallery)}
<main>
${article(gallery)}
${sections(gallery)}
</main>
</body>
</html>
`.html;
}

/** Nothing but this page’s own style, the site's script and the site's frames. */
const POLICY = {
  'script-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'frame-src': ["'self'"],
};

const SECTIONS = ['dark', 'narrow', 'sandboxed', 'sealed', 'link', 'language', 'controls'] as const;

type Section = (typeof SECTIONS)[number];

function header({ site, language, words }: Gallery): Markup {
  const languages = LANGUAGES.map((code) =>
    code === language
      ? markup`<li aria-current="page">${languageFacts(code).name}</li>`
      : markup`<li><a href="${galleryFile(code)}" hreflang="${code}" lang="${code}">${languageFacts(code).name}</a></li>`,
  );
  const contents = (['article', ...SECTIONS] as const).map(
    (id) => markup`<li><a href="#${id}">${words(`${id}.title`)}</a></li>\n`,
  );
  return markup`<header>
<div class="bar"><a href="${site}?lang=${language}">${words('figures')}</a>
<nav aria-label="${words('languages')}"><ul>${languages}</ul></nav></div>
<h1>${words('title')}</h1>
<p class="lead">${words('lead')}</p>
<nav class="contents" aria-label="${words('contents')}"><ol>
${contents}</ol></nav>
</header>`;
}

/** Shows that a figure stands in a running text as a picture would. */
function article(gallery: Gallery): Markup {
  const { words } = gallery;
  const plan = galleryPlan(gallery.language).article;
  const parts = ARTICLE_VIEWS.map(
    (view, index) => markup`<p>${words(`article.${view}`)}</p>
${plan.slice(index, index + 1).map((shown) => framed(gallery, shown))}`,
  );
  return markup`<article class="section" id="article" aria-labelledby="article-title">
<h2 id="article-title">${words('article.title')}</h2>
<p>${words('article.opening')}</p>
${parts}
</article>`;
}

const CLASSES: Readonly<Record<Section, string>> = {
  dark: 'section dark',
  narrow: 'section narrow',
  sandboxed: 'section ruled',
  sealed: 'section ruled',
  link: 'section ruled',
  language: 'section ruled',
  controls: 'section ruled wide',
};

function sections(gallery: Gallery): readonly Markup[] {
  const { words } = gallery;
  const plan = galleryPlan(gallery.language);
  return SECTIONS.map((id) => {
    const figures =
      id === 'link'
        ? plan.link.map((shown, index) => linked(gallery, shown, index > 0))
        : plan[id].map((shown: Sandboxed) =>
            framed(
              gallery,
              shown,
              id === 'controls' ? words(`controls.${shown.order.controls}`) : '',
            ),
          );
    const body = id === 'controls' ? NOTHING : markup`<p>${words(`${id}.body`)}</p>\n`;
    return markup`<section class="${CLASSES[id]}" id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${words(`${id}.title`)}</h2>
${body}<div class="figures">
${figures}</div>
</section>
`;
  });
}

/** What an editor pastes, folded. */
const snippet = ({ words }: Gallery, text: string): Markup =>
  markup`<details><summary>${words('snippet')}</summary><pre lang="en" tabindex="0"><code>${text}</code></pre></details>`;

const sandboxOf = (sandbox: string | undefined): Markup =>
  sandbox === undefined ? NOTHING : markup` sandbox="${sandbox}"`;

/** A frame as the snippet makes it, less the style attributes that this page's policy forbids. */
function framed(gallery: Gallery, { order, sandbox }: Sandboxed, caption = ''): Markup {
  const frame = gallery.frames(order);
  const attributes = sandboxOf(sandbox);
  const pasted = frame.snippet.replace('<iframe', () => `<iframe${attributes.html}`);
  const remark = caption === '' ? NOTHING : markup`<figcaption>${caption}</figcaption>\n`;
  return markup`<figure>
<iframe${attributes} src="${frame.src}" title="${frame.title}" lang="${order.language}" width="100%" height="${frame.height}" loading="lazy" allow="clipboard-write; web-share"></iframe>
${remark}${snippet(gallery, pasted)}
</figure>
`;
}

/** A placeholder, of which the script makes a frame. */
function linked(gallery: Gallery, { order }: Sandboxed, box: boolean): Markup {
  const { src, address, title, height } = gallery.frames(order);
  const text = gallery.words('link.open');
  const placeholder = (to: string, room: Markup): Markup =>
    box
      ? markup`<div data-khorgos data-src="${to}" title="${title}"${room}><a href="${to}">${text}</a></div>`
      : markup`<a data-khorgos href="${to}" title="${title}"${room}>${text}</a>`;
  const given = markup` data-height="${height}"`;
  const script = markup`<script src="${gallery.address}embed.js" async></script>`;
  return markup`<figure>
${placeholder(src, box ? markup` data-room="${height}"` : given)}
${snippet(gallery, `${placeholder(address, given).html}\n${script.html}`)}
</figure>
`;
}
