import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#domain/economy.ts';
import { embedAddress, figureFile, galleryFile, siteFolder } from '#export/embed/embedAddress.ts';
import { oembed } from '#export/embed/oembed.ts';
import { frameSnippet, scriptSnippet } from '#export/embed/snippet.ts';

const FOLDER = 'https://khorgos.example/charts/';
const STEPS = [
  { below: 600, height: 1210 },
  { below: Number.POSITIVE_INFINITY, height: 472 },
];
const embedded = {
  headline: 'Who gains?',
  address: `${FOLDER}embed/surplus.html?view=surplus&countries=KAZ~UZB&controls=min`,
  page: `${FOLDER}?view=surplus&countries=KAZ~UZB`,
  width: null,
};
const framed = { ...embedded, heights: STEPS, picture: null };

/** The one element that a snippet is, and whatever stands beside it. */
function placed(html: string): Element {
  const host = document.createElement('div');
  host.innerHTML = html;
  expect(host.childElementCount).toBe(1);
  const [first] = host.children;
  if (!first) throw new Error('The snippet is empty.');
  return first;
}

const frameIn = (html: string): HTMLIFrameElement => {
  const frame = placed(html).querySelector('iframe');
  if (!frame) throw new Error('The snippet has no frame.');
  return frame;
};

/** What is left of it where frames are taken out and their content is kept. */
function fallback(html: string): HTMLElement {
  const host = document.createElement('div');
  host.innerHTML = frameIn(html).innerHTML;
  return host;
}

describe('the address of an embed', () => {
  it('is a file of its own for each view and language, in the folder of the site', () => {
    const query = 'view=trend&lang=zh';
    expect(
      embedAddress({ folder: FOLDER, view: 'trend', lang: 'zh', query, controls: 'none' }),
    ).toBe(`${FOLDER}embed/trend.zh.html?view=trend&lang=zh&controls=none`);
    expect(embedAddress({ folder: './', view: 'trend', lang: 'en', query, controls: 'full' })).toBe(
      './embed/trend.html?view=trend&lang=zh&controls=full',
    );
    expect(figureFile({ view: 'trend', lang: 'ru' }, 'png')).toBe('figures/trend.ru.png');
    expect(LANGUAGES.map(galleryFile)).toEqual([
      'gallery.html',
      'gallery.zh.html',
      'gallery.ru.html',
    ]);
  });

  it('begins at the folder that the page is in, whatever the page is called', () => {
    for (const page of ['', 'index.html', 'index.html?view=trend#figure', '?a=/b/c']) {
      expect(siteFolder(FOLDER + page)).toBe(FOLDER);
    }
  });
});

describe('the snippet of a frame', () => {
  it('is titled, lazy, as wide as its place, and asks for no more than it needs', () => {
    const frame = frameIn(frameSnippet(framed));
    expect(frame.title).toBe('Who gains?');
    expect(frame.getAttribute('src')).toBe(embedded.address);
    expect(frame.getAttribute('loading')).toBe('lazy');
    expect(frame.getAttribute('width')).toBe('100%');
    expect(frame.getAttribute('allow')).toBe('clipboard-write; web-share');
    expect(frame.getAttribute('style')).toMatch(/^border:0;/);
    expect(frame.attributes).toHaveLength(7);
  });

  it('has the height of the narrowest where its style is not understood', () => {
    const frame = frameIn(frameSnippet(framed));
    expect(frame.getAttribute('height')).toBe('1210');
    expect(frame.getAttribute('style')).toContain(
      ';height:calc(472px + clamp(0px,(600px - 100cqi)*999999,738px))',
    );
    expect(frame.parentElement?.getAttribute('style')).toBe(
      'container-type:inline-size;contain-intrinsic-width:300px;width:100%',
    );
  });

  it('does not get wider than it was told to', () => {
    const box = placed(frameSnippet({ ...framed, width: 640 }));
    expect(box.getAttribute('style')).toBe(
      'container-type:inline-size;contain-intrinsic-width:300px;width:100%;max-width:640px',
    );
  });

  it('leaves a link to the same view where there are no frames', () => {
    const left = fallback(frameSnippet(framed));
    expect(left.querySelector('a')?.getAttribute('href')).toBe(embedded.page);
    expect(left.textContent).toBe('Who gains?');
    expect(left.querySelector('img')).toBeNull();
  });

  it('leaves a picture as well where there is one of this very view', () => {
    const address = FOLDER + figureFile({ view: 'surplus', lang: 'en' }, 'png');
    const left = fallback(
      frameSnippet({ ...framed, picture: { address, alt: 'Kazakhstan 3.0.' } }),
    );
    const image = left.querySelector('img');
    expect(image?.getAttribute('src')).toBe(address);
    expect(image?.alt).toBe('Kazakhstan 3.0.');
    expect([image?.width, image?.height]).toEqual([1200, 630]);
  });

  it('carries any words and addresses as they are, in one line, and nothing else', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('</iframe><script>alert(1)</script>', '" onload="x', '<!--', '&quot;', "'"),
    );
    fc.assert(
      fc.property(words, words, words, (headline, alt, query) => {
        const address = `${FOLDER}embed/a.html?${query}`;
        const html = frameSnippet({
          ...framed,
          headline,
          address,
          page: `${FOLDER}?${query}`,
          picture: { address, alt },
        });
        const frame = frameIn(html);
        expect(frame.title).toBe(headline);
        expect(frame.getAttribute('src')).toBe(address);
        expect(frame.attributes).toHaveLength(7);
        const left = fallback(html);
        expect([...left.children].map(({ tagName }) => tagName)).toEqual(['A', 'BR', 'IMG']);
        expect(left.textContent).toBe(headline);
        expect(left.querySelector('img')?.alt).toBe(alt);
      }),
    );
    expect(frameSnippet(framed)).not.toContain('\n');
  });
});

describe('the snippet with the script', () => {
  it('is a link that the script finds, and the script', () => {
    const script = `${FOLDER}embed.js`;
    const html = scriptSnippet({ ...embedded, headline: 'Who <gains>?', script });
    expect(html).toBe(
      `<a data-khorgos href="${embedded.address.replaceAll('&', '&amp;')}">Who &lt;gains&gt;?</a>` +
        `<script async src="${script}"></script>`,
    );
    const narrow = scriptSnippet({ ...embedded, width: 640, script });
    expect(narrow).toMatch(
      /^<div style="width:100%;max-width:640px"><a data-khorgos .*<\/a><\/div>/,
    );
  });
});

describe('the oEmbed of a figure', () => {
  it('is of the type rich, with the snippet and the picture for sharing', () => {
    const answer = oembed({
      headline: 'Who gains?',
      name: 'Khorgos',
      folder: FOLDER,
      view: 'surplus',
      lang: 'ru',
      html: frameSnippet(framed),
      size: { width: 600, height: 718 },
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Who gains?',
      provider_name: 'Khorgos',
      provider_url: FOLDER,
      html: frameSnippet(framed),
      width: 600,
      height: 718,
      thumbnail_url: `${FOLDER}figures/surplus.ru.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });
});
