/**
 * The picture of a drawn page is drawn for many widths, each in a `noscript` that says from where on it is
 * right. Only what fits is made into elements: right before the first frame, and again where the place has
 * got another width.
 */
export function layOut(): void {
  const fitting = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) showFrom(target, contentRect.width);
  });
  for (const place of places()) {
    fitting.observe(place);
    // Paper has a width of its own, and comes without notice.
    addEventListener('beforeprint', () => piecesOf(place).forEach(show), { once: true });
  }
}

/** The same at once, for who has to know how high the page is: out of sight there may be no first frame. */
export function layOutNow(): void {
  for (const place of places()) showFrom(place, place.getBoundingClientRect().width);
}

const places = (): Iterable<Element> => document.querySelectorAll('[data-pieces]');

const piecesOf = (place: Element): readonly HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('noscript'),
];

const showFrom = (place: Element, width: number): void =>
  show(piecesOf(place).findLast(({ dataset }) => Number(dataset['from']) <= width));

/** The style sheet says which one is seen; what is there once stays. */
function show(piece: HTMLElement | undefined): void {
  if (!piece || piece.nextElementSibling?.tagName === 'DIV') return;
  piece.insertAdjacentHTML('afterend', piece.textContent);
}
