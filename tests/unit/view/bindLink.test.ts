// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindLink, WRITE_INTERVAL } from '#view/bindLink.ts';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { formatLink, parseLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';
import { createViewStore } from '#view/viewStore.ts';
import { year } from '../ledgers.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { COUNTRIES, ECONOMIES, someViews } from './someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });
const start = defaultView(COUNTRIES, 'en');

/** A dashboard that was opened by `search`, without a page. */
function open(search = '') {
  const browser = fakeBrowser(search);
  const store = createViewStore(parseLink(search, codecs, start));
  const stop = bindLink(store, browser.port, codecs, start);
  return {
    browser,
    store,
    stop,
    view: () => store.getState().view,
    choose: (choice: Partial<ViewState>) => store.getState().choose(choice),
  };
}

const written = ({ browser }: ReturnType<typeof open>): readonly string[] =>
  browser.writes.map(({ kind, search }) => `${kind} ${search}`);

describe('a choice', () => {
  it('is written at once, as a step in the history', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    expect(written(page)).toEqual(['push unit=cny']);
    expect(page.browser.entries()).toEqual(['', 'unit=cny']);
  });

  it.each([
    [{ lang: 'zh' }, 'replace lang=zh'],
    [{ theme: 'dark' }, 'replace theme=dark'],
    [{ lang: 'zh', theme: 'dark' }, 'replace lang=zh&theme=dark'],
  ] as const)('of how the page looks is no step to go back to: %j', (choice, write) => {
    const page = open();
    page.choose(choice);
    expect(written(page)).toEqual([write]);
    expect(page.browser.entries()).toHaveLength(1);
  });

  it('of the view is a step even when the looks change with it', () => {
    const page = open();
    page.choose({ lang: 'zh', unit: 'cny' });
    expect(written(page)).toEqual(['push unit=cny&lang=zh']);
  });

  it('waits out the interval and is written with those that follow it', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.browser.wait(100);
    page.choose({ scale: 'log' });
    page.browser.wait(100);
    page.choose({ source: 'customs' });
    page.browser.wait(WRITE_INTERVAL - 201);
    expect(written(page)).toEqual(['push unit=cny']);
    page.browser.wait(1);
    expect(written(page)).toEqual(['push unit=cny', 'push source=customs&unit=cny&scale=log']);
    page.browser.wait(10_000);
    expect(page.browser.writes).toHaveLength(2);
  });

  it('is written at once again after the interval', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.browser.wait(WRITE_INTERVAL);
    page.choose({ unit: 'share' });
    expect(written(page)).toEqual(['push unit=cny', 'push unit=share']);
  });

  it('of what is chosen already is not written', () => {
    const page = open('unit=cny');
    page.choose({ unit: 'cny', countries: [...start.countries] });
    expect(written(page)).toEqual([]);
  });

  it('that is taken back before it was written is not written', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.choose({ scale: 'log' });
    page.choose({ scale: 'linear' });
    page.browser.wait(10_000);
    expect(written(page)).toEqual(['push unit=cny']);
  });

  it('mends a bad link; dismissing the notice does not', () => {
    const page = open('unit=gold&scale=log');
    page.store.getState().dismissRejected();
    page.browser.wait(10_000);
    expect(written(page)).toEqual([]);
    page.choose({ source: 'customs' });
    expect(written(page)).toEqual(['push source=customs&scale=log']);
  });
});

describe('the panel of a figure', () => {
  it('is a step to open, and none to go on in or to close', () => {
    const page = open('unit=cny');
    const steps = ['note.KAZ.export.2024', 'note.KAZ.export.2023', ''];
    for (const cell of steps) {
      page.choose({ cell });
      page.browser.wait(WRITE_INTERVAL);
    }
    expect(page.browser.writes.map(({ kind }) => kind)).toEqual(['push', 'replace', 'replace']);
    expect(page.browser.entries()).toEqual(['unit=cny', 'unit=cny']);
    page.browser.go(-1);
    expect(page.view().cell).toBe('');
  });

  it('that a link opened is closed for good', () => {
    const page = open('cell=note.CA5.total.2024');
    page.choose({ cell: '' });
    expect(page.browser.entries()).toEqual(['']);
  });

  it('is left by a step to another view', () => {
    const page = open('cell=note.KAZ.export.2024');
    page.choose({ cell: '', view: 'trend' });
    expect(written(page)).toEqual(['push view=trend']);
  });
});

