import type { Palette } from '#charts/palette.ts';
import { DARK, LIGHT } from '#charts/palette.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { svgNode } from '#export/picture/svgNode.ts';

const NAMES = Object.keys(LIGHT) as (keyof Palette)[];

/** Two names may share a colour in one theme, if they share it in the other. */
const variables = new Map(NAMES.map((name) => [LIGHT[name], `var(--${name})`]));

/** The name of a colour of the light palette, as a page's style sheet says it; other texts as they are. */
export const themedColour = (value: string): string => variables.get(value) ?? value;

/** A drawing in the light palette, in the names of its colours, so that a page decides on the theme. */
export const themed = ({ tag, attributes, children }: SvgNode): SvgNode =>
  svgNode(
    tag,
    Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? themedColour(value) : value,
      ]),
    ),
    children.map((child) => (typeof child === 'string' ? child : themed(child))),
  );

/** The colours under their names, as declarations of a style sheet. */
const declarations = (palette: Palette): string =>
  NAMES.map((name) => `--${name}:${palette[name]}`).join(';');

/** Follows the reader's system unless a theme was chosen. */
export function themeStyle(theme: 'auto' | 'light' | 'dark'): string {
  const light = `color-scheme:light;${declarations(LIGHT)}`;
  const dark = `color-scheme:dark;${declarations(DARK)}`;
  if (theme === 'light') return `:root{${light}}`;
  if (theme === 'dark') return `:root{${dark}}`;
  return `:root{${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}
