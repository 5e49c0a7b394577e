// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { DARK, LIGHT } from '#charts/palette.ts';

import type { Rgb } from './colours.ts';
import { contrast, DEFICIENCIES, distance, over, parseHex, seenWith } from './colours.ts';

type Theme = 'light' | 'dark';
const THEMES: readonly Theme[] = ['light', 'dark'];

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const TOKENS = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

const tokenOf = (name: string, theme: Theme): Rgb => {
  const token = TOKENS.get(name);
  if (!token) throw new Error(`There is no colour --${name}.`);
  return parseHex(token[theme]);
};

/** Tints that rules mix, by the percentage that stands in the style sheet. */
const TINTS: Readonly<Record<string, { readonly top: string; readonly opacity: number }>> = {
  'ink 4%': { top: 'ink', opacity: 0.04 },
  'ink 12%': { top: 'ink', opacity: 0.12 },
  'deficit 12%': { top: 'deficit', opacity: 0.12 },
  // It lies over the page; what shows through is at most the ink.
  'paper 92%': { top: 'paper', opacity: 0.92 },
};

/** A token, or a tint over paper. */
function groundOf(name: string, theme: Theme): Rgb {
  const tint = TINTS[name];
  if (!tint) return tokenOf(name, theme);
  return over(tokenOf(tint.top, theme), tint.opacity, tokenOf('paper', theme));
}

const PAGE_GROUNDS = ['ground', 'paper'];

/** On what each colour of text is read. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: [...PAGE_GROUNDS, 'chosen', 'ink 4%', 'ink 12%', 'paper 92%'],
  muted: [...PAGE_GROUNDS, 'chosen', 'ink 4%', 'paper 92%'],
  accent: [...PAGE_GROUNDS, 'chosen', 'ink 4%'],
  deficit: [...PAGE_GROUNDS, 'ink 4%', 'deficit 12%'],
  'on-accent': ['accent'],
  // Letters in filled circles and the like.
  paper: ['ink', 'accent', 'deficit'],
};

/** On what each colour of marks, edges of controls and focus rings is seen. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  edge: PAGE_GROUNDS,
  accent: [...PAGE_GROUNDS, 'chosen'],
  focus: [...PAGE_GROUNDS, 'chosen'],
  deficit: PAGE_GROUNDS,
  warning: PAGE_GROUNDS,
  ink: PAGE_GROUNDS,
  muted: PAGE_GROUNDS,
  zero: PAGE_GROUNDS,
  exports: PAGE_GROUNDS,
  imports: PAGE_GROUNDS,
  surplus: PAGE_GROUNDS,
  'on-accent': ['accent'],
  // Rims that part a mark from its neighbours, and the boxes that marks and words lie on.
  paper: ['accent', 'ink'],
};

/** Hairlines divide what is apart without them; the grounds themselves carry nothing. */
const DECORATION = new Set(['line', 'ground', 'paper', 'chosen']);

/** Names that a rule gives to one of the tokens, which are checked by their own name. */
const ALIASES = new Set(['verdict']);

type Use = { readonly file: string; readonly property: string; readonly value: string };

const STYLE_SHEETS = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => `src/${file}`);

const USES: readonly Use[] = STYLE_SHEETS.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*([a-z-]+):([^;{]*var\(--[^;]*);/gm)]
    .map(([, property = '', value = '']) => ({ file, property, value: value.trim() }))
    .filter(({ property }) => !property.startsWith('font') && !property.startsWith('--')),
);

const namesIn = (value: string): readonly string[] =>
  [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name);

const isColour = (name: string): boolean => TOKENS.has(name) || ALIASES.has(name);

describe.each(THEMES)('%s', (theme) => {
  it.each(
    Object.entries(TEXT).flatMap(([text, grounds]) => grounds.map((on) => [text, on] as const)),
  )('text in %s can be read on %s', (text, on) => {
    expect(contrast(tokenOf(text, theme), groundOf(on, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(
    Object.entries(MARKS).flatMap(([mark, grounds]) => grounds.map((on) => [mark, on] as const)),
  )('what is drawn in %s can be seen on %s', (mark, on) => {
    expect(contrast(tokenOf(mark, theme), groundOf(on, theme))).toBeGreaterThanOrEqual(3);
  });

  const palette = theme === 'light' ? LIGHT : DARK;
  const paper = parseHex(palette.paper);
  const HUES = ['exports', 'imports', 'surplus', 'deficit'] as const;

  it.each(HUES)('a doubtful mark in %s is seen by its outline, and parted from its fill', (hue) => {
    const outline = parseHex(palette[hue]);
    const fill = over(outline, 0.35, paper);
    expect(contrast(outline, paper)).toBeGreaterThanOrEqual(3);
    expect(distance(outline, fill)).toBeGreaterThan(0.15);
  });

  it('words in a picture can be read where they stand on a doubtful mark', () => {
    for (const hue of HUES) {
      const fill = over(parseHex(palette[hue]), 0.22, paper);
      expect(contrast(parseHex(palette.ink), fill)).toBeGreaterThanOrEqual(4.5);
    }
  });

  // Pairs that stand side by side and mean different things.
  const PAIRS = [
    ['exports', 'imports'],
    ['surplus', 'deficit'],
    ['exports', 'deficit'],
    ['imports', 'surplus'],
    ['exports', 'surplus'],
    ['imports', 'deficit'],
  ] as const;

  it.each(Object.keys(DEFICIENCIES) as (keyof typeof DEFICIENCIES)[])(
    'the hues of the data stay apart with %s',
    (deficiency) => {
      for (const [one, other] of PAIRS) {
        const [a, b] = [one, other].map((hue) => seenWith(deficiency, parseHex(palette[hue])));
        if (!a || !b) throw new Error('A pair has two hues.');
        expect(distance(a, b), `${one} and ${other}`).toBeGreaterThan(0.07);
      }
      for (const hue of HUES) {
        const seen = seenWith(deficiency, parseHex(palette[hue]));
        expect(contrast(seen, paper), `${hue} on paper`).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

describe('every colour of the style sheets', () => {
  it.each(USES.filter(({ property }) => property === 'color'))(
    'is checked as text: $value in $file',
    ({ value }) => {
      expect(namesIn(value).filter((name) => !ALIASES.has(name) && !(name in TEXT))).toEqual([]);
    },
  );

  const seen = USES.filter(
    ({ property, value }) => property !== 'color' && namesIn(value).some(isColour),
  );

  it.each(seen)('is checked as what is seen: $property of $file', ({ value }) => {
    const mixed = /color-mix\(in srgb, var\(--([\w-]+)\) (\d+%)/.exec(value);
    const names = mixed ? [`${mixed[1]} ${mixed[2]}`] : namesIn(value).filter(isColour);
    const unchecked = names.filter(
      (name) => !(name in MARKS || name in TINTS || DECORATION.has(name) || ALIASES.has(name)),
    );
    expect(unchecked).toEqual([]);
  });

  it('is a colour of the tokens, and there are many', () => {
    const unknown = USES.flatMap(({ value }) => namesIn(value)).filter((name) => !isColour(name));
    expect(unknown.filter((name) => name !== 'sans')).toEqual([]);
    expect(USES.length).toBeGreaterThan(150);
  });
});
