import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { BUNDLED, openPage, setUpPage } from './page.tsx';

setUpPage();

describe('loading the figures', () => {
  it('says that they are on their way', async () => {
    await openPage();
    expect(screen.getByText('Loading the figures…')).toBeTruthy();
    expect(await screen.findByRole('figure')).toBeTruthy();
  });

  it('names the faults of a file that cannot be trusted, and shows nothing of it', async () => {
    const bad = BUNDLED.replace('"period": "2024"', '"period": "2024Q1"').replace(
      '"unit": "USD"',
      '"unit": "EUR"',
    );
    const { fetched } = await openPage('', [{ body: bad }]);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The data file cannot be trusted');
    expect(alert.textContent).toContain('observations[0].period');
    expect(alert.textContent).toContain('observations[0].unit');
    expect(screen.queryByRole('figure')).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('tries again by itself, then says why it failed and offers to retry', async () => {
    const down = { status: 503 };
    const { user, fetched } = await openPage('', [down, down, down, {}]);
    const alert = await screen.findByRole('alert', undefined, { timeout: 5000 });
    expect(alert.textContent).toContain('status 503');
    expect(fetched).toHaveBeenCalledTimes(3);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    expect(await screen.findByRole('figure')).toBeTruthy();
  });
});
