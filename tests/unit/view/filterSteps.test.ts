// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bindLink, WRITE_INTERVAL } from '#view/bindLink.ts';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { createFilterSteps } from '#view/filterSteps.ts';
import { formatLink, parseLink } from '#view/link.ts';
import { recordModels } from '#view/recordModels.ts';
import type { ViewState } from '#view/viewState.ts';
import { createViewStore } from '#view/viewStore.ts';
import { year } from '../ledgers.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { COUNTRIES, ECONOMIES, someViews } from './someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });
const start = defaultView(COUNTRIES, 'en');
const linkOf = (view: ViewState): string => formatLink(view, codecs, start);

/** What stands in a link that an undo is about: not the looks, nor what is open beside the figure. */
const filtersOf = ({ lang: _l, theme: _t, cell: _c, page: _p, data: _d, ...rest }: ViewState) =>
  linkOf({ ...start, ...rest });

/** A page of which the undo is first asked for after `before` choices, as its code comes late. */
function open(before: readonly Partial<ViewState>[] = []) {
  const browser = fakeBrowser('');
  const store = createViewStore(parseLink('', codecs, start));
  bindLink(store, browser.port, codecs, start);
  const seen = recordModels(store);
  const choose = (choice: Partial<ViewState>): void => {
    store.getState().choose(choice);
    browser.wait(WRITE_INTERVAL);
  };
  for (const choice of before) choose(choice);
  const { undo, redo } = createFilterSteps(store, [...seen], codecs);
  const step = (move: () => boolean) => (): boolean => {
    const moved = move();
    browser.wait(WRITE_INTERVAL);
    return moved;
  };
  return { browser, choose, undo: step(undo), redo: step(redo), view: () => store.getState().view };
}

const range = (from: number): Partial<ViewState> => ({
  time: { from: year(from), to: year(2024) },
});

describe('undo', () => {
  it('after any choices gives back the link before the last one, wherever it was asked for', () => {
    // Of one year alone: a range is slid, and a slide is one step however many choices it is.
    const views = someViews.map((view) => ({ ...view, freight: 1, time: start.time }));
    const runs = fc.tuple(fc.array(views, { minLength: 1, maxLength: 8 }), fc.nat(8));
    fc.assert(
      fc.property(runs, ([choices, late]) => {
        const page = open(choices.slice(0, late));
        for (const choice of choices.slice(late)) page.choose(choice);
        const shown = [start, ...choices].map(filtersOf);
        const steps = shown.filter((link, index) => link !== shown[index - 1]);
        const { lang, theme, cell, page: place, data } = page.view();
        for (const link of steps.slice(0, -1).toReversed()) {
          expect(page.undo()).toBe(true);
          expect(filtersOf(page.view())).toBe(link);
          expect(page.browser.search()).toBe(linkOf(page.view()));
          expect(page.view()).toMatchObject({ lang, theme, cell, page: place, data });
        }
        expect(page.undo()).toBe(false);
        for (const link of steps.slice(1)) {
          expect(page.redo()).toBe(true);
          expect(filtersOf(page.view())).toBe(link);
        }
        expect(page.redo()).toBe(false);
      }),
    );
  });

  it('takes a slider as one step, and the next slider as another', () => {
    const page = open([range(2000), range(2001)]);
    page.choose(range(2002));
    page.choose({ freight: 1.05 });
    page.choose({ freight: 1.1 });
    page.undo();
    expect(page.view()).toMatchObject({ freight: 1, ...range(2002) });
    page.undo();
    expect(page.view()).toEqual(start);
  });

  it('takes a slider that rested in between as two steps', () => {
    vi.useFakeTimers();
    const page = open([range(2000)]);
    page.choose(range(2001));
    vi.advanceTimersByTime(1500);
    page.choose(range(2002));
    vi.useRealTimers();
    page.undo();
    expect(page.view()).toMatchObject(range(2001));
  });

  it('is forgotten by another choice, not by another look', () => {
    const page = open([{ unit: 'cny' }]);
    page.undo();
    page.choose({ theme: 'dark' });
    expect(page.redo()).toBe(true);
    page.undo();
    page.choose({ scale: 'log' });
    expect(page.redo()).toBe(false);
    expect(page.view()).toEqual({ ...start, scale: 'log', theme: 'dark' });
  });

  it('is a step in the history: Back leads to what was on screen before it, and counts as redo', () => {
    const page = open([{ unit: 'cny' }, { scale: 'log' }]);
    page.undo();
    expect(page.browser.entries()).toEqual(['', 'unit=cny', 'unit=cny&scale=log', 'unit=cny']);
    page.browser.go(-1);
    expect(linkOf(page.view())).toBe('unit=cny&scale=log');
    expect(page.redo()).toBe(false);
    page.undo();
    page.undo();
    expect(page.view()).toEqual(start);
  });

  it('goes on from where Back has led', () => {
    const page = open([{ unit: 'cny' }, { scale: 'log' }]);
    page.browser.go(-1);
    expect(page.undo()).toBe(true);
    expect(page.view()).toEqual(start);
    page.redo();
    page.redo();
    expect(linkOf(page.view())).toBe('unit=cny&scale=log');
  });

  it('after the same is chosen back and forth goes back by one', () => {
    const page = open([{ unit: 'cny' }, { unit: 'usd' }]);
    page.undo();
    expect(page.view().unit).toBe('cny');
  });
});
