// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { SheetLayout, SheetWords } from '#export/picture/sheetLayout.ts';
import { sheetLayouts, textBox } from '#export/picture/sheetLayout.ts';

const sentence = fc
  .array(fc.constantFrom('trade', 'профицит', '贸易顺差', 'Turkmenistan,', '2024'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((words) => words.join(' '));

const sheetWords: fc.Arbitrary<SheetWords> = fc.record({
  headline: sentence,
  subtitle: sentence,
  legend: fc.array(
    fc.record({ text: sentence.map((text) => text.slice(0, 30)), swatch: fc.constantFrom(12, 20) }),
    {
      maxLength: 5,
    },
  ),
  notes: fc.array(fc.record({ mark: fc.constantFrom(null, 'a', 'b'), text: sentence }), {
    maxLength: 6,
  }),
  source: sentence,
  imprint: sentence,
  gap: fc.constantFrom('', ' '),
});

const tightest = (...sheet: Parameters<typeof sheetLayouts>): SheetLayout => {
  const layouts = sheetLayouts(...sheet);
  return layouts.at(-1) ?? layouts[0];
};

const side = fc.integer({ min: 500, max: 2000 });

describe('a sheet', () => {
  it('sets its words within the frame, below each other, with room for the figure between them', () => {
    fc.assert(
      fc.property(sheetWords, side, side, (words, width, height) => {
        const { texts, picture } = tightest(words, width, height);
        const boxes = texts.map(textBox);
        for (const box of boxes) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width + 0.01);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          const above = box.y + box.height <= picture.y + 0.01;
          const below = box.y >= picture.y + picture.height - 0.01;
          expect(above || below).toBe(true);
        }
      }),
    );
  });

  it('keeps at least a third of its height for the figure', () => {
    fc.assert(
      fc.property(sheetWords, side, (words, width) => {
        const height = Math.round(width * 0.7);
        expect(tightest(words, width, height).picture.height).toBeGreaterThan(height / 3);
      }),
    );
  });

  it('sets notes below each other on a roomy sheet, behind each other on a tighter one', () => {
    const words: SheetWords = {
      headline: 'Headline',
      subtitle: '',
      legend: [],
      notes: [
        { mark: 'a', text: 'One.' },
        { mark: 'b', text: 'Two.' },
      ],
      source: '',
      imprint: '',
      gap: ' ',
    };
    const lines = sheetLayouts(words, 850, 600).map(({ texts }) =>
      texts.map(({ line }) => line.map(({ text }) => text).join('')),
    );
    expect(lines[0]).toEqual(['Headline', 'a One.', 'b Two.']);
    expect(lines[1]).toEqual(['Headline', 'a One. b Two.']);
  });
});
