// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { LABEL_SIZE } from '#charts/bars/barLayout.ts';
import { textContext } from '#charts/figureText.ts';
import type { LaidText, MirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import { ASIDE_SIZE, mirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import { mirrorModel } from '#charts/mirror/mirrorModel.ts';
import { LIGHT } from '#charts/palette.ts';
import type { ChartRequest } from '#charts/request.ts';
import { textWidth } from '#charts/textWidth.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { MEASURES } from '#domain/measure.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

import { bundledLedger, economy, ledgerOf, year } from '../../ledgers.ts';

const BN = 1e9;
const bundled = bundledLedger();

/** What is hardest to lay: opposite signs, a base of zero, freight beyond the gap, equal figures. */
const hard = ledgerOf({
  figures: [
    ['national', 'KAZ', 'export', '2024', 18.8 * BN],
    ['national', 'KAZ', 'import', '2024', 14 * BN],
    ['customs', 'KAZ', 'export', '2024', 18.9 * BN],
    ['customs', 'KAZ', 'import', '2024', 28 * BN],
    ['national', 'KGZ', 'export', '2024', 0],
    ['national', 'KGZ', 'import', '2024', 5 * BN],
    ['customs', 'KGZ', 'export', '2024', 0.002 * BN],
    ['customs', 'KGZ', 'import', '2024', 5 * BN],
    ['customs', 'TKM', 'export', '2024', 27 * BN],
    ['customs', 'TKM', 'import', '2024', 1 * BN],
    ['national', 'TKM', 'export', '2024', 'only-second-hand'],
    ['national', 'TKM', 'import', '2024', 'only-with-services'],
    ['customs', 'UZB', 'export', '2024', 2 * BN],
    ['national', 'UZB', 'export', '2024', 4 * BN, 'USD', { scope: 'goods-and-services' }],
  ],
});

const REQUEST: ChartRequest = {
  countries: bundled.countries,
  measures: MEASURES,
  source: 'note',
  year: year(2024),
  years: { from: year(2024), to: year(2024) },
  unit: 'usd',
  scale: 'linear',
  sort: { key: 'name', descending: false },
  freight: 1.06,
  base: 'own',
  panels: 'country',
  axis: 'shared',
  events: false,
};

async function layoutOf(
  width: number,
  choices: Partial<ChartRequest> = {},
  lang: LanguageCode = 'en',
  ledger = bundled,
): Promise<MirrorLayout> {
  const model = mirrorModel(ledger, { ...REQUEST, ...choices }, (a, b) => a.localeCompare(b));
  return mirrorLayout(model, {
    width,
    ...textContext(bundled, createLanguage(lang, await loadMessages(lang)), LIGHT),
  });
}

type Box = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
};

function boxOf({ text, x, y, anchor, kind }: LaidText): Box {
  const size = kind === 'aside' || kind === 'sign' ? ASIDE_SIZE : LABEL_SIZE;
  const width = textWidth(text, size, kind === 'gap' || kind === 'sign');
  return anchor === 'start'
    ? { text, from: x, to: x + width, y }
    : { text, from: x - width, to: x, y };
}

const boxesIn = (layout: MirrorLayout): readonly Box[] =>
  layout.rows.flatMap(({ lanes }) => lanes.flatMap(({ texts }) => texts.map(boxOf)));

const meet = (a: Box, b: Box): boolean =>
  Math.abs(a.y - b.y) < 14 && a.from < b.to - 0.5 && b.from < a.to - 0.5;

/** Words that leave the picture, and pairs that stand on each other. */
function faultsIn(layout: MirrorLayout): readonly string[] {
  const boxes = boxesIn(layout);
  const out = boxes.filter(({ from, to }) => from < -0.5 || to > layout.width + 0.5);
  const crossing = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => meet(box, other))
      .map((other) => [box, other]),
  );
  return [
    ...out.map(({ text }) => `out: ${text}`),
    ...crossing.map((pair) => `crossing: ${pair.map(({ text }) => text).join(' × ')}`),
  ];
}

const SURROUNDINGS = LANGUAGES.flatMap((lang) =>
  [280, 292, 362, 560, 700, 720, 1040, 1100].flatMap((width) =>
    [bundled, hard].map((ledger) => ({
      lang,
      width,
      ledger,
      name: ledger === hard ? 'hard' : 'bundled',
    })),
  ),
);