describe('a range of years', () => {
  const slide = (page: ReturnType<typeof open>, from: number) => {
    page.choose({ time: { from: year(from), to: year(2024) } });
    page.browser.wait(WRITE_INTERVAL);
  };

  it('that is slid is one step, and Back leads to before it', () => {
    const page = open('view=trend');
    for (const from of [2000, 2001, 2002, 2003]) slide(page, from);
    expect(page.browser.entries()).toEqual(['view=trend', 'view=trend&time=2003..2024']);
    page.browser.go(-1);
    expect(page.view().time).toEqual(start.time);
    slide(page, 2010);
    expect(page.browser.entries()).toEqual(['view=trend', 'view=trend&time=2010..2024']);
  });

  it('is another step after another choice', () => {
    const page = open('view=trend');
    slide(page, 2000);
    page.choose({ unit: 'cny' });
    page.browser.wait(WRITE_INTERVAL);
    slide(page, 2001);
    expect(page.browser.entries()).toHaveLength(4);
  });

  it('is not a single year, each of which is a step', () => {
    const page = open();
    for (const one of [2020, 2021, 2022]) {
      page.choose({ time: { from: year(one), to: year(one) } });
      page.browser.wait(WRITE_INTERVAL);
    }
    expect(page.browser.entries()).toEqual(['', 'time=2020', 'time=2021', 'time=2022']);
  });
});

describe('many choices', () => {
  it('stay far below the 100 writes in 10 seconds that Safari allows', () => {
    const page = open();
    for (let index = 0; index < 200; index += 1) {
      page.choose({
        time: { from: year(1992 + (index % 100)), to: 'latest' },
        scale: index < 100 ? 'linear' : 'log',
      });
      page.browser.wait(25);
    }
    const within = (from: number, span: number): number =>
      page.browser.writes.filter(({ at }) => at >= from && at < from + span).length;
    expect(within(0, 5000)).toBeLessThanOrEqual(50);
    expect(within(0, 5000)).toBeGreaterThanOrEqual(10);

    page.browser.wait(10_000);
    const busiest = Math.max(...page.browser.writes.map(({ at }) => within(at, 10_000)));
    expect(busiest).toBeLessThanOrEqual(100);
    expect(page.view().time).toEqual({ from: 2091, to: 'latest' });
    expect(page.browser.search()).toBe('time=2091..latest&scale=log');
  });

  it('never come closer than the interval, and the last always arrives', () => {
    const choices = fc.array(fc.tuple(someViews, fc.integer({ min: 0, max: 2 * WRITE_INTERVAL })));
    fc.assert(
      fc.property(choices, (steps) => {
        const page = open();
        for (const [view, pause] of steps) {
          page.choose(view);
          page.browser.wait(pause);
        }
        page.browser.wait(WRITE_INTERVAL);
        const times = page.browser.writes.map(({ at }) => at);
        const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0));
        expect(gaps.every((gap) => gap >= WRITE_INTERVAL)).toBe(true);
        expect(page.browser.search()).toBe(formatLink(page.view(), codecs, start));
      }),
    );
  });
});

