import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keepActs, keepState } from '#early/acts.ts';

const root = (): HTMLElement => {
  const found = document.getElementById('root');
  if (!found) throw new Error('There is no root.');
  return found;
};

const find = <T extends Element>(selector: string, kind: new () => T): T => {
  const found = root().querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`There is no ${selector}.`);
  return found;
};

const PAGE = `<main><section data-still><p>Without scripts</p></section>
  <button>Log</button><a href="?view=table">Table</a><a href="https://example.org/">Elsewhere</a>
  <select aria-label="Sort"><option value="a">A</option><option value="b">B</option></select>
  <details><summary>More</summary><p>Folded</p></details></main>`;

/** As the code would draw it: the same, but for what speaks to readers without scripts. */
const LIVE = PAGE.replace(/<section.*?<\/section>/s, '');

beforeEach(() => {
  document.body.innerHTML = `<div id="root">${PAGE}</div>`;
});

const click = (selector: string, init: MouseEventInit = {}): boolean =>
  find(selector, HTMLElement).dispatchEvent(
    new MouseEvent('click', { bubbles: true, cancelable: true, button: 0, ...init }),
  );

describe('what a reader does before there is code', () => {
  it('is repeated on the same controls of the page that takes the place of the drawn one', () => {
    const { repeat } = keepActs(root);
    expect(click('button')).toBe(false);
    const list = find('select', HTMLSelectElement);
    list.value = 'b';
    list.dispatchEvent(new Event('change', { bubbles: true }));

    root().innerHTML = LIVE;
    const clicked = vi.fn<() => void>();
    find('button', HTMLButtonElement).addEventListener('click', clicked);
    const changed = vi.fn<() => void>();
    find('select', HTMLSelectElement).addEventListener('change', changed);
    repeat();
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(changed).toHaveBeenCalledTimes(1);
    expect(find('select', HTMLSelectElement).value).toBe('b');
  });

  it('is not repeated on something else that happens to stand there', () => {
    const { repeat } = keepActs(root);
    click('button');
    root().innerHTML = LIVE.replace('>Log<', '>Delete<');
    const clicked = vi.fn<() => void>();
    find('button', HTMLButtonElement).addEventListener('click', clicked);
    repeat();
    expect(clicked).not.toHaveBeenCalled();
  });

  it('is left to the browser where the browser answers it', () => {
    const { giveUp: stop } = keepActs(root);
    expect(click('a[href^="https"]')).toBe(true);
    expect(click('summary')).toBe(true);
    expect(click('a[href^="?"]', { ctrlKey: true })).toBe(true);
    expect(click('a[href^="?"]')).toBe(false);
    stop();
  });

  it('is the live page’s own affair from then on', () => {
    keepActs(root).giveUp();
    expect(click('button')).toBe(true);
  });

  it('is a press of a key too, on a control that is none of the browser’s own', () => {
    root().innerHTML = '<span role="radio" tabindex="0">Customs</span>';
    const { repeat } = keepActs(root);
    const press = (key: string): boolean =>
      find('[role=radio]', HTMLElement).dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
    expect(press(' ')).toBe(false);
    expect(press('Tab')).toBe(true);
    root().innerHTML = '<span role="radio" tabindex="0">Customs</span>';
    const clicked = vi.fn<() => void>();
    find('[role=radio]', HTMLElement).addEventListener('click', clicked);
    repeat();
    expect(clicked).toHaveBeenCalledTimes(1);
  });

  it('is the browser’s affair where a link opens a tab or leads to a place on the page', () => {
    root().innerHTML = '<a href="#notes">a</a><a href="?view=table">Table</a>';
    const { giveUp } = keepActs(root);
    expect(click('a[href^="#"]')).toBe(true);
    const base = document.createElement('base');
    base.target = '_blank';
    document.head.append(base);
    expect(click('a[href^="?"]')).toBe(true);
    base.remove();
    giveUp();
  });
});

describe('what is in the reader’s hand', () => {
  it('is given back: the focus, and what was unfolded', () => {
    find('button', HTMLButtonElement).focus();
    find('details', HTMLDetailsElement).open = true;
    const giveBack = keepState(root());
    root().innerHTML = LIVE;
    giveBack();
    expect(document.activeElement).toBe(find('button', HTMLButtonElement));
    expect(find('details', HTMLDetailsElement).open).toBe(true);
  });

  it('is nothing where nothing was touched', () => {
    const giveBack = keepState(root());
    root().innerHTML = LIVE;
    giveBack();
    expect(document.activeElement).toBe(document.body);
    expect(find('details', HTMLDetailsElement).open).toBe(false);
  });
});
