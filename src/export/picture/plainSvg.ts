import type { SvgNode } from '#export/picture/svgNode.ts';
import { svgNode } from '#export/picture/svgNode.ts';

/** What a drawn element becomes on a sheet. */
export type PlainOptions = {
  /** The colour of the ground that the drawing was made for. */
  readonly paper: string;
  /** Whether there will be no ground: then nothing may be painted in its colour. */
  readonly transparent: boolean;
};

const ELEMENTS: ReadonlySet<string> = new Set([
  'circle',
  'clipPath',
  'defs',
  'ellipse',
  'g',
  'line',
  'linearGradient',
  'path',
  'pattern',
  'polygon',
  'polyline',
  'rect',
  'stop',
  'text',
  'tspan',
  'use',
]);

/** Geometry and presentation. Classes, roles, events and what a library left are not among them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  [
    'x y x1 x2 y1 y2 cx cy r rx ry dx dy width height d points transform href offset id',
    'clip-path clipPathUnits patternUnits patternTransform gradientUnits stop-color stop-opacity',
    'fill fill-opacity fill-rule opacity stroke stroke-width stroke-opacity stroke-dasharray',
    'stroke-linecap stroke-linejoin stroke-miterlimit',
    'font-size font-weight font-style letter-spacing text-anchor',
  ].flatMap((names) => names.split(' ')),
);

/** How far below its middle a line of text stands, in parts of its size. */
const BASELINES: Readonly<Record<string, number>> = {
  central: 0.35,
  middle: 0.35,
  hanging: 0.75,
  'text-before-edge': 0.9,
};
const DEFAULT_SIZE = 16;

/** What a text takes over from the elements around it. */
type Inherited = { readonly fontSize: number; readonly baseline: string };

/**
 * A drawn SVG in the words that every program reads: no classes, styles or scripts, no baselines and
 * paint orders that word processors do not know, and names that do not depend on what was drawn before.
 */
export function plainSvg(svg: Element, options: PlainOptions): SvgNode {
  const start = inheritedIn(svg, { fontSize: DEFAULT_SIZE, baseline: '' });
  const node = svgNode('g', {}, plainChildren(svg, options, start));
  return withoutEmpty(renameIds(node, namesIn(node))) ?? svgNode('g', {});
}

const plainChildren = (
  element: Element,
  options: PlainOptions,
  inherited: Inherited,
): SvgNode['children'] =>
  [...element.childNodes].flatMap((child) => plainChild(child, options, inherited));

function plainChild(
  child: ChildNode,
  options: PlainOptions,
  outer: Inherited,
): SvgNode['children'] {
  if (isText(child)) return child.data === '' ? [] : [child.data];
  if (!isElement(child) || !ELEMENTS.has(child.tagName)) return [];
  if (options.transparent && isGround(child, options.paper)) return [];
  const inherited = inheritedIn(child, outer);
  const node = svgNode(
    child.tagName,
    attributesOf(child),
    plainChildren(child, options, inherited),
  );
  return child.tagName === 'text' ? plainText(child, node, options, inherited) : [node];
}

const inheritedIn = (element: Element, { fontSize, baseline }: Inherited): Inherited => ({
  fontSize: Number.parseFloat(ownValue(element, 'font-size') ?? '') || fontSize,
  baseline: ownValue(element, 'dominant-baseline') ?? baseline,
});

// By number rather than by class: a drawing may come from the document of another window.
const isText = (node: ChildNode): node is Text => node.nodeType === 3;
const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1;

/** A shape in the colour of the ground hides what is below it; without a ground it would show. */
const isGround = (element: Element, paper: string): boolean =>
  element.getAttribute('fill') === paper &&
  (element.getAttribute('stroke') ?? 'none') === 'none' &&
  element.tagName !== 'text';

