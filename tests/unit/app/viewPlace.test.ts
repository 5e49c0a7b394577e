// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { ledger } from '../export/orders.ts';

import { shortLink, viewPlace } from '#app/viewPlace.ts';
import { codecsFor } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { parseLink } from '#view/link.ts';
import type { ViewState } from '#view/viewState.ts';

const SITE = 'https://khorgos.example/';
const codecs = codecsFor(ledger);
const start = defaultView(ledger.countries, 'ru');
const printed = (view: Partial<ViewState> = {}) => ({
  view: { ...start, ...view },
  ledger,
  lang: 'ru' as const,
  site: SITE,
});

describe('the place of a view, in its files and citations', () => {
  it('names every parameter, so that the link outlives a change of defaults', () => {
    const { link } = viewPlace(printed());
    const later: ViewState = {
      ...defaultView([], 'zh'),
      view: 'trend',
      source: 'national',
      unit: 'gdp',
      scale: 'log',
    };
    expect(parseLink(new URL(link).search, codecs, later)).toEqual({ view: start, rejected: [] });
    expect([...new URL(link).searchParams.keys()]).toEqual(
      Object.keys(codecs).filter((field) => field !== 'data'),
    );
  });

  it('is that of somebody else: nothing is open beside it, and the theme is theirs', () => {
    const mine = printed({
      theme: 'dark',
      page: 'methods',
      cell: 'note.KAZ.export.2024',
      data: '2020-01-01',
    });
    expect(viewPlace(mine).link).toBe(viewPlace(printed()).link);
    expect(shortLink(mine)).toBe(`${SITE}?lang=ru`);
  });
});
