/** Something that a reader did to a drawn page, which had no code yet to answer. */
type Act = {
  readonly place: Place;
  readonly kind: 'click' | 'choice';
  /** What was chosen in a list; empty for a click. */
  readonly value: string;
};

/** Where an element stands: by its ancestors' numbers, what it says, and where it was pointed at. */
type Place = {
  readonly path: readonly number[];
  readonly says: string;
  readonly x: number;
  readonly y: number;
};

const elementsOf = (parent: Element): readonly Element[] =>
  // What speaks to readers without scripts is part of the drawn page only.
  [...parent.children].filter((child) => !child.hasAttribute('data-still'));

const saysOf = (element: Element): string =>
  element.tagName + (element.getAttribute('aria-label') ?? element.textContent);

function pathTo(element: Element, root: Element): readonly number[] {
  const path: number[] = [];
  for (let at = element; at !== root && at.parentElement; at = at.parentElement) {
    path.unshift(elementsOf(at.parentElement).indexOf(at));
  }
  return path;
}

const placeOf = (element: Element, root: Element, { x, y } = { x: 0, y: 0 }): Place => ({
  path: pathTo(element, root),
  says: saysOf(element),
  x,
  y,
});

const follow = (path: readonly number[], root: Element): Element | undefined =>
  path.reduce<Element | undefined>((at, index) => at && elementsOf(at)[index], root);

/** The element in the same place that says the same, else the one under the same point. */
function elementAt({ path, says, x, y }: Place, root: Element): Element | null {
  const found = follow(path, root);
  if (found && saysOf(found) === says) return found;
  const pointed = x + y > 0 ? document.elementFromPoint(x, y) : null;
  return pointed && root.contains(pointed) ? pointed : null;
}

/** Whether a link opens a tab or another site, or leads to a place on this page, which is there already. */
const leadsAway = (link: HTMLAnchorElement): boolean =>
  (link.target || document.querySelector('base')?.target) === '_blank' ||
  link.origin !== location.origin ||
  (link.getAttribute('href') ?? '').startsWith('#');

/** What the reader's own browser answers without us: folding, selecting, leaving for another site. */
function answersItself(target: Element, event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return true;
  }
  const link = target.closest('a');
  if (link) return leadsAway(link);
  return target.closest('summary,select,option') !== null;
}

/** Where a click leads: the control around what was hit. */
const controlAround = (target: Element): Element =>
  target.closest('a,button,[role],label,input') ?? target;

/** The keys by which a control is pressed that is none of the browser's own. */
const PRESSING: ReadonlySet<string> = new Set([' ', 'Enter']);

type KeptActs = {
  /** Stops keeping, and repeats on what stands in the root by then. */
  readonly repeat: () => void;
  /** Stops keeping, because nothing will ever answer; a link that was clicked last is followed. */
  readonly giveUp: () => void;
};

/**
 * Keeps what a reader does within `root`, which need not be there yet, until the code is there that can
 * answer it.
 */
export function keepActs(root: () => Element | null): KeptActs {
  const acts: Act[] = [];
  let followed: HTMLAnchorElement | null = null;
  const listening = new AbortController();
  const listen = <Name extends 'click' | 'change' | 'keydown'>(
    name: Name,
    keep: (event: DocumentEventMap[Name], target: Element, within: Element) => void,
  ): void =>
    document.addEventListener(
      name,
      (event) => {
        const within = root();
        if (event.target instanceof Element && within?.contains(event.target)) {
          keep(event, event.target, within);
        }
      },
      { capture: true, signal: listening.signal },
    );
  const keepClick = (event: Event, target: Element, place: Place): void => {
    event.preventDefault();
    followed = target.closest('a');
    acts.push({ place, kind: 'click', value: '' });
  };
  listen('click', (event, target, within) => {
    if (answersItself(target, event)) return;
    const { clientX: x, clientY: y } = event;
    keepClick(event, target, placeOf(controlAround(target), within, { x, y }));
  });
  listen('keydown', (event, target, within) => {
    const drawnControl = target.matches('[role=radio]');
    if (drawnControl && PRESSING.has(event.key)) keepClick(event, target, placeOf(target, within));
  });
  listen('change', (_, target, within) => {
    if (!(target instanceof HTMLSelectElement)) return;
    acts.push({ place: placeOf(target, within), kind: 'choice', value: target.value });
  });
  return {
    repeat: () => {
      listening.abort();
      const within = root();
      if (!within) return;
      // All are looked up before any is repeated: each may move what the others point at.
      const found = acts.map((act) => ({ act, element: elementAt(act.place, within) }));
      for (const { act, element } of found) if (element?.isConnected) repeat(act, element);
    },
    giveUp: () => {
      listening.abort();
      if (followed) location.assign(followed.href);
    },
  };
}

function repeat({ place, kind, value }: Act, element: Element): void {
  if (kind === 'click') {
    // Not by its method `click`, which a part of a drawing does not have.
    const { x: clientX, y: clientY } = place;
    element.dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, clientX, clientY }),
    );
  } else if (element instanceof HTMLSelectElement) {
    element.value = value;
    element.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/**
 * Notes what of a page is in the reader's hand, the element with the focus and what was unfolded; the
 * returned function gives it back on the page that has taken its place.
 */
export function keepState(root: Element): () => void {
  const { activeElement } = document;
  const isInside = activeElement && activeElement !== root && root.contains(activeElement);
  const focused = isInside ? placeOf(activeElement, root) : null;
  const open = [...root.querySelectorAll('details[open]')].map((one) => pathTo(one, root));
  return () => {
    for (const path of open) {
      const details = follow(path, root);
      if (details instanceof HTMLDetailsElement) details.open = true;
    }
    const element = focused && elementAt(focused, root);
    if (element instanceof HTMLElement) element.focus({ preventScroll: true });
  };
}
