// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { changedFields, formatLink, formatWholeLink, parseLink } from '#view/link.ts';
import { migrateLink } from '#view/linkMigrations.ts';
import type { ViewState } from '#view/viewState.ts';
import { economy, year } from '../ledgers.ts';
import { COUNTRIES, ECONOMIES, someViews } from './someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });
const start = defaultView(COUNTRIES, 'en');

const parse = (search: string) => parseLink(search, codecs, start);
const format = (view: ViewState) => formatLink(view, codecs, start);

describe('a link', () => {
  it('reads back every view it writes, whatever the defaults', () => {
    fc.assert(
      fc.property(someViews, fc.oneof(fc.constant(start), someViews), (view, defaults) => {
        const link = formatLink(view, codecs, defaults);
        expect(parseLink(link, codecs, defaults)).toEqual({ view, rejected: [] });
      }),
      { numRuns: 1000 },
    );
  }, 30_000);

  it('leaves out what is as by default', () => {
    expect(format(start)).toBe('');
    expect(format({ ...start, unit: 'cny' })).toBe('unit=cny');
    expect(format({ ...start, lang: 'zh' })).toBe('lang=zh');
  });

  it('writes everything else in one order', () => {
    const view: ViewState = {
      view: 'surplus',
      countries: [economy('KAZ'), economy('TKM')],
      measures: ['exports', 'imports'],
      source: 'customs',
      time: { from: year(2022), to: 'latest' },
      unit: 'share',
      scale: 'log',
      sort: { key: 'name', descending: false },
      freight: 1.06,
      base: 'mean',
      panels: 'one',
      axis: 'own',
      events: 'on',
      cell: 'customs.KAZ.export.2024',
      page: 'methods',
      lang: 'ru',
      theme: 'dark',
      data: '2026-11-22',
    };
    expect(format(view)).toBe(
      'view=surplus&countries=KAZ~TKM&measures=exports~imports&source=customs' +
        '&time=2022..latest&unit=share&scale=log&sort=name' +
        '&freight=1.06&base=mean&panels=one&axis=own&events=on' +
        '&cell=customs.KAZ.export.2024&page=methods&lang=ru&theme=dark&data=2026-11-22',
    );
  });

  it('takes only a freight factor that a slider could have', () => {
    for (const text of ['0.99', '1.21', '1.055', '1,05', '1e0', 'NaN', '']) {
      expect(parse(`freight=${text}`)).toMatchObject({
        view: { freight: 1 },
        rejected: [{ field: 'freight', text }],
      });
    }
    expect(parse('freight=1.2').view.freight).toBe(1.2);
  });

  it('takes only a figure of a known series, country, flow and period', () => {
    for (const text of [
      'own.KAZ.export.2024',
      'customs.USA.export.2024',
      'customs.KAZ.sale.2024',
      'customs.KAZ.export.2024-13',
      'customs.KAZ.export.2024.More',
      'customs.KAZ.export.2024.hs-27.more',
      'context.KAZ.wealth.2024',
      'note.KAZ~CA5.export.2024',
    ]) {
      expect(parse(`cell=${text}`)).toMatchObject({
        view: { cell: '' },
        rejected: [{ field: 'cell', text }],
      });
    }
    expect(parse('cell=customs.KAZ.total.2024-01~2024-06').view.cell).toBe(
      'customs.KAZ.total.2024-01/2024-06',
    );
  });

  it('takes only a day that there is for the release that it was made with', () => {
    for (const text of ['2026-02-30', '2026-13-01', '2026-1-1', '22.11.2026', 'latest', ' ']) {
      expect(parse(`data=${text.trim() || '%20'}`)).toMatchObject({
        view: { data: '' },
        rejected: [{ field: 'data', text }],
      });
    }
    expect(parse('data=2024-02-29').view.data).toBe('2024-02-29');
    expect(parse('data=')).toEqual({ view: start, rejected: [] });
  });

  it('says nothing of a release, written whole, unless it was made with one', () => {
    expect(new URLSearchParams(formatWholeLink(start, codecs)).has('data')).toBe(false);
    expect(formatWholeLink({ ...start, data: '2026-11-22' }, codecs)).toMatch(/&data=2026-11-22$/);
  });

  it('tells no countries from all of them', () => {
    expect(format({ ...start, countries: [] })).toBe('countries=');
    expect(parse('countries=').view.countries).toEqual([]);
    expect(parse('').view.countries).toEqual(COUNTRIES);
  });

  it('has nothing in it that another site would escape', () => {
    fc.assert(
      fc.property(someViews, (view) => {
        const link = format(view);
        expect(link).toMatch(/^[\w.~=&-]*$/);
        expect(new URL(`https://example.org/?${link}`).search.replace('?', '')).toBe(link);
      }),
    );
  });

  it('reads the same with its question mark, in any order and escaped by others', () => {
    const { view } = parse('countries=KAZ~TKM&time=2022..2024');
    expect(parse('?countries=KAZ~TKM&time=2022..2024').view).toEqual(view);
    expect(parse('time=2022..2024&countries=KAZ~TKM').view).toEqual(view);
    expect(parse('countries=KAZ%7ETKM&time=2022%2E%2E2024').view).toEqual(view);
  });
});

