/** What a printed link leaves out: the reader's colours and release, and what is open beside the figure. */
const OWN = /^(?:lang|theme|cell|page|data)(?:=|$)/;

/** The link of a view as it is copied for somebody else: in its language, and nothing of the reader's own. */
function linkToCopy(href: string): string {
  const { origin, pathname, search } = new URL(href, location.href);
  const kept = search
    .slice(1)
    .split('&')
    .filter((part) => part && !OWN.test(part));
  return `${origin}${pathname}?${[...kept, `lang=${document.documentElement.lang}`].join('&')}`;
}

/** Writes the link of what is shown under its sources for as long as it is printed; `href` leads to the view. */
export function printedAddress(href: () => string): void {
  addEventListener('beforeprint', () => {
    for (const caption of document.querySelectorAll('figcaption')) {
      caption.dataset['address'] = linkToCopy(href());
    }
  });
}
