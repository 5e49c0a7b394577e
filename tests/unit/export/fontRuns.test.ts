// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { withFontRuns } from '#export/picture/fontRuns.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { serialise, svgNode } from '#export/picture/svgNode.ts';

const familyOf = (character: string): string => (/[а-я]/i.test(character) ? 'Second' : 'First');

const set = (...text: (SvgNode | string)[]): string =>
  serialise(withFontRuns(svgNode('g', {}, [svgNode('text', { x: 1 }, text)]), 'First', familyOf));

describe('a text in several fonts', () => {
  it('names the font of each stretch, and keeps the spaces between them', () => {
    expect(set('USD и юань: 2.')).toBe(
      '<g><text x="1" xml:space="preserve">USD <tspan font-family="Second">и юань</tspan>: 2.</text></g>',
    );
  });

  it('is left as it is where the first font has all of it', () => {
    expect(set('2024: 1.5')).toBe('<g><text x="1">2024: 1.5</text></g>');
  });

  it('keeps the stretches that stand out', () => {
    expect(set(svgNode('tspan', { fill: 'red' }, ['a']), 'да')).toBe(
      '<g><text x="1" xml:space="preserve"><tspan fill="red">a</tspan>' +
        '<tspan font-family="Second">да</tspan></text></g>',
    );
  });
});
