/**
 * The picture of a drawn frame is drawn for many widths, each in a `noscript` that says from where on it is
 * right. Only what fits is made into elements: now, and again where the place has got another width.
 */
export function layOut(): void {
  const fitting = new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) showFrom(target, contentRect.width);
  });
  for (const place of document.querySelectorAll('[data-pieces]')) {
    // At once: an observer is told when the first frame is laid out, and what it adds then is a shift. Out
    // of sight there is no frame at all.
    showFrom(place, place.getBoundingClientRect().width);
    fitting.observe(place);
    // Paper has a width of its own, and comes without notice.
    addEventListener('beforeprint', () => piecesOf(place).forEach(show), { once: true });
  }
}

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
