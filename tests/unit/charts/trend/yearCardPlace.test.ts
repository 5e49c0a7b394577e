// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import { trendLayout } from '#charts/trend/trendLayout.ts';
import { trendModel } from '#charts/trend/trendModel.ts';
import { yearCardPlace } from '#charts/trend/yearCardPlace.ts';
import { PANELS } from '#domain/measure.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { bundledLedger, year } from '../../ledgers.ts';
import { trendRequest } from './trendRequest.ts';

const ledger = bundledLedger();
const language = createLanguage('ru', await loadMessages('ru'));
const years = { from: year(1992), to: year(2024) };

const layoutAt = (width: number, choices: Parameters<typeof trendRequest>[0] = {}) =>
  trendLayout(trendModel(ledger, trendRequest({ years, ...choices })), {
    width,
    ...textContext(ledger, language, LIGHT),
  });

describe('the card of a year', () => {
  it.each([1104, 1040, 900, 704, 640])('leaves the panel alone that is read, at %i px', (width) => {
    const layout = layoutAt(width);
    for (const panel of layout.panels) {
      for (const read of layout.years) {
        const card = yearCardPlace(layout, panel, read);
        const apart = card.left >= panel.right || card.left + card.width <= panel.left;
        expect(apart).toBe(true);
      }
    }
  });

  it.each([320, 358, 288])('stands below or above its panel on a phone of %i px', (width) => {
    const layout = layoutAt(width);
    const [first] = layout.panels;
    const last = layout.panels.at(-1);
    if (!first || !last) throw new Error('There is no panel.');
    const card = yearCardPlace(layout, first, year(2020));
    expect(card).toMatchObject({ left: 0, width });
    expect('top' in card && card.top).toBeGreaterThan(first.plot.bottom);
    const lower = yearCardPlace(layout, last, year(2020));
    expect('bottom' in lower && layout.height - lower.bottom).toBeLessThan(last.plot.top);
  });

  it('never covers the year that is read, nor leaves the figure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 260, max: 1300 }),
        fc.constantFrom(...PANELS),
        fc.subarray([...ledger.countries], { minLength: 1 }),
        fc.integer({ min: 1992, max: 2024 }),
        (width, panels, countries, at) => {
          const layout = layoutAt(width, { panels, countries });
          for (const panel of layout.panels) {
            const card = yearCardPlace(layout, panel, year(at));
            const right = card.left + card.width;
            expect(card.left).toBeGreaterThanOrEqual(0);
            expect(right).toBeLessThanOrEqual(width);
            const x = panel.plot.left + layout.offsetOf(year(at));
            const beside = card.left > x || right < x;
            const away =
              'top' in card
                ? card.top >= panel.plot.bottom
                : layout.height - card.bottom <= panel.plot.top;
            expect(beside || away).toBe(true);
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});
