import { describe, expect, it } from 'vitest';

import { orderOf } from '../export/orders.ts';

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

  it('is short on the sheet, and leaves the theme to the reader', async () => {
    const { shortLink } = await orderOf({ view: 'mirror', theme: 'light' }, { theme: 'dark' });
    expect(shortLink).toBe('khorgos.example/?view=mirror&lang=en');
  });
});