describe('back and forward', () => {
  it('step through the choices', () => {
    const page = open();
    for (const choice of [{ unit: 'cny' }, { source: 'customs' }, { view: 'table' }] as const) {
      page.choose(choice);
      page.browser.wait(WRITE_INTERVAL);
    }
    page.browser.go(-1);
    expect(page.view()).toEqual({ ...start, unit: 'cny', source: 'customs' });
    page.browser.go(-2);
    expect(page.view()).toEqual(start);
    page.browser.go(1);
    expect(page.view()).toEqual({ ...start, unit: 'cny' });
    page.browser.go(2);
    expect(page.view()).toEqual({ ...start, unit: 'cny', source: 'customs', view: 'table' });
    page.browser.wait(10_000);
    expect(page.browser.writes).toHaveLength(3);
  });

  it('go on from where the reader went back to', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.browser.wait(WRITE_INTERVAL);
    page.browser.go(-1);
    page.choose({ scale: 'log' });
    expect(page.browser.entries()).toEqual(['', 'scale=log']);
    page.browser.wait(WRITE_INTERVAL);
    page.choose({ unit: 'cny' });
    expect(page.browser.entries()).toEqual(['', 'scale=log', 'unit=cny&scale=log']);
  });

  it('write again what was undone by going back', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.browser.wait(WRITE_INTERVAL);
    page.browser.go(-1);
    page.browser.wait(WRITE_INTERVAL);
    page.choose({ unit: 'cny' });
    expect(page.browser.entries()).toEqual(['', 'unit=cny']);
    expect(page.browser.search()).toBe('unit=cny');
  });

  it('keep the language and the theme that the page has now', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.browser.wait(WRITE_INTERVAL);
    page.choose({ lang: 'zh', theme: 'dark' });
    page.browser.wait(WRITE_INTERVAL);
    page.browser.go(-1);
    expect(page.view()).toEqual({ ...start, lang: 'zh', theme: 'dark' });
    expect(page.browser.entries()).toEqual(['lang=zh&theme=dark', 'unit=cny&lang=zh&theme=dark']);
  });

  it('show every view that was written, wherever they lead', () => {
    const walks = fc.array(fc.oneof(someViews, fc.integer({ min: -3, max: 3 })), { maxLength: 20 });
    fc.assert(
      fc.property(walks, (steps) => {
        const page = open();
        for (const step of steps) {
          if (typeof step === 'number') page.browser.go(step);
          else page.choose(step);
          page.browser.wait(WRITE_INTERVAL);
          expect(formatLink(page.view(), codecs, start)).toBe(page.browser.search());
        }
      }),
    );
  });

  it('drop a choice that was not written yet', () => {
    const page = open('scale=log');
    page.choose({ unit: 'cny' });
    page.choose({ source: 'customs' });
    page.browser.go(-1);
    expect(page.view()).toEqual({ ...start, scale: 'log' });
    page.browser.wait(10_000);
    expect(page.browser.entries()).toEqual(['scale=log', 'unit=cny&scale=log']);
    expect(page.browser.search()).toBe('scale=log');
  });
});

describe('another link on the same page', () => {
  it('is followed, and its bad parts are reported', () => {
    const page = open();
    page.browser.visit('unit=gold&scale=log');
    expect(page.view()).toEqual({ ...start, scale: 'log' });
    expect(page.store.getState().rejected).toEqual([{ field: 'unit', text: 'gold' }]);
    page.browser.go(-1);
    expect(page.view()).toEqual(start);
    expect(page.store.getState().rejected).toEqual([]);
  });

  it('changes nothing when it only leads to another place on the page', () => {
    const page = open('unit=gold&scale=log');
    const { view } = page.store.getState();
    page.store.getState().dismissRejected();
    page.browser.visit('unit=gold&scale=log');
    expect(page.store.getState()).toMatchObject({ rejected: [] });
    expect(page.view()).toBe(view);
  });

  it('to a place on the page does not lose a choice that waits to be written', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.choose({ source: 'customs' });
    page.browser.visit('unit=cny');
    expect(page.view()).toMatchObject({ unit: 'cny', source: 'customs' });
    page.browser.wait(WRITE_INTERVAL);
    expect(page.browser.search()).toBe('source=customs&unit=cny');
  });
});

describe('the end of the binding', () => {
  it('writes what still waits', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.choose({ source: 'customs' });
    page.stop();
    expect(written(page)).toEqual(['push unit=cny', 'push source=customs&unit=cny']);
    page.browser.wait(10_000);
    expect(page.browser.writes).toHaveLength(2);
  });

  it('writes nothing when nothing waits', () => {
    const page = open();
    page.choose({ unit: 'cny' });
    page.stop();
    expect(written(page)).toEqual(['push unit=cny']);
  });

  it('leaves the address bar and the view to themselves', () => {
    const page = open();
    page.stop();
    page.choose({ unit: 'cny' });
    page.browser.wait(10_000);
    expect(written(page)).toEqual([]);
    page.browser.visit('scale=log');
    expect(page.view()).toEqual({ ...start, unit: 'cny' });
  });

  it('lets the page be bound again', () => {
    const page = open('unit=cny');
    page.stop();
    bindLink(page.store, page.browser.port, codecs, start);
    page.choose({ scale: 'log' });
    expect(written(page)).toEqual(['push unit=cny&scale=log']);
  });
});