describe('the words of a mirror figure', () => {
  it.each(SURROUNDINGS)(
    'stay inside and apart: $name figures, $lang, $width px',
    async ({ lang, width, ledger }) => {
      for (const choices of [
        {},
        { scale: 'log' },
        { freight: 1 },
        { freight: 1.2, base: 'mean' },
        { measures: ['surplus'] },
      ] as const satisfies readonly Partial<ChartRequest>[]) {
        expect(faultsIn(await layoutOf(width, choices, lang, ledger))).toEqual([]);
      }
    },
  );

  it('stand above the dumbbells where there is no room beside them', async () => {
    const [phone] = (await layoutOf(292)).rows;
    const [desk] = (await layoutOf(1040)).rows;
    const nameY = (row: typeof phone) =>
      row?.lanes[0]?.texts.find(({ kind }) => kind === 'lane')?.y ?? 0;
    expect(nameY(phone)).toBeLessThan(phone?.lanes[0]?.y ?? 0);
    expect(nameY(desk)).toBe(desk?.lanes[0]?.y);
  });
});

const laneOf = (layout: MirrorLayout, code: string, measure: string) =>
  layout.rows
    .find((row) => row.economy === economy(code))
    ?.lanes.find((lane) => lane.measure === measure);

const wordsOf = (layout: MirrorLayout, code: string, measure: string): readonly string[] =>
  laneOf(layout, code, measure)?.texts.map(({ text }) => text) ?? [];

describe('a dumbbell', () => {
  it('goes from the own figure to China’s', async () => {
    const layout = await layoutOf(1040, {}, 'en', hard);
    const lane = laneOf(layout, 'KAZ', 'imports');
    expect(lane?.marks.map(({ side }) => side)).toEqual(['own', 'partner']);
    expect(lane?.line?.from).toBe(lane?.marks[0]?.x);
    expect(lane?.line?.to).toBe(lane?.marks[1]?.x);
  });

  it('is a single mark where one side is silent, which is said once', async () => {
    const layout = await layoutOf(1040, {}, 'en', bundled);
    const lanes = MEASURES.map((measure) => laneOf(layout, 'TKM', measure));
    expect(lanes.map((lane) => [lane?.marks.length, lane?.line])).toEqual([
      [1, null],
      [1, null],
      [1, null],
    ]);
    expect(wordsOf(layout, 'TKM', 'exports')).toContain('one side only');
    expect(wordsOf(layout, 'TKM', 'exports')).toContain('own side: not reported');
    expect(wordsOf(layout, 'TKM', 'imports')).not.toContain('one side only');
    const all = MEASURES.flatMap((measure) => wordsOf(layout, 'TKM', measure));
    expect(all.filter((text) => text.includes('%'))).toEqual([]);
  });

  it('says it of each flow where they are not all alike', async () => {
    const layout = await layoutOf(1040, {}, 'en', hard);
    expect(wordsOf(layout, 'TKM', 'surplus')).toContain('one side only');
    expect(wordsOf(layout, 'TKM', 'exports')).toContain('own side: no reliable figure');
    expect(wordsOf(layout, 'TKM', 'imports')).toContain('own side: only with services');
  });

  it('has a sign in words where the two sides disagree on it', async () => {
    const layout = await layoutOf(1040, {}, 'en', hard);
    expect(wordsOf(layout, 'KAZ', 'surplus')).toContain('≠ signs differ');
    expect(wordsOf(layout, 'KAZ', 'exports')).not.toContain('≠ signs differ');
  });

  it('has no percentage of zero', async () => {
    const layout = await layoutOf(1040, {}, 'en', hard);
    expect(wordsOf(layout, 'KGZ', 'exports')).toContain('no %: base is zero');
    expect(wordsOf(layout, 'KGZ', 'exports').join()).not.toMatch(/∞|NaN|Infinity/);
  });

  it('shows where a CIF figure would be without freight', async () => {
    const layout = await layoutOf(1040, {}, 'en', hard);
    const imports = laneOf(layout, 'KAZ', 'imports');
    expect(imports?.freight).toHaveLength(1);
    expect(imports?.freight[0]?.from).toBe(imports?.marks[0]?.x);
    expect(imports?.freight[0]?.to).toBeLessThan(imports?.marks[0]?.x ?? 0);
    expect(wordsOf(layout, 'KAZ', 'imports')).toContain('without freight 0.79 wider');
    const exports = laneOf(layout, 'KAZ', 'exports');
    expect(exports?.freight[0]?.from).toBe(exports?.marks[1]?.x);
    expect(wordsOf(layout, 'KAZ', 'exports')).toContain('freight could explain all of it');
    const without = await layoutOf(1040, { freight: 1 }, 'en', hard);
    expect(laneOf(without, 'KAZ', 'imports')?.freight).toEqual([]);
  });
});
