// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { textContext } from '#charts/figureText.ts';
import { productsLayout } from '#charts/products/productsLayout.ts';
import { productsModel } from '#charts/products/productsModel.ts';
import { LIGHT } from '#charts/palette.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { textWidth } from '#charts/textWidth.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

import { bundledLedger, year } from '../ledgers.ts';

const ledger = bundledLedger();
const model = productsModel(
  ledger,
  {
    countries: ledger.countries,
    measures: ['exports', 'imports'],
    source: 'customs',
    year: year(2024),
    years: { from: year(2024), to: year(2024) },
    unit: 'usd',
    scale: 'linear',
    sort: { key: 'name', descending: false },
    freight: 1,
    base: 'own',
    panels: 'country',
    axis: 'shared',
    events: false,
  },
  (a, b) => a.localeCompare(b),
);

const layoutOf = async (
  room: Pick<RenderContext, 'width' | 'height'>,
  lang: (typeof LANGUAGES)[number] = 'en',
) =>
  productsLayout(model, {
    ...room,
    ...textContext(ledger, createLanguage(lang, await loadMessages(lang)), LIGHT),
  });

const columnsOf = (layout: Awaited<ReturnType<typeof layoutOf>>): number =>
  new Set(layout.blocks.map(({ left }) => left)).size;

describe('the products of a sheet', () => {
  it('stand below each other on a page and where a sheet is high enough', async () => {
    const page = await layoutOf({ width: 900 });
    expect(columnsOf(page)).toBe(1);
    expect(await layoutOf({ width: 900, height: page.height })).toEqual(page);
  });

  it('are set tighter first, and then in two columns', async () => {
    const page = await layoutOf({ width: 900 });
    const tighter = await layoutOf({ width: 900, height: page.height - 40 });
    expect(columnsOf(tighter)).toBe(1);
    expect(tighter.height).toBeLessThanOrEqual(page.height - 40);
    const low = await layoutOf({ width: 900, height: page.height * 0.7 });
    expect(columnsOf(low)).toBe(2);
    expect(low.height).toBeLessThanOrEqual(page.height * 0.7);
  });

  it('stay in one column where two would be too narrow', async () => {
    expect(columnsOf(await layoutOf({ width: 600, height: 300 }))).toBe(1);
  });

  it.each(LANGUAGES)('keep bars, labels and names in their columns: %s', async (lang) => {
    const { blocks, width } = await layoutOf({ width: 760, height: 400 }, lang);
    expect(blocks.map(({ block }) => block)).toEqual(model.blocks);
    for (const block of blocks) {
      const right = block.left + block.width;
      expect(right).toBeLessThanOrEqual(width + 0.01);
      for (const { lines, label } of block.parts) {
        expect(label.x + textWidth(label.text, 13)).toBeLessThanOrEqual(right + 0.01);
        for (const { text } of lines) {
          expect(block.left + textWidth(text, 13)).toBeLessThan(block.barX);
        }
      }
    }
  });
});
