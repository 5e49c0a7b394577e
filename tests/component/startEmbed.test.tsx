import { act, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { packed } from '#prerender/htmlFile.ts';
import { startEmbed } from '#app/embed/startEmbed.tsx';
import type { Early } from '#early/early.ts';
import { BUNDLED, setUpPage } from './page.tsx';

setUpPage();

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['controls'];
  window.khorgosEarly = undefined;
});

/** A page with a drawn figure, as a build would write it. */
function drawnPage(data = BUNDLED): HTMLElement {
  const root = document.createElement('div');
  root.id = 'root';
  root.innerHTML = '<main><h2>Drawn</h2></main>';
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.id = 'data';
  script.textContent = packed(data);
  document.body.append(root, script);
  return root;
}

function early(change: Partial<Early> = {}) {
  const takeOver = vi.fn<() => void>();
  const left: Early = {
    drawn: true,
    letGo: () => undefined,
    lose: () => undefined,
    takeOver,
    ...change,
  };
  window.khorgosEarly = left;
  return takeOver;
}

const start = async (root: HTMLElement): Promise<void> => act(async () => startEmbed(root));

const headlines = (root: HTMLElement): readonly string[] =>
  [...root.querySelectorAll('h2')].map(({ textContent }) => textContent);

describe('the start of a frame', () => {
  it('puts the figure in place of what is drawn, in one step', async () => {
    const root = drawnPage();
    const seen: (readonly string[])[] = [];
    early({
      link: 'view=surplus&controls=full&lang=en',
      takeOver: () => seen.push(headlines(root)),
    });
    expect(headlines(root)).toEqual(['Drawn']);
    await start(root);
    expect(seen).toEqual([[expect.stringContaining('Turkmenistan')]]);
    expect(root.querySelector('svg text')).not.toBeNull();
    expect(document.documentElement.dataset['controls']).toBe('full');
  });

  it('shows at once what its host asked for meanwhile', async () => {
    const root = drawnPage();
    early({ link: 'lang=en&source=customs', sets: () => ['view=trend', 'lang=ru&controls=none'] });
    await start(root);
    expect(root.querySelector('[role=tab][aria-selected=true]')?.textContent).toBe('Динамика');
    expect(root.querySelector('footer a')?.getAttribute('href')).toContain('&source=customs&');
    expect(document.documentElement.dataset['controls']).toBe('none');
  });

  it('reads its address where nothing else has', async () => {
    history.replaceState(null, '', '/embed/x.html?utm_source=y#view=surplus&lang=zh&controls=none');
    const root = drawnPage();
    await start(root);
    expect(document.documentElement.lang).toBe('zh');
    expect(root.querySelector('footer a')?.getAttribute('href')).toContain('view=surplus&');
    expect(document.documentElement.dataset['controls']).toBe('none');
  });

  it('leaves what is drawn where it cannot do better', async () => {
    vi.stubGlobal('reportError', vi.fn<(error: unknown) => void>());
    const root = drawnPage(BUNDLED.slice(0, -9));
    const takeOver = early({ drawn: true });
    await start(root);
    expect(headlines(root)).toEqual(['Drawn']);
    expect(takeOver).not.toHaveBeenCalled();
    expect(reportError).toHaveBeenCalledOnce();
  });

  it('says so where what is drawn is not what the link asks for', async () => {
    vi.stubGlobal('reportError', vi.fn<(error: unknown) => void>());
    const root = drawnPage(BUNDLED.slice(0, -9));
    const takeOver = early({ drawn: false });
    await start(root);
    await waitFor(() => expect(takeOver).toHaveBeenCalledOnce());
    expect(root.textContent).toBe('The figure could not be drawn here. Open in Khorgos');
  });
});
