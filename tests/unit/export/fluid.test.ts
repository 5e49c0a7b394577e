import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { byName, textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import { svgNode } from '#export/picture/svgNode.ts';
import { QUICK, sampleOf, WIDTHS } from '#export/still/fluid/fluidPicture.ts';
import { leavesOf } from '#export/still/fluid/leaves.ts';
import type { PieceOptions, Sample } from '#export/still/fluid/pieces.ts';
import { findPieces } from '#export/still/fluid/pieces.ts';
import { writeFluid } from '#export/still/fluid/writeFluid.ts';
import type { ViewState } from '#view/viewState.ts';
import type { Extent } from './measureFluid.ts';
import { measureFluid } from './measureFluid.ts';
import { ledger, orderOf, VIEWS } from './orders.ts';

const OPTIONS: PieceOptions = { least: 256, most: 1120, grid: 8, exact: true, pieces: 12 };

const sample = (width: number, height: number, shapes: Parameters<typeof svgNode>[2]): Sample => ({
  width,
  height,
  leaves: leavesOf(svgNode('g', {}, shapes), false),
});

const fluid = (draw: (width: number) => Sample, options: Partial<PieceOptions> = {}) => {
  const pieces = findPieces(draw, { ...OPTIONS, ...options });
  const { markup, css } = writeFluid(pieces, 'p');
  return { pieces, html: markup.html, css };
};

/** Where everything of a drawing begins and ends, from the left. */
const extentsOf = ({ leaves }: Sample): readonly Extent[] =>
  leaves.map(({ xs }) => [Math.min(...xs), Math.max(...xs)]);

const sorted = (extents: readonly Extent[], end: 0 | 1): readonly number[] =>
  extents.map((extent) => extent[end]).toSorted((a, b) => a - b);

/** The greatest distance between what is measured and what was drawn, in pixels. */
function missOf(measured: readonly Extent[], drawn: readonly Extent[]): number {
  expect(measured).toHaveLength(drawn.length);
  const ends = [0, 1] as const;
  return Math.max(
    ...ends.flatMap((end) => {
      const there = sorted(drawn, end);
      return sorted(measured, end).map((x, index) => Math.abs(x - (there[index] ?? Number.NaN)));
    }),
  );
}

describe('the pieces of a drawing', () => {
  const bar = (width: number, text: string, height = 100): Sample =>
    sample(width, height, [
      svgNode('rect', { x: 40, y: 0, width: (width - 100) / 2, height: 16 }),
      svgNode('text', { x: width, y: 12, 'text-anchor': 'end' }, [text]),
    ]);

  it('is one where nothing but the width changes, told by three drawings', () => {
    const widths: number[] = [];
    const { pieces } = fluid((width) => {
      widths.push(width);
      return bar(width, 'wide');
    });
    expect(pieces).toHaveLength(1);
    expect(widths).toHaveLength(3);
    expect(pieces[0]?.leaves[1]?.xs).toEqual([{ at: 0, by: 1 }]);
  });

  it('breaks at the pixel where a text or the height is another, in few drawings', () => {
    const widths: number[] = [];
    const { pieces } = fluid((width) => {
      widths.push(width);
      return bar(width, width < 437 ? 'narrow' : 'wide', width < 701 ? 100 : 60);
    });
    expect(pieces.map(({ from }) => from)).toEqual([256, 437, 701]);
    expect(pieces.map(({ height }) => height)).toEqual([100, 100, 60]);
    expect(widths.length).toBeLessThan(40);
    expect(new Set(widths).size).toBe(widths.length);
  });

  it('breaks where a line has a bend', () => {
    const draw = (width: number) =>
      sample(width, 100, [svgNode('circle', { cx: Math.min(width / 2, 300), cy: 5, r: 3 })]);
    const { html, css } = fluid(draw);
    for (const width of [256, 500, 592, 616, 900, 1120]) {
      expect(missOf(measureFluid(html, css, width), extentsOf(draw(width)))).toBeLessThan(1);
    }
  });

  it('breaks where something jumps to another place', () => {
    const draw = (width: number) =>
      sample(width, 100, [svgNode('text', { x: width / 2 + (width < 437 ? 0 : 40), y: 5 }, ['a'])]);
    const { pieces } = fluid(draw);
    expect(pieces.map(({ from }) => from)).toEqual([256, 437]);
  });

  it('keeps the breaks at which the height changes most where there are too many', () => {
    const draw = (width: number) =>
      bar(width, String(Math.floor(width / 64)), width < 640 ? 400 : 100);
    const { pieces } = fluid(draw, { pieces: 2 });
    expect(pieces.map(({ from }) => from)).toEqual([256, 640]);
  });

  it('makes a drawing of one size one that is scrolled', () => {
    const { html, css } = fluid(() => bar(951, 'wide'));
    expect(html).toContain('<svg width="951"');
    expect(css).toContain('.p .p-0{overflow-x:auto');
  });
});

describe('what is written', () => {
  it('is a percentage with pixels beside it, and lengths in a frame of one margin', () => {
    const { html, css } = fluid((width) =>
      sample(width, 50, [
        svgNode('rect', { x: 100, y: 4, width: (width - 120) * 0.5, height: 16, fill: 'red' }),
        svgNode('rect', { x: 100, y: 24, width: (width - 120) * 0.25, height: 16, fill: 'red' }),
        svgNode('text', { x: 108 + (width - 120) * 0.5, y: 12, 'font-size': 13 }, ['5 < 6']),
      ]),
    );
    expect(html).toBe(
      '<div class="p" aria-hidden="true"><div class="p-0"><svg class="p2" height="50">' +
        '<rect class="p0" x="100" y="4" width="50%" height="16"/>' +
        '<rect class="p0" x="100" y="24" width="25%" height="16"/>' +
        '<text class="p1" x="50%" y="12" transform="translate(108)">5 &lt; 6</text>' +
        '</svg></div></div>',
    );
    expect(css).toContain('.p0{fill:red}.p1{font-size:13px}.p2{width:calc(100% - 120px)}');
  });

  it('stretches a line with its points and lets a mark keep its shape', () => {
    const draw = (width: number) => {
      const x = (part: number): number => 30 + (width - 80) * part;
      return sample(width, 50, [
        svgNode('path', { d: `M${x(0)} 10L${x(0.25)} 20L${x(1)} 5`, stroke: 'red', fill: 'none' }),
        svgNode('path', { d: `M${x(0.5)} 40l3 5h-6zM${x(1)} 40l3 5h-6z` }),
      ]);
    };
    const { html, css } = fluid(draw);
    expect(html).toMatch(/<g transform="translate\(30\)"><svg width="100%" height="50" viewBox=/);
    expect(css).toContain('[viewBox] path{vector-effect:non-scaling-stroke}');
    for (const width of [256, 333, 777]) {
      expect(missOf(measureFluid(html, css, width), extentsOf(draw(width)))).toBeLessThan(0.2);
    }
  });

  it('paints a text that had its own edge behind it once, upon its edge', () => {
    const edge = { x: 5, y: 10, fill: 'white', stroke: 'white', 'stroke-width': 5 };
    const { html, css } = fluid((width) =>
      sample(width, 50, [
        svgNode('text', { ...edge, 'aria-hidden': 'true' }, ['name']),
        svgNode('text', { x: 5, y: 10, fill: 'black' }, ['name']),
        svgNode('line', { x1: 0, x2: width, y1: 20, y2: 20, stroke: 'red' }),
      ]),
    );
    expect(html.match(/<text/g)).toHaveLength(1);
    expect(css).toContain('{fill:black;stroke:white;stroke-width:5;paint-order:stroke}');
  });

  it('is what was drawn, wherever shapes stand', () => {
    const linear = fc.record({
      at: fc.integer({ min: -200, max: 200 }),
      by: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const shapes = fc.array(
      fc.record({
        tag: fc.constantFrom('rect', 'text', 'circle', 'line', 'path'),
        left: linear,
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        rigid: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(shapes, fc.integer({ min: 256, max: 1120 }), (all, at) => {
        const draw = (width: number) =>
          sample(
            width,
            90,
            all.map(({ tag, left, share, rigid }, y) => {
              const x = left.at + left.by * width;
              const length = rigid ? share * 50 : share * (width - 100);
              if (tag === 'text') return svgNode(tag, { x, y }, ['a']);
              if (tag === 'circle') return svgNode(tag, { cx: x, cy: y, r: 4 });
              if (tag === 'rect') return svgNode(tag, { x, y, width: length, height: 5 });
              if (tag === 'line') return svgNode(tag, { x1: x, x2: x + length, y1: y, y2: y });
              return svgNode(tag, { d: `M${x} ${y}l${length} 5v${y}C${x} 1 ${x} 2 ${x} 3Z` });
            }),
          );
        const { html, css } = fluid(draw);
        expect(missOf(measureFluid(html, css, at), extentsOf(draw(at)))).toBeLessThan(0.3);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('says which part of a drawing it cannot write', () => {
    const odd = () => sample(300, 50, [svgNode('ellipse', { cx: 5, cy: 5, rx: 2, ry: 3 })]);
    expect(() => fluid(odd)).toThrow('Nothing fluid can be made of <ellipse>.');
    const turned = () => sample(300, 50, [svgNode('g', { transform: 'rotate(90)' })]);
    expect(() => fluid(turned)).toThrow('Nothing fluid can be made of rotate(90).');
    const arc = () => sample(300, 50, [svgNode('path', { d: 'M0 0A1 1 0 0 0 2 2' })]);
    expect(() => fluid(arc)).toThrow('Nothing fluid can be made of A in a path.');
  });
});

const SHOWN: readonly Partial<ViewState>[] = [
  ...VIEWS.map((view) => ({ view }) as const),
  { view: 'overview', lang: 'ru' },
  { view: 'products', lang: 'ru' },
  { view: 'trend', source: 'customs', events: 'on' },
  { view: 'mirror', freight: 1.06, lang: 'ru' },
];

it.each(SHOWN)(
  'a figure is the one that is drawn, in every piece: %j',
  async (view) => {
    const { figure, request, language } = await orderOf(view);
    const context = textContext(ledger, language, LIGHT);
    const { picture } = figure.show(ledger, request, byName(context));
    if (picture === null) return;
    const draw = (width: number): Sample => sampleOf(picture, context, width);
    const { pieces, html, css } = fluid(draw, { ...WIDTHS, ...QUICK });
    expect(html).not.toContain('style=');
    for (const [index, { from, to, height, leaves }] of pieces.entries()) {
      const width = from + Math.floor(((to - from) * ((index * 7) % 5)) / 4);
      const drawn = draw(width);
      expect(drawn.height).toBe(height);
      expect(drawn.leaves.map(({ text, ys }) => [text, ys])).toEqual(
        leaves.map(({ text, ys }) => [text, ys]),
      );
      expect(missOf(measureFluid(html, css, width), extentsOf(drawn))).toBeLessThan(1);
    }
  },
  60_000,
);
