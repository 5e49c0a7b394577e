import { describe, expect, it } from 'vitest';

import { orderOf } from '../export/orders.ts';

import { makePicture } from '#export/picture/picture.ts';

describe('the link of a picture', () => {
  it('has the theme of the picture, whatever the page has', async () => {
    const links = await Promise.all(
      (['auto', 'light', 'dark'] as const).map(
        async (theme) => (await orderOf({ theme }, { theme: 'dark' })).link,
      ),
    );
    expect(new Set(links).size).toBe(1);
    expect(new URL(links[0] ?? '').searchParams.get('theme')).toBe('dark');
  });

  it('is left out of the sheet where the site is not known, and a query in the metadata', async () => {
    const { svg, facts } = makePicture(await orderOf({ view: 'surplus' }, {}, ''));
    expect(facts.link).toMatch(/^\?view=surplus&.*theme=light$/);
    const page = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const words = [...page.querySelectorAll('text')]
      .map(({ textContent }) => textContent)
      .join(' ');
    expect(words).toContain('MIT licence');
    expect(words).not.toContain('view=');
  });

  it('is short on the sheet, and leaves the theme to the reader', async () => {
    const { shortLink } = await orderOf({ view: 'mirror', theme: 'light' }, { theme: 'dark' });
    expect(shortLink).toBe('khorgos.example/?view=mirror&lang=en');
  });
});
