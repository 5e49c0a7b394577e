import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { FigureLinks, LegendItem, ShownFigure } from '#charts/figure.ts';
import type { RenderContext } from '#charts/renderContext.ts';
import { Swatch } from '#charts/Swatch.tsx';
import { gridPicture } from '#export/picture/gridPicture.ts';
import { plainSvg } from '#export/picture/plainSvg.ts';
import type { SvgNode } from '#export/picture/svgNode.ts';
import { svgNode } from '#export/picture/svgNode.ts';

/** A drawing with its size in CSS pixels. */
export type Drawing = { readonly node: SvgNode; readonly width: number; readonly height: number };

/** A printed figure leads nowhere. */
export const NO_LINKS: FigureLinks = {
  doubtHref: () => '#',
  cellLink: () => ({ href: '#', onClick: () => undefined }),
  sourceLink: () => ({ href: '#', onClick: () => undefined }),
  sortBy: () => undefined,
};

/** Draws with React outside the page, reads the result and takes everything down again. */
export function drawApart<T>(content: ReactNode, read: (host: Element) => T): T {
  const host = document.createElement('div');
  const faults: unknown[] = [];
  const root = createRoot(host, { onUncaughtError: (error) => faults.push(error) });
  try {
    flushSync(() => root.render(content));
    if (faults.length > 0) throw new Error('The figure could not be drawn.', { cause: faults[0] });
    return read(host);
  } finally {
    flushSync(() => root.unmount());
  }
}

/**
 * The figure alone, drawn anew for the room in `context`. What is laid over a picture on the page
 * is left out. A figure whose table is the figure is drawn as a table.
 */
export function drawFigure(
  shown: ShownFigure,
  context: RenderContext,
  transparent: boolean,
): Drawing {
  const { picture, grid } = shown;
  if (picture !== null) return stacked(drawLayers(picture, context, transparent));
  if (!grid) throw new Error('The figure has neither a picture nor a grid to be drawn.');
  return gridPicture(grid(context), context.palette, context.width);
}

/** Every drawing of a figure by itself. */
export const drawLayers = (
  picture: NonNullable<ShownFigure['picture']>,
  context: RenderContext,
  transparent: boolean,
): readonly Drawing[] =>
  drawApart(picture(context, NO_LINKS), (host) => {
    const drawings = [...host.getElementsByTagName('svg')].filter(isPicture);
    if (drawings.length === 0) throw new Error('The figure drew no SVG.');
    const options = { paper: context.palette.paper, transparent };
    return drawings.map((svg) => ({ node: plainSvg(svg, options), ...sizeOf(svg) }));
  });

/** The size that `drawFigure` gives, where a layout tells it without drawing. */
export function measureFigure(shown: ShownFigure, context: RenderContext): Omit<Drawing, 'node'> {
  const { picture, size } = shown;
  return picture !== null && size ? size(context) : drawFigure(shown, context, false);
}

/** A picture is hidden from those who read the table; what else is drawn belongs to controls. */
const isPicture = (svg: Element): boolean =>
  svg.parentElement?.closest('svg') === null &&
  svg.parentElement.closest('[aria-hidden="true"]') !== null;

const sizeOf = (svg: Element): { readonly width: number; readonly height: number } => ({
  width: Number.parseFloat(svg.getAttribute('width') ?? '') || 0,
  height: Number.parseFloat(svg.getAttribute('height') ?? '') || 0,
});

/** Several drawings of one figure below each other. */
function stacked(drawings: readonly Drawing[]): Drawing {
  const nodes: SvgNode[] = [];
  let y = 0;
  for (const { node, height } of drawings) {
    nodes.push(y === 0 ? node : svgNode('g', { transform: `translate(0 ${y})` }, [node]));
    y += height;
  }
  return {
    node: svgNode('g', {}, nodes),
    width: Math.max(...drawings.map(({ width }) => width)),
    height: y,
  };
}

/** The marks of a legend, as the page draws them. */
export const drawSwatches = (legend: readonly LegendItem[], paper: string): readonly Drawing[] =>
  drawApart(
    legend.map((item) => <Swatch key={item.text} item={item} paper={paper} />),
    (host) =>
      [...host.querySelectorAll('svg')].map((svg) => ({
        node: plainSvg(svg, { paper, transparent: false }),
        ...sizeOf(svg),
      })),
  );
