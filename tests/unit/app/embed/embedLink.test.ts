// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmbedState } from '#app/embed/embedLink.ts';
import { formatEmbedLink, parseEmbedLink } from '#app/embed/embedLink.ts';
import { viewCodecs } from '#view/codecs.ts';
import { defaultView } from '#view/defaultView.ts';
import { COUNTRIES, ECONOMIES, someViews } from '../../view/someViews.ts';

const codecs = viewCodecs({ countries: COUNTRIES, economies: ECONOMIES });
const start: EmbedState = { view: defaultView(COUNTRIES, 'en'), controls: 'min' };

const parse = (query: string, defaults = start) => parseEmbedLink(query, codecs, defaults);

const someEmbeds: fc.Arbitrary<EmbedState> = fc.record({
  view: someViews.map((view) => ({ ...view, page: 'dashboard' as const })),
  controls: fc.constantFrom('full', 'min', 'none'),
});

describe('the link of an embed', () => {
  it('reads back every view it writes, whatever was shown before', () => {
    fc.assert(
      fc.property(someEmbeds, someEmbeds, (embed, before) => {
        const link = formatEmbedLink(embed, codecs);
        expect(parse(link, before)).toEqual({ ...embed, rejected: [] });
      }),
    );
  });

  it('writes everything, so that no later default changes what was published', () => {
    const link = new URLSearchParams(formatEmbedLink(start, codecs));
    expect([...link.keys()]).toEqual([...Object.keys(codecs), 'controls']);
  });

  it('leaves what it does not name as it is', () => {
    fc.assert(
      fc.property(someEmbeds, (before) => {
        expect(parse('unit=cny', before)).toEqual({
          view: { ...before.view, unit: 'cny' },
          controls: before.controls,
          rejected: [],
        });
      }),
    );
  });

  it('keeps what is good and names what is bad', () => {
    expect(parse('unit=cny&source=nobody&controls=some&utm_source=x')).toEqual({
      view: { ...start.view, unit: 'cny' },
      controls: 'min',
      rejected: [
        { field: 'source', text: 'nobody' },
        { field: 'controls', text: 'some' },
      ],
    });
  });

  it('shows no other page of the site', () => {
    const { view, rejected } = parse('page=methods');
    expect(view.page).toBe('dashboard');
    expect(rejected).toEqual([{ field: 'page', text: 'methods' }]);
  });

  it('never fails, and shows only what exists', () => {
    fc.assert(
      fc.property(fc.string(), fc.webQueryParameters(), (text, params) => {
        for (const query of [text, params]) {
          const { view, controls } = parse(query);
          expect(parse(formatEmbedLink({ view, controls }, codecs)).rejected).toEqual([]);
        }
      }),
    );
  });
});
