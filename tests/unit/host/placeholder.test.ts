import { beforeEach, describe, expect, it } from 'vitest';
import { frameAddress, upgrade, upgradeAll } from '#host/placeholder.ts';

const SITE = 'https://trade.example/embed/surplus.html?view=surplus&controls=min';

const framesOf = (): readonly HTMLIFrameElement[] => [...document.querySelectorAll('iframe')];

function place(html: string): HTMLElement {
  document.body.innerHTML = html;
  const found = document.querySelector<HTMLElement>('[data-khorgos]');
  if (!found) throw new Error('No placeholder in the page.');
  return found;
}

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('frameAddress', () => {
  it('is the address of a link or of a box', () => {
    expect(frameAddress(place(`<a data-khorgos href="${SITE}">Surplus</a>`))).toBe(SITE);
    expect(frameAddress(place(`<div data-khorgos data-src="${SITE}"></div>`))).toBe(SITE);
  });

  it('is that of the frame where a link has one of its own', () => {
    const link = place(`<a data-khorgos data-src="${SITE}" href="https://trade.example/">All</a>`);
    expect(frameAddress(link)).toBe(SITE);
  });

  it('stands in relation to the page', () => {
    const link = place('<a data-khorgos href="embed/flows.html">Flows</a>');
    expect(frameAddress(link)).toBe(new URL('embed/flows.html', document.baseURI).href);
  });

  it.each([
    'java\nscript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///x',
    'http://',
  ])('is not %s', (address) => {
    const link = place('<a data-khorgos>Link</a>');
    link.setAttribute('href', address);
    expect(frameAddress(link)).toBeNull();
    expect(upgrade(link)).toBeNull();
    expect(framesOf()).toEqual([]);
  });

  it('is nothing where a placeholder has none', () => {
    expect(frameAddress(place('<div data-khorgos></div>'))).toBeNull();
  });
});

describe('upgrade', () => {
  it('puts a lazy frame before a link, which stays', () => {
    const link = place(`<p>See <a data-khorgos href="${SITE}">the surplus</a>.</p>`);
    const frame = upgrade(link);
    expect(link.previousElementSibling).toBe(frame);
    expect(link.textContent).toBe('the surplus');
    expect(frame?.src).toBe(SITE);
    expect(frame?.title).toBe('the surplus');
    expect(frame?.getAttribute('loading')).toBe('lazy');
    expect(frame?.getAttribute('allow')).toBe('clipboard-write; web-share');
    expect(frame?.style.cssText).toBe('display: block; width: 100%; border: 0px; height: 480px;');
  });

  it('puts a frame into a box, before what is written there', () => {
    const box = place(
      `<div data-khorgos data-src="${SITE}" title="Surplus"><a href="/">By hand</a></div>`,
    );
    const frame = upgrade(box);
    expect(box.firstElementChild).toBe(frame);
    expect(frame?.title).toBe('Surplus');
    expect(box.textContent).toBe('By hand');
  });

  it('takes the room that was kept, and no more', () => {
    const box = place(`<div data-khorgos data-src="${SITE}" style="min-height: 610px"></div>`);
    expect(upgrade(box)?.style.height).toBe('610px');
    expect(box.style.minHeight).toBe('0px');
  });

  it.each([
    ['720', '720px'],
    ['-720', '480px'],
    ['tall', '480px'],
  ])('takes a height of %s as %s', (given, taken) => {
    const box = place(`<div data-khorgos data-height="${given}" data-src="${SITE}"></div>`);
    expect(upgrade(box)?.style.height).toBe(taken);
  });

  it('hides a picture and leaves a link some words', () => {
    const link = place(
      `<a data-khorgos href="${SITE}"><img src="data:," alt="Who runs a surplus"></a>`,
    );
    expect(upgrade(link)?.title).toBe('Who runs a surplus');
    expect(link.querySelector('img')?.style.display).toBe('none');
    expect(link.textContent).toBe('Who runs a surplus');
  });

  it('leaves the link in a box some words, but writes none where there is no link', () => {
    const picture = '<img src="data:," alt="Picture">';
    const box = (inside: string) =>
      place(`<div data-khorgos data-src="${SITE}" title="Surplus">${inside}</div>`);
    const linked = box(`<a href="/">${picture}</a>`);
    upgrade(linked);
    expect(linked.querySelector('a')?.textContent).toBe('Surplus');
    const plain = box(picture);
    upgrade(plain);
    expect(plain.textContent).toBe('');
  });

  it('sandboxes a frame as the placeholder says', () => {
    const html = (more: string) => `<a data-khorgos ${more} href="${SITE}">Surplus</a>`;
    expect(upgrade(place(html('')))?.getAttribute('sandbox')).toBeNull();
    expect(upgrade(place(html('data-sandbox')))?.getAttribute('sandbox')).toBe('');
    const scripts = upgrade(place(html('data-sandbox="allow-scripts"')));
    expect(scripts?.getAttribute('sandbox')).toBe('allow-scripts');
  });

  it('leaves alone what is being written in an editor', () => {
    const link = place(`<a data-khorgos href="${SITE}">Surplus</a>`);
    Object.defineProperty(link, 'isContentEditable', { value: true });
    expect(upgrade(link)).toBeNull();
    expect(link.dataset['khorgos']).toBe('');
  });
});

describe('upgradeAll', () => {
  it('upgrades each placeholder once', () => {
    document.body.innerHTML = `
      <a data-khorgos href="${SITE}">One</a>
      <div data-khorgos data-src="${SITE}">Two</div>
      <a href="${SITE}">No placeholder</a>
      <span data-khorgos data-src="${SITE}">Neither</span>`;
    upgradeAll(document);
    upgradeAll(document);
    expect(framesOf().map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  it('goes on after a placeholder that leads nowhere', () => {
    document.body.innerHTML = `
      <a data-khorgos href="data:,">Bad</a>
      <a data-khorgos href="${SITE}">Good</a>`;
    upgradeAll(document);
    expect(framesOf().map(({ title }) => title)).toEqual(['Good']);
  });
});
