import type { FigureGrid, ShownFigure, TextContext } from '#charts/figure.ts';
import { drawApart, NO_LINKS } from '#export/picture/drawFigure.tsx';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING, written } from '#export/still/markup.ts';

/** The figures as a table that needs neither style nor script to be read. */
export function stillTable(shown: ShownFigure, context: TextContext, captionText: string): Markup {
  if (shown.grid) return gridTable(shown.grid(context), captionText);
  return drawApart(shown.table(context, NO_LINKS), (host) => {
    const table = host.querySelector('table');
    if (!table) throw new Error('The figure drew no table.');
    return bare(table);
  });
}

function gridTable({ columns, rows }: FigureGrid, captionText: string): Markup {
  const heads = columns.map((text) => markup`<th scope="col">${text}</th>`);
  const lines = rows.map(({ name, cells }) => {
    const data = cells.map(
      (cell) => markup`<td>${[cell.text, ...cell.marks].join(' ')}${detail(cell.detail)}</td>`,
    );
    return markup`<tr><th scope="row">${name.text}${detail(name.detail)}</th>${data}</tr>\n`;
  });
  return markup`<table>
<caption>${captionText}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${lines}</tbody>
</table>`;
}

const detail = (text: string): Markup => (text === '' ? NOTHING : markup`<small>${text}</small>`);

const KEPT: ReadonlySet<string> = new Set([
  'caption',
  'col',
  'colgroup',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
]);
const ATTRIBUTES: readonly string[] = ['scope', 'rowspan', 'colspan', 'lang'];

/** A drawn table without what only a page with styles and scripts can use. */
function bare(element: Element): Markup {
  const inner = [...element.childNodes].map((child, index): Markup => {
    if (child.nodeType === 3) return markup`${child.textContent ?? ''}`;
    if (child.nodeType !== 1) return NOTHING;
    const part = child as Element;
    const tag = part.tagName.toLowerCase();
    if (tag === 'svg') return NOTHING;
    if (KEPT.has(tag)) return bare(part);
    const text = part.textContent?.trim() ?? '';
    // What follows the figure of a cell is what is said of it.
    return index === 0 ? markup`${text}` : detail(text);
  });
  const tag = element.tagName.toLowerCase();
  const attributes = ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [markup` ${written(name)}="${value}"`];
  });
  return markup`<${written(tag)}${attributes}>${inner}</${written(tag)}>`;
}
