const WAITING = ['a', 'div'].map((tag) => `${tag}[data-khorgos]:not([data-khorgos=done])`).join();

/** In pixels, where a placeholder keeps no room and names no height. */
const DEFAULT_HEIGHT = 480;

/** Address of the frame that a placeholder stands for; null where it is none of the web. */
export function frameAddress(place: HTMLElement): string | null {
  try {
    const text = place.dataset['src'] ?? place.getAttribute('href') ?? 'none:';
    const { href, protocol } = new URL(text, place.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? href : null;
  } catch {
    return null;
  }
}

/** The placeholder's link: itself, or the first within. */
const linkOf = (place: HTMLElement): HTMLElement | null =>
  place.matches('a') ? place : place.querySelector('a');

const titleOf = (place: HTMLElement): string =>
  place.title ||
  (linkOf(place) ?? place).textContent.trim() ||
  (place.querySelector('img')?.alt ?? '');

const heightOf = (place: HTMLElement, kept: number): number =>
  // A negative or unreadable height says nothing.
  Math.max(Number(place.dataset['height']), 0) ||
  Math.max(kept - place.getBoundingClientRect().height, 0) ||
  DEFAULT_HEIGHT;

/**
 * Puts a lazy frame in the place of a link or a box, into exactly the room that its `min-height`
 * keeps; what is written there stays below it, pictures give way. Style goes in property by
 * property, because a page's policy may forbid style attributes.
 */
export function upgrade(place: HTMLElement): HTMLIFrameElement | null {
  const address = frameAddress(place);
  // What is being written in an editor would be saved with the frame in it.
  if (address === null || place.isContentEditable) return null;
  const page = place.ownerDocument;
  const title = titleOf(place);
  const kept = Number.parseFloat(page.defaultView?.getComputedStyle(place).minHeight ?? '') || 0;
  place.dataset['khorgos'] = 'done';
  place.style.minHeight = '0';
  for (const picture of place.querySelectorAll<HTMLElement>('img,picture')) {
    picture.style.display = 'none';
  }
  // A link that was only a picture would be left without a word.
  const link = linkOf(place);
  if (link?.textContent.trim() === '') link.append(title);

  const frame = page.createElement('iframe');
  // Not the mark of placeholders: a page may give those a look and a height.
  frame.dataset['khorgosFrame'] = '';
  frame.title = title;
  frame.setAttribute('allow', 'clipboard-write; web-share');
  const { sandbox } = place.dataset;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  // Before the address: a frame that has one is fetched at once.
  frame.setAttribute('loading', 'lazy');
  frame.style.display = 'block';
  frame.style.width = '100%';
  frame.style.border = '0';
  frame.style.height = `${heightOf(place, kept)}px`;
  frame.src = address;
  if (link === place) place.before(frame);
  else place.prepend(frame);
  return frame;
}

/** Upgrades whatever placeholder stands in a page and has not been before. */
export function upgradeAll(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>(WAITING)) upgrade(place);
}
