import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { textWidth } from '#charts/textWidth.ts';
import { lineWidth, piecesOf, wrapRuns, wrapText } from '#export/picture/wrapText.ts';

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
          expect(textWidth(line, style.size)).toBeLessThanOrEqual(width);
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
        expect(lineWidth(line, style.size, false)).toBeLessThanOrEqual(style.width);
      }
    }
  });
});
