import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { themedColour } from '#export/still/themed.ts';

/** A page as it looks before any of its code has run. */
export type DrawnPage = {
  readonly html: string;
  /** Rules for what the page's parts say in attributes that a strict content policy forbids. */
  readonly css: string;
};

type Part = {
  /**
   * Markup in place of the picture, which React can only draw for a width that it knows; null where
   * the figure has none.
   */
  readonly picture: string | null;
  /** Stands for readers without scripts; empty where nothing needs saying. */
  readonly notice: string;
  /** Begins the names of elements and rules, so that two pages in one document do not share any. */
  readonly prefix: string;
};

/**
 * Lets React draw a page in this process's document, unfolds its table, puts the picture that fits
 * every width in its place, and reads the result. Throws when a part is not there.
 */
export async function drawnPage(content: ReactNode, part: Part): Promise<DrawnPage> {
  const host = document.createElement('div');
  const faults: unknown[] = [];
  const root = createRoot(host, {
    identifierPrefix: part.prefix,
    onUncaughtError: (error) => faults.push(error),
    onCaughtError: (error) => faults.push(error),
  });
  document.body.append(host);
  try {
    flushSync(() => root.render(content));
    for (const option of host.querySelectorAll('option')) {
      option.toggleAttribute('selected', option.selected);
    }
    // What arrives later on the page arrives later there too; only the table is waited for.
    const page = host.cloneNode(true) as Element;
    const table = await unfoldedTable(host);
    if (faults.length > 0) throw new Error('The page could not be drawn.', { cause: faults[0] });
    page.querySelector(FOLDED_TABLE)?.replaceChildren(...table);
    return finished(page, part);
  } finally {
    flushSync(() => root.unmount());
    host.remove();
  }
}

const FOLDED_TABLE = '[data-part="table"]';
const PATIENCE = 200;

/** The table is drawn when it is first opened; readers without scripts open it too. */
async function unfoldedTable(host: Element): Promise<readonly Node[]> {
  const details = host.querySelector<HTMLDetailsElement>(FOLDED_TABLE);
  if (!details) return [];
  details.open = true;
  flushSync(() => details.dispatchEvent(new Event('toggle')));
  for (let tries = 0; details.querySelector('table') === null; tries += 1) {
    if (tries > PATIENCE) throw new Error('The page drew no table.');
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  return [...details.cloneNode(true).childNodes];
}

/** Name of what follows the picture: a page is first painted when a browser has read that far. */
const AFTER_PICTURE = 'after-picture';

/** Words and picture come on screen together, however slowly the page arrives. */
export const PICTURE_AT_ONCE = `<link rel="expect" href="#${AFTER_PICTURE}" blocking="render">`;

function finished(page: Element, { picture, notice, prefix }: Part): DrawnPage {
  if (picture !== null) {
    const place = page.querySelector('[data-part="picture"]');
    if (!place) throw new Error('The page has no place for its picture.');
    place.innerHTML = picture;
    place.nextElementSibling?.setAttribute('id', AFTER_PICTURE);
  }
  page.querySelector('main')?.insertAdjacentHTML('afterbegin', notice);
  themeDrawings(page);
  const css = stylesIntoRules(page, prefix);
  return { html: page.innerHTML, css };
}

/** The marks of a legend are in the reader's theme, which only the style sheet knows. */
function themeDrawings(page: Element): void {
  for (const drawn of page.querySelectorAll('svg, svg *')) {
    for (const name of ['fill', 'stroke']) {
      const colour = drawn.getAttribute(name);
      if (colour !== null) drawn.setAttribute(name, themedColour(colour));
    }
  }
}

/** Moves what is in `style` attributes into rules, one for all elements that say the same. */
function stylesIntoRules(page: Element, prefix: string): string {
  const names = new Map<string, string>();
  for (const element of page.querySelectorAll('[style]')) {
    const style = element.getAttribute('style') ?? '';
    const name = names.get(style) ?? `${prefix}s${names.size}`;
    names.set(style, name);
    element.classList.add(name);
    element.removeAttribute('style');
  }
  return [...names].map(([style, name]) => `.${name}{${style}}`).join('');
}
