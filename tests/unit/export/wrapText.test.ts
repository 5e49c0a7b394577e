// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textWidth } from '#charts/textWidth.ts';
import { lineWidth, piecesOf, wrapEvenly, wrapRuns, wrapText } from '#export/picture/wrapText.ts';

/** Widths added in another order differ in their last digits. */
const ROUNDING = 1e-6;

const style = { size: 10, bold: false, width: 120 };

const words = fc
  .array(
    fc.constantFrom('China', 'и', 'Туркменистан', '中国', '海关，', '2024', 'с\u00a0Китаем', '—'),
    {
      minLength: 1,
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(' '));

describe('wrapping', () => {
  it('loses nothing but the spaces at line ends', () => {
    fc.assert(
      fc.property(words, (text) => {
        const bare = (some: string): string => some.replaceAll(' ', '');
        expect(bare(wrapText(text, style).join(''))).toBe(bare(text));
      }),
    );
  });

  it('keeps every line within the width', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (text, width) => {
        for (const line of wrapText(text, { ...style, width })) {
          expect(textWidth(line, style.size)).toBeLessThanOrEqual(width + ROUNDING);
        }
      }),
    );
  });

  it('breaks Chinese between characters, never before a comma or after a bracket', () => {
    expect(piecesOf('中国海关（总署），2024年')).toEqual([
      '中',
      '国',
      '海',
      '关',
      '（总',
      '署），',
      '2024',
      '年',
    ]);
  });

  it('keeps words together that a no-break space joins', () => {
    expect(piecesOf('18,0\u00a0млрд долл.')).toEqual(['18,0\u00a0млрд ', 'долл.']);
  });

  it('breaks a long link behind what joins its parts', () => {
    const lines = wrapText('khorgos.example/?view=surplus&countries=KAZ~KGZ', style);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&=~]$/);
  });

  it('makes the lines of a headline about as long, and no more of them', () => {
    fc.assert(
      fc.property(words, (text) => {
        const even = wrapEvenly(text, style).map((line) => line.map((run) => run.text).join(''));
        const full = wrapText(text, style);
        expect(even.length).toBe(full.length);
        for (const line of even) {
          expect(textWidth(line, style.size)).toBeLessThanOrEqual(style.width + ROUNDING);
        }
        expect(even.join('').replaceAll(' ', '')).toBe(full.join('').replaceAll(' ', ''));
      }),
    );
    const dash = 'China China Туркменистан 海关， — и China с\u00a0Китаем';
    expect(wrapEvenly(dash, style)).toHaveLength(wrapText(dash, style).length);
    const spaced = wrapEvenly('海关， 海关， 2024', { ...style, width: 400 });
    expect(spaced).toEqual([[{ text: '海关， 海关， 2024', strong: false }]]);
    const [first, second] = wrapEvenly('one two three four five six seven', style);
    expect(first).toEqual([{ text: 'one two three four', strong: false }]);
    expect(second).toEqual([{ text: 'five six seven', strong: false }]);
  });

  it('breaks a Chinese headline between clauses rather than within a name', () => {
    const lines = wrapEvenly('中亚仅土库曼斯坦为顺差；吉尔吉斯斯坦逆差最大', {
      ...style,
      width: 140,
    });
    expect(lines.flat().map(({ text }) => text)).toEqual([
      '中亚仅土库曼斯坦为顺差；',
      '吉尔吉斯斯坦逆差最大',
    ]);
  });

  it('gives no line for no text', () => {
    expect(wrapText('', style)).toEqual([]);
  });

  it('keeps a mark on the line of its note', () => {
    const note = (length: number) => [
      { text: 'x'.repeat(length), strong: false },
      { text: ' ', strong: false },
      { text: 'a ', strong: true },
      { text: 'Kazakhstan: no figure', strong: false },
    ];
    for (let length = 1; length < 30; length += 1) {
      for (const line of wrapRuns(note(length), style)) {
        expect(line.at(-1)?.strong).toBe(false);
        expect(lineWidth(line, style.size, false)).toBeLessThanOrEqual(style.width + ROUNDING);
      }
    }
  });
});
