// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import type { ChartRequest } from '#charts/request.ts';
import { textWidth } from '#charts/textWidth.ts';
import { labelBox, LABEL_LINE, LABEL_SIZE, SAMPLE } from '#charts/trend/labelLayout.ts';
import { TICK_SIZE, trendLayout } from '#charts/trend/trendLayout.ts';
import { trendModel } from '#charts/trend/trendModel.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { AXIS_SHARINGS, MEASURES, PANELS, SCALES } from '#domain/measure.ts';
import { SERIES } from '#domain/observation.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';
import { bundledLedger, economy, ledgerOf, year } from '../../ledgers.ts';
import { trendRequest } from './trendRequest.ts';

const bundled = bundledLedger();

const CONTEXTS: readonly RenderContext[] = await Promise.all(
  LANGUAGES.map(async (code) => ({
    width: 320,
    ...textContext(bundled, createLanguage(code, await loadMessages(code)), LIGHT),
  })),
);

const [context] = CONTEXTS;
if (!context) throw new Error('There is no language.');

const someRequests = fc
  .record({
    countries: fc.subarray([...bundled.countries], { minLength: 1 }),
    measures: fc.subarray([...MEASURES], { minLength: 1 }),
    source: fc.constantFrom(...SERIES),
    scale: fc.constantFrom(...SCALES),
    panels: fc.constantFrom(...PANELS),
    axis: fc.constantFrom(...AXIS_SHARINGS),
    events: fc.boolean(),
    unit: fc.constantFrom('usd' as const, 'cny' as const),
    from: fc.integer({ min: 1992, max: 2024 }),
    span: fc.integer({ min: 0, max: 33 }),
  })
  .map(({ from, span, ...rest }): ChartRequest => {
    const to = year(Math.min(2025, from + span));
    return trendRequest({ ...rest, year: to, years: { from: year(from), to } });
  });

describe('trendLayout', () => {
  it('draws one stroke a run and a dot for a lone year, and bridges nothing', () => {
    const ledger = ledgerOf({
      figures: [2020, 2021, 2023].map(
        (at) => ['customs', 'KAZ', 'export', String(at), at] as const,
      ),
    });
    const request = trendRequest({ countries: [economy('KAZ')], measures: ['exports'] });
    const layout = trendLayout(trendModel(ledger, request), { ...context, width: 600 });
    const [line] = layout.panels[0]?.lines ?? [];
    expect(line?.strokes).toHaveLength(1);
    expect(line?.strokes[0]?.path.match(/[ML]/g)).toEqual(['M', 'L']);
    expect(line?.dots.map(({ why }) => why)).toEqual(['lone']);
    expect(line?.known.map((known) => known.year)).toEqual([2020, 2021, 2023]);
  });

  it('changes the colour of a balance exactly where its line is at zero', () => {
    const ledger = ledgerOf({
      figures: [
        ['customs', 'KAZ', 'export', '2020', 3],
        ['customs', 'KAZ', 'import', '2020', 0],
        ['customs', 'KAZ', 'export', '2021', 0],
        ['customs', 'KAZ', 'import', '2021', 3],
      ],
    });
    const request = trendRequest({ countries: [economy('KAZ')], measures: ['surplus'] });
    const layout = trendLayout(trendModel(ledger, request), { ...context, width: 600 });
    const panel = layout.panels[0];
    const [gain, loss] = panel?.lines[0]?.strokes ?? [];
    expect([gain?.paint, loss?.paint]).toEqual([LIGHT.surplus, LIGHT.deficit]);
    const meeting = loss?.path.slice(1).split('L')[0];
    expect(gain?.path.endsWith(`L${meeting}`)).toBe(true);
    expect(meeting?.endsWith(` ${panel?.zero}`)).toBe(true);
  });

  it('keeps every line in its plot and every label in the frame, apart from the next', () => {
    fc.assert(
      fc.property(
        someRequests,
        fc.constantFrom(...CONTEXTS),
        fc.integer({ min: 262, max: 1100 }),
        (request, surroundings, width) => {
          const layout = trendLayout(trendModel(bundled, request), { ...surroundings, width });
          for (const { plot, lines, labels, yearTicks } of layout.panels) {
            for (const { x, label } of yearTicks) {
              expect(x - textWidth(label, TICK_SIZE) / 2).toBeGreaterThanOrEqual(0);
              expect(x + textWidth(label, TICK_SIZE) / 2).toBeLessThanOrEqual(width);
            }
            for (const { x, y } of lines.flatMap(({ known }) => known)) {
              expect(x).toBeGreaterThanOrEqual(plot.left);
              expect(x).toBeLessThanOrEqual(plot.right);
              expect(y).toBeGreaterThanOrEqual(plot.top - 0.1);
              expect(y).toBeLessThanOrEqual(plot.bottom + 0.1);
            }
            const texts = labels.flatMap(({ x, y, name, figure, figureX, figureY }) => [
              { left: x + SAMPLE + 5, y, width: textWidth(name, LABEL_SIZE, true) },
              { left: figureX, y: figureY, width: textWidth(figure, LABEL_SIZE) },
            ]);
            for (const text of texts) {
              expect(text.left + text.width).toBeLessThanOrEqual(width + 0.2);
              expect(text.y + LABEL_LINE / 2).toBeLessThanOrEqual(layout.height);
            }
            const crossing = texts.flatMap((text, index) =>
              texts
                .slice(index + 1)
                .filter(
                  (other) =>
                    Math.abs(text.y - other.y) < LABEL_LINE - 0.2 &&
                    text.left < other.left + other.width &&
                    other.left < text.left + text.width,
                ),
            );
            expect(crossing).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves half of a phone’s width to the lines', () => {
    for (const surroundings of CONTEXTS) {
      for (const panels of PANELS) {
        const request = trendRequest({ years: { from: year(1992), to: year(2024) }, panels });
        const layout = trendLayout(trendModel(bundled, request), { ...surroundings, width: 292 });
        const plot = layout.panels[0]?.plot;
        expect((plot?.right ?? 0) - (plot?.left ?? 0)).toBeGreaterThan(140);
      }
    }
  });

  it('gives every label a target of 24 pixels or more that touches no other', () => {
    fc.assert(
      fc.property(
        someRequests,
        fc.constantFrom(...CONTEXTS),
        fc.constantFrom(292, 520, 760, 1060),
        (request, spoken, width) => {
          const layout = trendLayout(trendModel(bundled, request), { ...spoken, width });
          const boxes = layout.panels.flatMap(({ labels }) => labels.map(labelBox));
          for (const [at, a] of boxes.entries()) {
            expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(24);
            for (const b of boxes.slice(at + 1)) {
              const apart =
                a.left + a.width <= b.left ||
                b.left + b.width <= a.left ||
                a.top + a.height <= b.top + 0.11 ||
                b.top + b.height <= a.top + 0.11;
              expect({ apart, a, b }).toMatchObject({ apart: true });
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