describe('a bad link', () => {
  it('keeps what is good and reports the rest with its field', () => {
    const { view, rejected } = parse('view=pie&unit=cny&time=2024..2015&countries=KAZ~XXX');
    expect(view).toEqual({ ...start, unit: 'cny', countries: ['KAZ'] });
    expect(rejected).toEqual([
      { field: 'view', text: 'pie' },
      { field: 'countries', text: 'XXX' },
      { field: 'time', text: '2024..2015' },
    ]);
  });

  it('falls back to all countries when it names none of ours', () => {
    const { view, rejected } = parse('countries=XXX~YYY');
    expect(view).toEqual(start);
    expect(rejected).toEqual([
      { field: 'countries', text: 'XXX' },
      { field: 'countries', text: 'YYY' },
    ]);
  });

  it('counts the first of repeated parameters and reports the others', () => {
    const { view, rejected } = parse('unit=cny&unit=share&unit=usd');
    expect(view.unit).toBe('cny');
    expect(rejected).toEqual([
      { field: 'unit', text: 'share' },
      { field: 'unit', text: 'usd' },
    ]);
  });

  it('says nothing of parameters that are not ours', () => {
    expect(parse('utm_source=mail&fbclid=1&Unit=cny&__proto__=x&toString=1')).toEqual({
      view: start,
      rejected: [],
    });
  });

  it('never throws, and gives a view that can be linked to', () => {
    const words = fc.constantFrom(
      'KAZ',
      'XXX',
      '~',
      '..',
      '2024',
      '-',
      'exports',
      'latest',
      '',
      '%',
    );
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(words).map((parts) => parts.join('')),
    );
    const names = fc.constantFrom(...Object.keys(start), 'utm_source', '', '=');
    const links = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.tuple(names, values))
        .map((params) => params.map(([name, value]) => `${name}=${value}`).join('&')),
    );
    fc.assert(
      fc.property(links, (junk) => {
        const { view, rejected } = parse(junk);
        expect(parse(format(view))).toEqual({ view, rejected: [] });
        expect(rejected.every(({ field }) => field in start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});

describe('changedFields', () => {
  it('are those in which two views differ', () => {
    const other: ViewState = { ...start, unit: 'cny', sort: { key: 'name', descending: true } };
    expect(changedFields(start, other, codecs)).toEqual(['unit', 'sort']);
    expect(changedFields(other, other, codecs)).toEqual([]);
  });

  it('compare what is chosen, not how it is held', () => {
    const copy = {
      ...start,
      countries: [...start.countries].toReversed(),
      time: { ...start.time },
    };
    expect(changedFields(start, copy, codecs)).toEqual([]);
  });
});

describe('migrateLink', () => {
  it('leaves a link of today’s grammar alone, in a copy', () => {
    const params = new URLSearchParams('unit=cny&unit=usd&other=1');
    const migrated = migrateLink(params);
    expect(migrated.toString()).toBe('unit=cny&unit=usd&other=1');
    expect(migrated).not.toBe(params);
  });
});
