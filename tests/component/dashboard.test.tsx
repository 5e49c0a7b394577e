import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { openPage, setUpPage } from './page.tsx';

setUpPage();

const figure = () => screen.findByRole('figure');

const card = (title: string): HTMLElement => {
  const term = within(screen.getByLabelText('Key figures')).getByText(title);
  const found = term.parentElement;
  if (!found) throw new Error(`No key figure has the title ${title}.`);
  return found;
};

describe('the dashboard', () => {
  it('opens with the note, says who gains and loses most, and what is not accounted for', async () => {
    await openPage();
    expect(
      within(await figure()).getByRole('heading', {
        name: 'Turkmenistan ran Central Asia’s largest surplus with China in 2024, Kyrgyzstan the largest deficit',
      }),
    ).toBeTruthy();
    expect(card('Exports to China').textContent).toContain('$30.0bn');
    expect(card('Imports from China').textContent).toContain('$26.8bn');
    expect(card('Surplus with China').textContent).toContain('+$3.2bn');
    expect(card('Not accounted for').textContent).toContain('$38.0bn');
  });

  it('changes figure, headline, key figures and link together', async () => {
    const { user } = await openPage();
    await user.click(await screen.findByRole('radio', { name: 'China customs' }));
    expect(
      within(await figure()).getByRole('heading', { name: /Turkmenistan alone in Central Asia/ }),
    ).toBeTruthy();
    expect(card('Deficit with China').textContent).toContain('−$33.5bn');
    expect(card('Total trade').textContent).toContain('$94.8bn');
    expect(location.search).toBe('?source=customs');
  });

  it('leaves out the filters that change nothing in a view', async () => {
    const { user } = await openPage();
    await user.click(await screen.findByRole('tab', { name: 'Surplus' }));
    expect(screen.queryByRole('group', { name: 'Measures' })).toBeNull();
    await user.click(screen.getByRole('tab', { name: 'Table' }));
    expect(screen.queryByRole('radiogroup', { name: 'Scale' })).toBeNull();
    expect(screen.getByRole('group', { name: 'Measures' })).toBeTruthy();
  });

  it('offers the base of a percentage, and a column for it, only beside a flow', async () => {
    const { user } = await openPage('?view=mirror&time=2022&measures=surplus');
    const base = { name: 'Gap in % of' };
    const lastColumn = () => screen.getAllByRole('columnheader').at(-1)?.textContent;
    await screen.findByRole('slider', {}, { timeout: 4000 });
    expect(screen.queryByRole('radiogroup', base)).toBeNull();
    await user.click(await screen.findByText('The same figures as a table'));
    await waitFor(() => expect(lastColumn()).toBe('Gap'));
    const headline = within(await figure()).getByRole('heading').textContent;
    expect(screen.getByRole('table').querySelector('caption')?.textContent).toContain(headline);
    await user.click(screen.getByRole('button', { name: 'Exports' }));
    expect(await screen.findByRole('radiogroup', base)).toBeTruthy();
    await waitFor(() => expect(lastColumn()).toBe('% of the own figure'));
  }, 15_000);

  it('resets the filters but keeps the open view and the theme', async () => {
    const { user } = await openPage('?view=surplus&source=customs&unit=cny&theme=dark');
    await user.click(await screen.findByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(location.search).toBe('?view=surplus&theme=dark'));
    expect(screen.queryByRole('button', { name: 'Reset' })).toBeNull();
  });

  it('names what of a link was bad, keeps the rest, and lets the notice go', async () => {
    const { user } = await openPage('?view=nope&countries=KAZ~XXX&unit=cny&utm_source=x');
    const notice = (await screen.findByText('Part of the link could not be used:')).closest(
      '[role=status]',
    );
    expect(notice?.textContent).toContain('view=nope');
    expect(notice?.textContent).toContain('countries=XXX');
    expect(notice?.textContent).not.toContain('utm_source');
    expect(screen.getByRole('radio', { name: 'CNY' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('button', { name: 'Kyrgyzstan' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Part of the link could not be used:')).toBeNull();
  });

  it('says what is missing and does not count it', async () => {
    await openPage('?source=national');
    expect((await figure()).textContent).toContain('Turkmenistan: not reported');
    expect(card('Exports to China').textContent).toContain('3 of 5 countries, 2024');
  });

  it.each([
    ['?countries=', 'No country is selected', 'Select all countries'],
    ['?measures=', 'No measure is selected', 'Select all measures'],
    [
      '?source=national&time=2023&unit=cny',
      'This source has no figures for this selection',
      'Show it in dollars',
    ],
    [
      '?time=2022',
      'This source has no figures for this selection',
      'Show 2022 from: China customs',
    ],
  ])('shows a way out of %s', async (search, title, remedy) => {
    const { user } = await openPage(search);
    await screen.findByRole('heading', { name: title });
    await user.click(screen.getByRole('button', { name: remedy }));
    expect(await figure()).toBeTruthy();
  });

  it('explains each doubt and leads from its mark to the explanation', async () => {
    await openPage();
    const mark = await screen.findByRole('link', {
      name: 'Doubt c: Uzbekistan, Exports to China. Read why.',
    });
    const target = document.querySelector(mark.getAttribute('href') ?? '');
    expect(target?.textContent).toContain('$995m of exports and $4.9bn of imports');
    expect(target?.textContent).toContain('Confidence: high.');
  });

  it('shows the same view from another source with one click', async () => {
    const { user } = await openPage('?countries=KAZ~UZB');
    const link = await screen.findByRole('link', { name: 'Show this view from China’s customs' });
    expect(link.getAttribute('href')).toBe('?countries=KAZ~UZB&source=customs');
    await user.click(link);
    expect(screen.getByRole('radio', { name: 'China customs' }).getAttribute('aria-checked')).toBe(
      'true',
    );
  });

  it('tells in the card of a country who counted, in which words and where', async () => {
    const { user } = await openPage('?source=customs');
    await user.click(await screen.findByRole('button', { name: 'Kazakhstan: who counted it' }));
    const shown = document.querySelector('[data-pinned=true]');
    expect(shown?.textContent).toContain('China, its customs');
    expect(shown?.textContent).toContain('19896990 (unit 10,000 CNY)');
    expect(shown?.textContent).toContain('converted at 7.115 yuan to the dollar');
    await user.keyboard('{Escape}');
    expect(document.querySelector('[data-pinned]')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Kazakhstan: who counted it');
  });

  it('sorts the table by its heads, in the link too', async () => {
    const { user } = await openPage('?view=table');
    await user.click(await screen.findByRole('button', { name: 'Exports to China' }));
    expect(
      screen.getByRole('columnheader', { name: /Exports to China/ }).getAttribute('aria-sort'),
    ).toBe('descending');
    const [, first] = screen.getAllByRole('row');
    expect(first?.textContent).toContain('Kazakhstan');
    await waitFor(() => expect(location.search).toBe('?view=table&sort=-exports'));
  });

  it('follows back and forward', async () => {
    const { user } = await openPage();
    await user.click(await screen.findByRole('radio', { name: 'Share' }));
    expect(location.search).toBe('?unit=share');
    history.back();
    await waitFor(() =>
      expect(screen.getByRole('radio', { name: 'USD' }).getAttribute('aria-checked')).toBe('true'),
    );
  });
});