/** A text on its baseline and, where it keeps lines away from itself, the edge that does so. */
function plainText(
  element: Element,
  node: SvgNode,
  { transparent, paper }: PlainOptions,
  { fontSize, baseline }: Inherited,
): readonly SvgNode[] {
  const y = Number(node.attributes['y'] ?? 0) + (BASELINES[baseline] ?? 0) * fontSize;
  const placed = svgNode('text', { ...node.attributes, y }, node.children);
  if (ownValue(element, 'paint-order') === null) return [placed];
  const text = svgNode('text', withoutStroke(placed.attributes), placed.children);
  const isHalo = placed.attributes['stroke'] === paper;
  if (transparent && isHalo) return [text];
  const halo = { ...placed.attributes, 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  return [svgNode('text', isHalo ? { ...halo, fill: paper } : halo, placed.children), text];
}

const withoutStroke = (attributes: SvgNode['attributes']): SvgNode['attributes'] =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('stroke')));

/** An attribute, or the same property of the element's own style. */
function ownValue(element: Element, name: string): string | null {
  const attribute = element.getAttribute(name);
  if (attribute !== null) return attribute;
  const style = element.getAttribute('style') ?? '';
  const property = style.split(';').find((part) => part.split(':')[0]?.trim() === name);
  return property?.slice(property.indexOf(':') + 1).trim() ?? null;
}

function attributesOf(element: Element): SvgNode['attributes'] {
  const own = [...element.attributes]
    .filter(({ name }) => ATTRIBUTES.has(name))
    .map(({ name, value }): [string, string] => [name, value]);
  if (!element.hasAttribute('style')) return Object.fromEntries(own);
  const styled = STYLED.flatMap((name): [string, string][] => {
    const value = ownValue(element, name);
    return value === null ? [] : [[name, value]];
  });
  return Object.fromEntries([...own, ...styled]);
}

/** What a drawing may say in its style too. The rest of a style is for pages. */
const STYLED = ['fill', 'stroke', 'font-size', 'font-weight', 'font-style', 'text-anchor'];

const REFERENCE = /^url\(["']?#(.+?)["']?\)$/;

const referenceIn = (name: string, value: string | number): string | undefined => {
  if (name === 'href') return String(value).replace(/^#/, '');
  return REFERENCE.exec(String(value))?.[1];
};

/** Names for the elements that others refer to, by their order in the drawing. */
function namesIn(node: SvgNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const look = ({ attributes, children }: SvgNode): void => {
    for (const [name, value] of Object.entries(attributes)) {
      const id = referenceIn(name, value);
      if (id !== undefined && !names.has(id)) names.set(id, `part${names.size + 1}`);
    }
    for (const child of children) if (typeof child !== 'string') look(child);
  };
  look(node);
  return names;
}

function renameIds(node: SvgNode, names: ReadonlyMap<string, string>): SvgNode {
  const attributes = Object.entries(node.attributes).flatMap(
    ([name, value]): [string, string | number][] => {
      if (name === 'id') {
        const id = names.get(String(value));
        return id === undefined ? [] : [[name, id]];
      }
      const id = names.get(referenceIn(name, value) ?? '');
      if (id === undefined) return [[name, value]];
      return [[name, name === 'href' ? `#${id}` : `url(#${id})`]];
    },
  );
  return svgNode(
    node.tag,
    Object.fromEntries(attributes),
    node.children.map((child) => (typeof child === 'string' ? child : renameIds(child, names))),
  );
}

const HOLDERS: ReadonlySet<string> = new Set(['g', 'defs', 'text', 'tspan']);

/** Without groups that hold nothing, clips that nobody uses, and groups that only hold others. */
function withoutEmpty(node: SvgNode): SvgNode | null {
  if (node.tag === 'clipPath' && node.attributes['id'] === undefined) return null;
  const children = node.children.flatMap((child) => {
    const kept = typeof child === 'string' ? child : withoutEmpty(child);
    if (kept === null) return [];
    const bare =
      typeof kept !== 'string' && kept.tag === 'g' && Object.keys(kept.attributes).length === 0;
    return bare ? kept.children : [kept];
  });
  if (HOLDERS.has(node.tag) && children.length === 0) return null;
  return svgNode(node.tag, node.attributes, children);
}
