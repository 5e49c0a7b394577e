import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Embed } from '#app/embed/createEmbed.ts';
import { createEmbed } from '#app/embed/createEmbed.ts';
import { EmbedPage } from '#app/embed/EmbedPage.tsx';
import type { EmbedParts } from '#app/embed/embedParts.ts';
import { loadEmbedParts } from '#app/embed/embedParts.ts';
import { readBuiltTradeFile } from '#data/builtTradeFile.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { VIEWS } from '#view/viewState.ts';
import { BUNDLED, setUpPage } from './page.tsx';

setUpPage();

let parts: EmbedParts;
beforeAll(async () => {
  parts = await loadEmbedParts();
});

const ledger = readBuiltTradeFile(BUNDLED);

function openEmbed(query = '', browserLanguage: LanguageCode = 'en') {
  const showControls = vi.fn<(controls: string) => void>();
  const embed: Embed = createEmbed({ ledger, query, browserLanguage, site: '../', showControls });
  const { container } = render(<EmbedPage ledger={ledger} parts={parts} start={embed.start} />);
  return { user: userEvent.setup(), embed, showControls, container };
}

const headline = (): string => screen.getByRole('heading', { level: 2 }).textContent;

const link = (name: string | RegExp): string | null =>
  screen.getByRole('link', { name }).getAttribute('href');

describe('a frame', () => {
  it.each(VIEWS)(
    'shows %s at once, with its maker, its date and the way to its page',
    (view) => {
      const { container } = openEmbed(`view=${view}&source=customs&time=2023`);
      const figure = screen.getByRole('figure');
      expect(headline()).not.toBe('');
      expect(container.querySelector('svg text, table')).not.toBeNull();
      expect(within(figure).queryByText(/Loading/)).toBeNull();
      expect(screen.getByRole('contentinfo').textContent).toMatch(/Khorgos · Data of .*20\d\d/);
      expect(link('Open in Khorgos')).toMatch(
        new RegExp(
          `^\\.\\./\\?view=${view}&countries=KAZ~KGZ~TJK~TKM~UZB&.*source=customs&time=2023`,
        ),
      );
    },
    15_000,
  );

  it.each(['trend', 'mirror'])('has the sliders of %s at once', (view) => {
    openEmbed(`view=${view}&source=customs&time=2015..2022`);
    expect(screen.getAllByRole('slider').length).toBeGreaterThan(0);
  });

  it('speaks the language of its link, else the reader’s', () => {
    openEmbed('lang=ru', 'zh');
    expect(document.documentElement.lang).toBe('ru');
    expect(screen.getByRole('link', { name: 'Открыть на сайте «Хоргос»' })).toBeTruthy();
  });

  it('speaks the reader’s language where its link names none', () => {
    openEmbed('', 'zh');
    expect(screen.getByRole('link', { name: '在霍尔果斯中打开' })).toBeTruthy();
  });

  it('changes figure, link and the way to the page with a filter, and never the address', async () => {
    const { user, embed } = openEmbed('view=surplus');
    const before = headline();
    const address = location.href;
    await user.click(screen.getByRole('radio', { name: 'China customs' }));
    expect(headline()).not.toBe(before);
    expect(embed.link()).toContain('view=surplus&');
    expect(embed.link()).toContain('&source=customs&');
    expect(embed.link()).toMatch(/&controls=min$/);
    expect(link('Open in Khorgos')).toContain('&source=customs&');
    expect(location.href).toBe(address);
  });

  it('leads from a figure, a note and a doubt to their places on the page', () => {
    openEmbed('view=table');
    const cell = screen
      .getAllByRole('link')
      .find((one) => one.getAttribute('href')?.includes('cell=note.KAZ'));
    expect(cell?.getAttribute('href')).toMatch(/^\.\.\/\?view=table&.*&cell=note\.KAZ\./);
    const doubt = document.querySelector('ul[aria-label="Notes"] a.mark');
    expect(doubt?.getAttribute('href')).toMatch(/^\.\.\/\?view=table&.*#doubt-/);
  });

  it('lets the link of a figure be followed, and takes that of a source for itself', async () => {
    const { user } = openEmbed('view=table');
    const seen = vi.fn<(prevented: boolean) => void>();
    const watch = (event: Event): void => {
      seen(event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', watch);
    const cell = screen
      .getAllByRole('link')
      .find((one) => one.getAttribute('href')?.includes('cell=note'));
    if (!cell) throw new Error('No figure has a link.');
    await user.click(cell);
    document.removeEventListener('click', watch);
    expect(seen.mock.calls).toEqual([[false]]);
    expect(screen.getByRole('table')).toBeTruthy();
  });

  it('names what of its link was bad', async () => {
    const { user } = openEmbed('source=nobody&controls=some&page=methods');
    const notice = screen.getByText('Part of the link could not be used:').closest('[role=status]');
    expect(notice?.textContent).toContain('source=nobody');
    expect(notice?.textContent).toContain('controls=some');
    expect(notice?.textContent).toContain('page=methods');
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Part of the link could not be used:')).toBeNull();
  });

  it('leads back to the view that was published', async () => {
    const { user, embed } = openEmbed('view=surplus&source=customs&time=2023&countries=KAZ~UZB');
    const published = embed.link();
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'CNY' }));
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    expect(embed.link()).toBe(published);
  });

  it('has a way out of a view with nothing in it', async () => {
    const { user } = openEmbed('countries=');
    expect(screen.getByRole('heading', { name: 'No country is selected' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Select all countries' }));
    expect(screen.getByRole('figure')).toBeTruthy();
  });
});

describe('what is asked of a frame', () => {
  it('changes the view, and what it does not name stays', () => {
    const { embed, showControls } = openEmbed('source=customs&controls=none');
    act(() => embed.set('view=trend&controls=full&unit=nope'));
    expect(screen.getByRole('tab', { name: 'Trend' }).getAttribute('aria-selected')).toBe('true');
    expect(embed.link()).toMatch(/^view=trend&.*&source=customs&.*&unit=usd&.*&controls=full$/);
    expect(showControls.mock.calls).toEqual([['none'], ['full']]);
    // Nobody in front of the frame asked for it.
    expect(screen.queryByText('Part of the link could not be used:')).toBeNull();
  });
});

/** This browser draws no images, and never says so. */
class BrokenImage extends EventTarget {
  set src(_: string) {
    queueMicrotask(() => this.dispatchEvent(new Event('error')));
  }
}

describe('a picture saved in a frame', () => {
  it('stands in place of the figure, which comes back as it was, or says why there is none', async () => {
    vi.stubGlobal('reportError', () => undefined);
    vi.stubGlobal('Image', BrokenImage);
    const { user } = openEmbed('view=surplus&lang=en');
    await user.click(screen.getByText('The same figures as a table'));
    await user.click(screen.getByRole('button', { name: 'Save picture' }));
    const saved = screen.getByRole('region', { name: 'The picture of this view' });
    expect(document.activeElement).toBe(saved);
    expect(within(saved).getByRole('link').getAttribute('href')).toContain('../?view=surplus&');
    await waitFor(() =>
      expect(within(saved).getByRole('status').textContent).toMatch(/^The picture could not/),
    );
    await user.click(screen.getByRole('button', { name: 'Back to the figure' }));
    expect(screen.queryByRole('region', { name: 'The picture of this view' })).toBeNull();
    expect(screen.getByRole('table')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Save picture');
  });
});
