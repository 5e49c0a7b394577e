/** Where a shape or text begins and ends across, in pixels. */
export type Extent = readonly [number, number];

/** What the markup of a fluid picture comes to in a place of this width, as a browser would work it out. */
export function measureFluid(html: string, css: string, width: number): readonly Extent[] {
  const picture = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
  if (!picture) throw new Error('There is no picture.');
  const prefix = picture.className;
  const steps = [...css.matchAll(/@container \(min-width:(\d+)px\)/g)].map(([, from]) =>
    Number(from),
  );
  const index = steps.filter((from) => from <= width).length;
  const frames = [...picture.querySelectorAll(`.${prefix}-${index} svg`)].filter(
    (svg) => svg.parentElement?.closest('svg') === null,
  );
  return frames.flatMap((frame) => {
    const rule =
      css.split(`.${frame.getAttribute('class')}{width:calc(100%`)[1]?.split(')}')[0] ?? '';
    const beside = Number(rule.replaceAll(/[ px]/g, '') || 0);
    return extents(frame, { left: 0, width: width + beside });
  });
}

type Box = { readonly left: number; readonly width: number };

const extents = (parent: Element, box: Box): readonly Extent[] =>
  [...parent.children].flatMap((child) => extentsOf(child, box));

function extentsOf(element: Element, box: Box): readonly Extent[] {
  const shift = Number(/translate\((.+)\)/.exec(element.getAttribute('transform') ?? '')?.[1] ?? 0);
  const at = (name: string): number => lengthOf(element.getAttribute(name), box) + box.left + shift;
  const x = at('x');
  switch (element.tagName) {
    case 'g':
      return extents(element, { ...box, left: box.left + shift });
    case 'svg':
      return nested(element, { left: x, width: box.width });
    case 'text':
      return [[x, x]];
    case 'rect':
      return [[x, x + lengthOf(element.getAttribute('width'), box)]];
    case 'circle':
      return [[at('cx'), at('cx')]];
    case 'line':
      return [[Math.min(at('x1'), at('x2')), Math.max(at('x1'), at('x2'))]];
    default:
      return linesOf(element.getAttribute('d') ?? '').map((xs) => [
        Math.min(...xs) + box.left,
        Math.max(...xs) + box.left,
      ]);
  }
}

/** A box in a box, in which everything is stretched if it says how wide it is. */
function nested(svg: Element, { left, width }: Box): readonly Extent[] {
  const own = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  if (Number.isNaN(own)) return extents(svg, { left, width });
  const scale = lengthOf(svg.getAttribute('width'), { left, width }) / own;
  return extents(svg, { left: 0, width: own }).map(([a, b]) => [
    left + a * scale,
    left + b * scale,
  ]);
}

function lengthOf(value: string | null, { width }: Box): number {
  if (value === null) return 0;
  return value.endsWith('%') ? (Number.parseFloat(value) / 100) * width : Number(value);
}

/** The x of every point of each line of a path in relative steps. */
function linesOf(d: string): readonly (readonly number[])[] {
  const lines: number[][] = [];
  let x = 0;
  for (const [, letter = '', rest = ''] of d.matchAll(/([mlhvcz])([^a-z]*)/g)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const steps = letter === 'h' ? numbers : numbers.filter((_, index) => index % 2 === 0);
    const points = letter === 'v' || letter === 'z' ? [] : steps.map((step) => x + step);
    x = (letter === 'z' ? lines.at(-1)?.[0] : points.at(-1)) ?? x;
    if (letter === 'm') lines.push(points);
    else lines.at(-1)?.push(...points);
  }
  return lines;
}
