import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openPage, setUpPage } from './page.tsx';

setUpPage();

const walker = async () => within(await screen.findByRole('application'));
const spoken = (): string =>
  screen.getByRole('application').querySelector('[aria-live]')?.textContent ?? '';
const stops = (): number =>
  screen.getByRole('application').querySelectorAll('button[tabindex="0"]').length;

/** What each of the keys reads, beginning on the first mark. */
async function readingsOf(search: string, keys: readonly string[]): Promise<readonly string[]> {
  const { user } = await openPage(search);
  const [first] = await (await walker()).findAllByRole('button');
  first?.focus();
  const heard: string[] = [];
  for (const key of keys) {
    await user.keyboard(`{${key}}`);
    heard.push(spoken());
  }
  return heard;
}

describe('the arrow keys on a figure', () => {
  it('read bar after bar with unit, period and who counted it', async () => {
    expect(
      await readingsOf('?source=customs', [
        'ArrowRight',
        'ArrowRight',
        'ArrowRight',
        'ArrowDown',
        'ArrowLeft',
        'Home',
        'ArrowLeft',
        'End',
        'ArrowRight',
      ]),
    ).toEqual([
      'Turkmenistan, Exports to China, 2024: 9.62 billion US dollars. Counted by: China, its customs.',
      'Turkmenistan, Imports from China, 2024: 1.03 billion US dollars. Counted by: China, its customs.',
      'Turkmenistan, Trade balance, 2024: a surplus of 8.59 billion US dollars. Counted by: China, its customs.',
      'Tajikistan, Trade balance, 2024: a deficit of 3.16 billion US dollars. Counted by: China, its customs.',
      'Tajikistan, Imports from China, 2024: 3.51 billion US dollars. Counted by: China, its customs.',
      'Turkmenistan, Exports to China, 2024: 9.62 billion US dollars. Counted by: China, its customs.',
      'Turkmenistan, Exports to China, 2024: 9.62 billion US dollars. Counted by: China, its customs.',
      'Kyrgyzstan, Trade balance, 2024: a deficit of 17.1 billion US dollars. Counted by: China, its customs.',
      'Kyrgyzstan, Trade balance, 2024: a deficit of 17.1 billion US dollars. Counted by: China, its customs.',
    ]);
  });

  it('say what is in doubt, what is missing and what a part is of', async () => {
    expect(await readingsOf('?countries=KAZ&measures=exports', ['ArrowRight'])).toEqual([
      'Kazakhstan, Exports to China, 2024: 18 billion US dollars. Counted by: not stated by the source. Doubtful, see notes.',
    ]);
  });

  it('say why there is no figure', async () => {
    const [heard] = await readingsOf('?source=national&countries=KAZ~TKM', ['End']);
    expect(heard).toBe('Turkmenistan, Trade balance, 2024: not reported. ');
  });

  it('say what a percentage is of', async () => {
    const [heard] = await readingsOf('?unit=gdp&source=customs&time=2023&countries=KGZ', ['End']);
    expect(heard).toMatch(
      /^Kyrgyzstan, Trade balance, 2023: a deficit of \d+(\.\d)?% of GDP\. Counted by/,
    );
  });

  it('read both sides of a mirror and how far they are apart', async () => {
    const heard = await readingsOf('?view=mirror&countries=KAZ&measures=imports', [
      'ArrowRight',
      'ArrowRight',
    ]);
    expect(heard).toEqual([
      expect.stringMatching(
        /^Kazakhstan, Imports from China, 2024, own figure: 15\.2 billion US dollars\. Counted by: Kazakhstan, its own statistics\. China’s figure is higher by 12\.8 billion US dollars \(\+84\.5% of the own figure\)\.$/,
      ),
      expect.stringMatching(
        /^Kazakhstan, Imports from China, 2024, China’s figure: 28 billion US dollars\. Counted by: China, its customs\. China’s figure is higher/,
      ),
    ]);
  });

  it('read the flows and the products', async () => {
    const [flow] = await readingsOf('?view=flows&source=customs&countries=UZB', ['ArrowRight']);
    expect(flow).toMatch(/^Uzbekistan, Exports to China, 2024: .* billion US dollars\. Counted by/);
  });

  it('read each product with its share, its amount and the reporter', async () => {
    const [first, rest] = await readingsOf('?view=products&countries=KAZ&measures=exports', [
      'ArrowRight',
      'End',
    ]);
    expect(first).toMatch(
      /^Kazakhstan’s exports to China, 2024, Copper ores and concentrates: 19\.3%, 2\.88 billion US dollars\. Kazakhstan, its own statistics/,
    );
    expect(rest).toMatch(/^Kazakhstan’s exports to China, 2024, Not known: 9\.6%\./);
  });

  it('take one stop of the Tab key, and fall silent when the focus leaves', async () => {
    const { user } = await openPage('?source=customs');
    const buttons = await (await walker()).findAllByRole('button');
    expect(stops()).toBe(1);
    buttons[2]?.focus();
    await waitFor(() => expect(buttons[2]?.tabIndex).toBe(0));
    expect(stops()).toBe(1);
    await user.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Uzbekistan/);
    await user.tab();
    expect(spoken()).toBe('');
  });

  it('leave other keys and combinations alone', async () => {
    expect(await readingsOf('?source=customs', ['x', 'Control>}{ArrowRight}{/Control'])).toEqual([
      '',
      '',
    ]);
  });

  it('read the nearest mark where a filter has taken away the one that was read', async () => {
    const { user } = await openPage('?source=customs&countries=KAZ~KGZ');
    const [first] = await (await walker()).findAllByRole('button');
    first?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(spoken()).toMatch(/^Kazakhstan, Trade balance/);
    const target = document.activeElement;
    fireEvent.click(screen.getByRole('button', { name: 'Balance' }));
    await waitFor(() => expect(spoken()).toMatch(/^Kazakhstan, Imports/));
    expect(document.activeElement).toBe(target);
    await user.keyboard('{ArrowRight}');
    expect(spoken()).toMatch(/^Kyrgyzstan, Exports/);
  });

  it('open the card of the country that is read', async () => {
    const { user } = await openPage('?source=customs');
    const [first] = await (await walker()).findAllByRole('button');
    first?.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(document.querySelector('[data-pinned=true]')?.textContent).toContain('Tajikistan');
    await user.keyboard('{ArrowDown}');
    expect(document.querySelector('[data-pinned=true]')).toBeNull();
  });
});
