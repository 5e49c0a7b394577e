// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameLink, linkControls } from '#early/frameLink.ts';
import { asksFor, linkLanguage, linkTheme } from '#early/linkMatch.ts';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatLink, formatWholeLink, parseLink } from '#view/link.ts';
import { COUNTRIES, ECONOMIES, someViews } from '../view/someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });
const start = defaultView(COUNTRIES, 'en');
const drawn = new URLSearchParams(`${formatWholeLink(start, codecs)}&data=&data=2026-11-22`);
const asks = (query: string): boolean => asksFor(new URLSearchParams(query), drawn);

describe('whether a link asks for what is drawn', () => {
  it.each([
    '',
    'theme=dark',
    'lang=ru&theme=light',
    'controls=none',
    'view=overview&source=note',
    'time=2024&data=2026-11-22',
    'utm_source=letter&fbclid=x',
    formatWholeLink(start, codecs),
  ])('holds for %s', (query) => {
    expect(asks(query)).toBe(true);
  });

  it.each([
    'view=surplus',
    'source=customs',
    'lang=kk',
    'theme=sepia',
    'source=note&source=note',
    'data=2025-01-01',
    'countries=KAZ',
    'page=methods',
    'cell=note.KAZ.export.2024',
  ])('does not hold, or nobody can tell yet, for %s', (query) => {
    expect(asks(query)).toBe(false);
  });

  it('never takes a link for the drawn view that opens another', () => {
    fc.assert(
      fc.property(someViews, fc.boolean(), (view, whole) => {
        const link = whole ? formatWholeLink(view, codecs) : formatLink(view, codecs, start);
        if (!asks(link)) return;
        const opened = parseLink(link, codecs, start).view;
        const { lang, theme, data } = opened;
        expect(opened).toEqual({ ...start, lang, theme, data });
      }),
    );
  });

  it('takes every link for it that only says how it looks', () => {
    fc.assert(
      fc.property(someViews, ({ lang, theme }) => {
        expect(asks(formatWholeLink({ ...start, lang, theme }, codecs))).toBe(true);
      }),
    );
  });
});

describe('the look of a link', () => {
  it.each([
    ['lang=zh', ['ru'], 'zh'],
    ['', ['ru-RU', 'en'], 'ru'],
    ['', ['fr', 'zh-Hant-TW'], 'zh'],
    ['lang=kk', ['kk', 'ru'], 'ru'],
    ['', [], 'en'],
  ])('speaks the language that it names, else the reader’s: %s %s', (query, readers, spoken) => {
    expect(linkLanguage(new URLSearchParams(query), readers)).toBe(spoken);
  });

  it.each([
    ['theme=dark', 'dark'],
    ['theme=light', 'light'],
    ['theme=toString', 'auto'],
    ['', 'auto'],
  ])('has the theme that it names: %s', (query, theme) => {
    expect(linkTheme(new URLSearchParams(query))).toBe(theme);
  });

  it.each([
    ['controls=full', 'full'],
    ['controls=none', 'none'],
    ['controls=all', 'min'],
    ['', 'min'],
  ])('has the controls that it names: %s', (query, controls) => {
    expect(linkControls(new URLSearchParams(query))).toBe(controls);
  });
});

describe('the link of a frame', () => {
  const read = (search: string, hash: string): string =>
    frameLink({ search, hash }, drawn).toString();

  it('is the query, or what stands after # where the query has nothing of ours', () => {
    expect(read('?source=customs', '#source=national')).toBe('source=customs');
    expect(read('', '#source=national')).toBe('source=national');
    expect(read('?utm_source=letter', '#source=national')).toBe('source=national');
    expect(read('?controls=full', '#source=national')).toBe('controls=full');
    expect(read('', '')).toBe('');
    expect(read('', '#?secret=abc')).toBe('');
    expect(read('?utm_source=letter', '#amp=1')).toBe('utm_source=letter');
  });
});
