/** An SVG element as plain data, so that a picture is the same wherever it was made. */
export type SvgNode = {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
};

export const svgNode = (
  tag: string,
  attributes: SvgNode['attributes'],
  children: SvgNode['children'] = [],
): SvgNode => ({ tag, attributes, children });

/** XML, with text and attributes escaped and numbers rounded to hundredths. */
export function serialise({ tag, attributes, children }: SvgNode): string {
  const open = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(asText(value))}"`)
    .join('');
  if (children.length === 0) return `<${tag}${open}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escapeText(child) : serialise(child),
  );
  return `<${tag}${open}>${inner.join('')}</${tag}>`;
}

const asText = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;

/** Characters that XML cannot hold in any form: controls, and two that are none. */
const UNWRITABLE = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

const escapeText = (text: string): string =>
  text
    .replaceAll(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** The smallest `font-size` in a drawing, in its own units; infinite where nothing is written. */
export function smallestType({ attributes, children }: SvgNode): number {
  const own = Number(attributes['font-size'] ?? Number.POSITIVE_INFINITY);
  return children.reduce(
    (least, child) => (typeof child === 'string' ? least : Math.min(least, smallestType(child))),
    own,
  );
}
