import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { galleryFile } from '#export/embed/embedAddress.ts';
import { loadGalleryWords } from '#i18n/pageWords.ts';
import { galleryPage } from '#prerender/gallery.ts';
import type { FrameOrder } from '#prerender/galleryPlan.ts';
import { VIEWS } from '#view/viewState.ts';

const TOKENS = ':root{--ground:light-dark(#faf9f6,#12171b)}\n';
const HOSTILE = '"><script>alert(1)</script> & sons';

/** As the site would give them, with a title that has to be escaped. */
const frames = ({ view, language, theme, controls }: FrameOrder) => {
  const query = `view=${view}&lang=${language}&theme=${theme}&controls=${controls}`;
  const address = `https://trade.example/embed/${view}.html?${query}`;
  return {
    src: `./embed/${view}.html?${query}`,
    address,
    title: `${view} ${HOSTILE}`,
    height: 500 + VIEWS.indexOf(view),
    snippet: `<iframe src="${address}" style="border:0"></iframe>`,
  };
};

const write = async (language: LanguageCode): Promise<string> =>
  galleryPage({
    site: './',
    address: 'https://trade.example/',
    language,
    words: await loadGalleryWords(language),
    tokens: TOKENS,
    frames,
  });

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

describe.each(LANGUAGES)('the gallery in %s', (language) => {
  let html: string;
  let page: Document;
  const live = (within: string): readonly HTMLIFrameElement[] => [
    ...page.querySelectorAll<HTMLIFrameElement>(`${within} iframe`),
  ];
  const param = (frame: HTMLIFrameElement, name: string): string | null =>
    new URL(frame.getAttribute('src') ?? '', 'https://trade.example/').searchParams.get(name);

  beforeAll(async () => {
    html = await write(language);
    page = parse(html);
  });

  it('shows every view in its article', () => {
    const shown = live('#article').map((frame) => param(frame, 'view'));
    expect(shown).toHaveLength(VIEWS.length);
    expect(new Set(shown)).toEqual(new Set(VIEWS));
    expect(live('#article').every((frame) => param(frame, 'lang') === language)).toBe(true);
  });

  it('shows what a frame can be told', () => {
    expect(new Set(live('#dark').map((frame) => param(frame, 'theme')))).toEqual(new Set(['dark']));
    expect(live('#controls').map((frame) => param(frame, 'controls'))).toEqual([
      'full',
      'min',
      'none',
    ]);
    expect(live('#language').map((frame) => param(frame, 'lang'))).toEqual([...LANGUAGES]);
  });

  it('sandboxes two frames and no others', () => {
    const sandboxes = live('main').map((frame) => frame.getAttribute('sandbox'));
    expect(sandboxes.filter((sandbox) => sandbox !== null)).toEqual(['allow-scripts', '']);
    expect(live('#sandboxed')[0]?.getAttribute('sandbox')).toBe('allow-scripts');
    expect(live('#sealed')[0]?.getAttribute('sandbox')).toBe('');
  });

  it('has a snippet beside each example, which is what it shows', () => {
    for (const frame of live('main')) {
      const text = frame.parentElement?.querySelector('pre')?.textContent ?? '';
      const pasted = parse(text).querySelector('iframe');
      expect(pasted?.getAttribute('sandbox')).toBe(frame.getAttribute('sandbox'));
      expect(pasted?.src).toBe(frame.getAttribute('src')?.replace('.', 'https://trade.example'));
      expect(pasted?.getAttribute('style')).toBe('border:0');
    }
    const links = [...page.querySelectorAll('#link pre')].map(({ textContent }) =>
      parse(textContent),
    );
    expect(links.map((pasted) => pasted.querySelector('script')?.src)).toEqual([
      'https://trade.example/embed.js',
      'https://trade.example/embed.js',
    ]);
    expect(links[0]?.querySelector('a[data-khorgos]')?.getAttribute('href')).toMatch(/^https:/);
    expect(links[1]?.querySelector('div[data-khorgos] a')?.getAttribute('href')).toMatch(/^https:/);
  });

  it('has placeholders that keep the room of their frames', () => {
    const [link, box] = page.querySelectorAll<HTMLElement>('[data-khorgos]');
    expect(link?.dataset['height']).toMatch(/^\d+$/);
    expect(page.querySelector('style')?.textContent).toContain(
      `[data-room="${box?.dataset['room']}"]{min-height:${box?.dataset['room']}px}`,
    );
  });

  it('keeps to a policy that allows one style, one script and its own frames', () => {
    const policy = page
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content')
      ?.split('; ');
    const style = page.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy?.toSorted()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-src 'self'",
      "img-src 'self' data:",
      "script-src 'self'",
      `style-src 'sha256-${hash}'`,
    ]);
    expect(page.querySelectorAll('style')).toHaveLength(1);
    expect(page.querySelectorAll('[style]')).toHaveLength(0);
    const scripts = [...page.scripts].map((script) => [script.getAttribute('src'), script.text]);
    expect(scripts).toEqual([['./embed.js', '']]);
  });

  it('takes a title for text', () => {
    expect(live('#article')[0]?.title).toContain(HOSTILE);
  });

  it('leads to its other languages and to the dashboard', () => {
    const links = [...page.querySelectorAll('header .bar a')].map((a) => a.getAttribute('href'));
    const others = LANGUAGES.filter((code) => code !== language).map(galleryFile);
    expect(links).toEqual([`./?lang=${language}`, ...others]);
    expect(page.documentElement.lang).toBe(language);
  });

  it('leads to each of its sections', () => {
    const anchors = [...page.querySelectorAll<HTMLAnchorElement>('.contents a')];
    expect(anchors).toHaveLength(page.querySelectorAll('main > [id]').length);
    for (const { hash } of anchors) expect(page.querySelector(hash)).not.toBeNull();
  });
});
