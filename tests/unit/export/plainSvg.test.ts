import { describe, expect, it } from 'vitest';

import { plainSvg } from '#export/picture/plainSvg.ts';
import { serialise, svgNode } from '#export/picture/svgNode.ts';

const drawn = (inner: string): Element => {
  const host = document.createElement('div');
  host.innerHTML = `<svg width="100" height="50">${inner}</svg>`;
  const svg = host.querySelector('svg');
  if (!svg) throw new Error('There is no SVG.');
  return svg;
};

const plain = (inner: string, transparent = false): string =>
  serialise(plainSvg(drawn(inner), { paper: '#ffffff', transparent }));

describe('a plain SVG', () => {
  it('has neither classes, roles, data, events nor what a library left', () => {
    expect(
      plain(
        '<title></title><g class="a" tabindex="-1"></g><style>rect{fill:red}</style>' +
          '<g role="list"><rect class="b" x="1" width="2" data-measure="exports" onclick="x()" style="cursor:pointer;fill:#123456"/></g>',
      ),
    ).toBe('<g><rect x="1" width="2" fill="#123456"/></g>');
  });

  it('has no foreign objects, pictures or scripts', () => {
    expect(
      plain(
        '<foreignObject><p>a</p></foreignObject><script>b</script><image href="c.png"/><line x1="1"/>',
      ),
    ).toBe('<g><line x1="1"/></g>');
  });

  it('sets text on its baseline', () => {
    const expected = '<g><g font-size="20"><text y="17">a</text></g></g>';
    expect(plain('<g font-size="20"><text y="10" dominant-baseline="central">a</text></g>')).toBe(
      expected,
    );
    expect(plain('<g font-size="20" dominant-baseline="central"><text y="10">a</text></g>')).toBe(
      expected,
    );
  });

  it('draws the edge that keeps lines away from a text as a text below it', () => {
    const text =
      '<text y="1" fill="#000000" stroke="#ffffff" stroke-width="5" paint-order="stroke">a</text>';
    expect(plain(text)).toBe(
      '<g><text y="1" fill="#ffffff" stroke="#ffffff" stroke-width="5" stroke-linejoin="round" aria-hidden="true">a</text>' +
        '<text y="1" fill="#000000">a</text></g>',
    );
    expect(plain(text, true)).toBe('<g><text y="1" fill="#000000">a</text></g>');
  });

  it('paints no ground where there is none, but keeps shapes with an edge', () => {
    const shapes =
      '<rect width="9" fill="#ffffff"/><circle r="4" fill="#ffffff" stroke="#000000"/>';
    expect(plain(shapes)).toContain('rect');
    expect(plain(shapes, true)).toBe('<g><circle r="4" fill="#ffffff" stroke="#000000"/></g>');
  });

  it('names parts by their order, and leaves out clips that nobody uses', () => {
    expect(
      plain(
        '<defs><clipPath id="recharts7-clip"><rect width="9"/></clipPath><clipPath id="other"><rect/></clipPath></defs>' +
          '<path id="unused" d="M0 0" clip-path="url(#recharts7-clip)"/>',
      ),
    ).toBe(
      '<g><defs><clipPath id="part1"><rect width="9"/></clipPath></defs><path d="M0 0" clip-path="url(#part1)"/></g>',
    );
  });
});

describe('serialising', () => {
  it('escapes, rounds and leaves out what XML cannot hold', () => {
    expect(serialise(svgNode('text', { x: 1.005_01, title: '"<&' }, ['a<b&c\u0000\u0008\n']))).toBe(
      '<text x="1.01" title="&quot;&lt;&amp;">a&lt;b&amp;c\n</text>',
    );
  });
});
