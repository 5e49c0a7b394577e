/**
 * The picture of a drawn frame is drawn for many widths, each in a `noscript` that says from where on it is
 * right. Only what fits is made into elements: now, and again where the place has got another width.
 */
export function layOut(): void {
  const places = placesNow();
  // At once: an observer is told when the first frame is laid out, and what it adds then is a shift. Out of
  // sight there is no frame at all.
  showFitting();
  // Later ones hear of a width after it, such as who tells the height of the page.
  const fitting = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) {
      // The live figure has taken its place, for good.
      if (!target.isConnected) fitting.unobserve(target);
      else if (contentRect.width > 0) showFrom(target, contentRect.width);
    }
  });
  for (const place of places) fitting.observe(place);
  // Paper has a width of its own, and comes without notice.
  addEventListener('beforeprint', showAll);
  matchMedia('print').addEventListener('change', showAll);
}

const placesNow = (): readonly Element[] => [...document.querySelectorAll('[data-pieces]')];

/** For the width that there is now: a frame may have got another one since, and nobody has been told yet. */
export function showFitting(): void {
  for (const place of placesNow()) showFrom(place, place.getBoundingClientRect().width);
}

/** The style sheet says which one is seen. */
const showAll = (): void => document.querySelectorAll('[data-pieces]>noscript').forEach(show);

function showFrom(place: Element, width: number): void {
  const pieces = [...place.querySelectorAll<HTMLElement>(':scope>[data-from]')];
  show(pieces.findLast(({ dataset }) => Number(dataset['from']) <= width));
}

/** Makes elements of what is still text; what is there once stays. */
function show(piece: Element | undefined): void {
  if (piece?.localName === 'noscript') piece.outerHTML = piece.textContent;
}
