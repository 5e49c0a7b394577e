// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { defaultView } from '#view/defaultView.ts';
import type { ParsedLink } from '#view/link.ts';
import { createViewStore } from '#view/viewStore.ts';
import { COUNTRIES } from './someViews.ts';

const start = defaultView(COUNTRIES, 'en');
const badUnit: ParsedLink['rejected'] = [{ field: 'unit', text: 'gold' }];

describe('createViewStore', () => {
  it('starts with what the link said', () => {
    const { view, rejected } = createViewStore({ view: start, rejected: badUnit }).getState();
    expect(view).toBe(start);
    expect(rejected).toBe(badUnit);
  });

  it('changes what is chosen and keeps the rest of the view and the notice', () => {
    const store = createViewStore({ view: start, rejected: badUnit });
    store.getState().choose({ unit: 'cny', countries: [] });
    expect(store.getState().view).toEqual({ ...start, unit: 'cny', countries: [] });
    expect(store.getState().rejected).toBe(badUnit);
  });

  it('follows another link, its view and its bad parts', () => {
    const store = createViewStore({ view: start, rejected: badUnit });
    const other: ParsedLink = { view: { ...start, scale: 'log' }, rejected: [] };
    store.getState().follow(other);
    expect(store.getState()).toMatchObject(other);
    expect(store.getState().choose).toBeTypeOf('function');
  });

  it('forgets the bad parts when they are dismissed, not the view', () => {
    const store = createViewStore({ view: start, rejected: badUnit });
    store.getState().dismissRejected();
    expect(store.getState().rejected).toEqual([]);
    expect(store.getState().view).toBe(start);
  });

  it('tells who listens', () => {
    const store = createViewStore({ view: start, rejected: [] });
    const listener = vi.fn<() => void>();
    store.subscribe(listener);
    store.getState().choose({ theme: 'dark' });
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('is made anew each time', () => {
    const [one, other] = [
      createViewStore({ view: start, rejected: [] }),
      createViewStore({ view: start, rejected: [] }),
    ];
    one.getState().choose({ unit: 'share' });
    expect(other.getState().view.unit).toBe('usd');
  });
});
