// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartRequest } from '#app/chartRequest.ts';
import type { EmbedLook } from '#app/embedView.ts';
import { embedLink, embedQuery, isDefaultFigure, pinnedTime } from '#app/embedView.ts';
import { kindOf } from '#charts/kinds.ts';
import { CONTROLS } from '#export/embed/embedAddress.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { parseLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';
import { ledger } from '../export/orders.ts';
import { year } from '../ledgers.ts';
import { someViews } from '../view/someViews.ts';

const codecs = codecsFor(ledger);
const start = defaultView(ledger.countries, 'en');
/** What the grammar could come to mean without a word in the link. */
const others: ViewState = {
  ...start,
  view: 'trend',
  countries: [],
  source: 'national',
  unit: 'gdp',
  scale: 'log',
  events: 'on',
  theme: 'dark',
};
const look: EmbedLook = { lang: 'ru', theme: 'light', controls: 'min', pinned: false };

/** All that a figure of the view is drawn from: its one year, or its range. */
function shown(view: ViewState): string {
  const { year: one, years, ...rest } = chartRequest(view, ledger);
  return JSON.stringify({ ...rest, time: isRange(view) ? years : one });
}
const isRange = ({ view }: ViewState): boolean => kindOf(view).filters.includes('range');

/** A range that begins after the newest year shows nothing. */
const somethingToShow = someViews.filter((view) => {
  const { from, to } = chartRequest(view, ledger).years;
  return from <= to;
});

describe('the link of an embed', () => {
  it('says all that is drawn, whatever the defaults come to be', () => {
    fc.assert(
      fc.property(somethingToShow, fc.boolean(), (view, pinned) => {
        const query = embedQuery({ view, ledger, look: { ...look, pinned } });
        const { view: read, rejected } = parseLink(query, codecs, others);
        expect(rejected).toEqual([]);
        expect(shown(read)).toBe(shown(view));
        expect(read).toEqual({
          ...view,
          lang: 'ru',
          theme: 'light',
          cell: '',
          page: 'dashboard',
          time: read.time,
          data: pinned ? ledger.version : '',
        });
      }),
    );
  });

  it('keeps an open end open where it follows the figures, and closes it where it is pinned', () => {
    const view: ViewState = {
      ...start,
      view: 'trend',
      source: 'customs',
      time: { from: 'earliest', to: 'latest' },
    };
    expect(embedQuery({ view, ledger, look })).toMatch(/&time=earliest\.\.latest&/);
    const pinned = embedQuery({ view, ledger, look: { ...look, pinned: true } });
    expect(pinned).toMatch(/&time=\d{4}\.\.\d{4}&/);
    expect(pinned).toMatch(/&lang=ru&theme=light&data=\d{4}-\d{2}-\d{2}$/);
  });

  it('names the frame page of its view and language, and what can be changed in it', () => {
    for (const controls of CONTROLS) {
      const { pathname, searchParams } = new URL(
        embedLink({ view: start, ledger, look: { ...look, controls } }, 'https://a.example/b/'),
      );
      expect(pathname).toBe('/b/embed/overview.ru.html');
      expect(searchParams.get('controls')).toBe(controls);
      expect(searchParams.get('countries')).toBe('KAZ~KGZ~TJK~TKM~UZB');
      expect(searchParams.has('cell') || searchParams.has('page')).toBe(false);
    }
  });
});

describe('pinned years', () => {
  it('are years, and those of today', () => {
    fc.assert(
      fc.property(somethingToShow, (view) => {
        const time = pinnedTime(view, ledger);
        expect(shown({ ...view, time })).toBe(shown(view));
        // The newest year alone has no other link among years than the open one.
        const { from, to } = chartRequest(view, ledger).years;
        const alone = view.time.from !== view.time.to && from >= to;
        expect(Number.isInteger(time.from) && Number.isInteger(time.to)).toBe(!alone);
      }),
    );
  });
});

describe('the pinned years of a view of many years', () => {
  it('are written out, though its link has only the last', () => {
    const time = pinnedTime({ ...start, view: 'trend', source: 'customs' }, ledger);
    expect(time.to).toBe(2024);
    expect(time.from).toBeLessThan(2024);
    expect(pinnedTime(start, ledger)).toEqual(start.time);
  });
});

describe('the default figure of a view', () => {
  it('is what a link shows that only names it, however it says so', () => {
    const trend: ViewState = { ...start, view: 'trend' };
    expect(isDefaultFigure({ ...start, lang: 'zh', theme: 'dark' }, ledger)).toBe(true);
    expect(isDefaultFigure(trend, ledger)).toBe(true);
    expect(isDefaultFigure({ ...trend, time: pinnedTime(trend, ledger) }, ledger)).toBe(true);
    expect(isDefaultFigure({ ...start, source: 'customs' }, ledger)).toBe(false);
    expect(isDefaultFigure({ ...start, time: { from: year(2023), to: year(2023) } }, ledger)).toBe(
      false,
    );
  });
});
