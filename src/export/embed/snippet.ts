import type { HeightStep } from '#export/embed/heightSteps.ts';
import { heightCss } from '#export/embed/heightSteps.ts';
import type { Markup } from '#export/still/markup.ts';
import { markup, NOTHING } from '#export/still/markup.ts';

/** What is to stand in somebody else's page. Addresses are whole. */
export type Embedded = {
  readonly headline: string;
  /** Of the frame page. */
  readonly address: string;
  /** Of the page with the same view. */
  readonly page: string;
  /** Width in CSS pixels that it does not exceed; null for all there is. */
  readonly width: number | null;
};

type Framed = Embedded & {
  /** At least one. */
  readonly heights: readonly HeightStep[];
  /** Stands in where frames are not shown; null where there is none of this very view. */
  readonly picture: { readonly address: string; readonly alt: string } | null;
};

/** Of the pictures that are made for sharing. */
export const CARD = { width: 1200, height: 630 } as const;

/**
 * A container asks for no room of its own; where the host's layout gives only what is asked for, as in
 * a float or a cell of a table, it gets as much as any frame.
 */
const CONTAINER = 'container-type:inline-size;contain-intrinsic-width:300px';

/**
 * HTML for any page, right in its height without a script. It is one line, because editors make
 * paragraphs of others. The box around the frame is what its height is reckoned from; a browser that
 * does not know such boxes, or a host that removes styles, is left with the height of the narrowest.
 */
export function frameSnippet({ heights, picture, ...embedded }: Framed): string {
  const { headline, address, page, width } = embedded;
  const tallest = Math.max(...heights.map(({ height }) => height));
  const image = picture
    ? markup`<br><img src="${picture.address}" alt="${picture.alt}" width="${CARD.width}" height="${CARD.height}" style="max-width:100%;height:auto">`
    : NOTHING;
  const style = `border:0;display:block;height:${heightCss(heights)}`;
  return markup`<div style="${CONTAINER};${boxStyle(width)}"><iframe title="${headline}" src="${address}" loading="lazy" width="100%" height="${tallest}" style="${style}" allow="clipboard-write; web-share"><a href="${page}">${headline}</a>${image}</iframe></div>`
    .html;
}

/**
 * The same for pages that let a script in: a link, which the script makes a frame of that always has
 * the height of its content.
 */
export function scriptSnippet(embedded: Embedded & { readonly script: string }): string {
  const { headline, address, width, script } = embedded;
  const link = markup`<a data-khorgos href="${address}">${headline}</a>`;
  const box: Markup = width === null ? link : markup`<div style="${boxStyle(width)}">${link}</div>`;
  return markup`${box}<script async src="${script}"></script>`.html;
}

/** As wide as there is room for. */
const boxStyle = (width: number | null): string =>
  width === null ? 'width:100%' : `width:100%;max-width:${width}px`;
