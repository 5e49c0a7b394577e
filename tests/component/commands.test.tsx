import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';

import { openPage, setUpPage } from './page.tsx';

setUpPage();

/** A page whose commands have come, which takes the first of them. */
async function openReady(search = ''): Promise<UserEvent> {
  const { user } = await openPage(search);
  await screen.findByRole('figure');
  await user.keyboard('?');
  await screen.findByRole('dialog', { name: 'Keyboard shortcuts' }, { timeout: 12_000 });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  return user;
}

const isChosen = (name: string): boolean =>
  screen.getByRole('radio', { name }).getAttribute('aria-checked') === 'true';

describe('the keyboard', () => {
  it('changes what is shown, says what it chose, and takes it back', async () => {
    const user = await openReady();
    await user.keyboard('s');
    expect(isChosen('China customs')).toBe(true);
    expect(screen.getByText('Figures from: China customs').closest('[role=status]')).toBeTruthy();
    await user.keyboard('e');
    expect(screen.getByRole('button', { name: 'Exports' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
    await user.keyboard('{Control>}z{/Control}z');
    expect(isChosen('Summit note')).toBe(true);
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    expect(isChosen('China customs')).toBe(true);
    await user.keyboard('2');
    expect(screen.getByRole('tab', { name: 'Surplus' }).getAttribute('aria-selected')).toBe('true');
    await user.keyboard('i');
    expect(screen.getByText('That changes nothing in this view')).toBeTruthy();
  }, 15_000);

  it('understands a Russian layout, and is quiet where somebody writes', async () => {
    const user = await openReady('?unit=share');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ы', code: 'KeyS' }));
    await waitFor(() => expect(isChosen('China customs')).toBe(true));
    await user.click(screen.getByRole('combobox', { name: 'Year' }));
    await user.keyboard('u');
    expect(isChosen('Share')).toBe(true);
  }, 15_000);

  it('can be switched off for single keys, and the list stays within reach of the mouse', async () => {
    const user = await openReady();
    await user.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    await user.click(within(sheet).getByRole('checkbox', { name: 'Single keys work' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('s');
    expect(isChosen('Summit note')).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'CNY' }));
    await user.keyboard('{Control>}z{/Control}');
    expect(isChosen('USD')).toBe(true);
  }, 15_000);
});

describe('the link of the view', () => {
  it('is copied, and shown to be copied by hand where the browser refuses', async () => {
    const { user } = await openPage('?unit=cny');
    const copied: string[] = [];
    const write = vi.spyOn(navigator.clipboard, 'writeText');
    write.mockImplementation((text) => Promise.resolve(void copied.push(text)));
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    const said = 'The link to this view is copied';
    expect(await screen.findByText(said, {}, { timeout: 4000 })).toBeTruthy();
    expect(copied).toEqual(['http://localhost:3000/?unit=cny&lang=en']);
    write.mockRejectedValue(new Error('refused'));
    await user.keyboard('c');
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(copied[0]);
  }, 15_000);
});

describe('a reset', () => {
  it('is taken back by the button that did it', async () => {
    const { user } = await openPage('?source=customs&unit=cny');
    await user.click(await screen.findByRole('button', { name: 'Reset' }));
    await waitFor(() => expect(location.search).toBe(''));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(location.search).toBe('?source=customs&unit=cny'));
    await user.click(screen.getByRole('button', { name: 'Reset' }));
    await user.click(screen.getByRole('tab', { name: 'Surplus' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

/** Says what it is asked to play, and plays nothing. */
function fakeAudio() {
  const tones: number[] = [];
  const closed = vi.fn<() => Promise<void>>(() => Promise.resolve());
  class Node {
    gain = { setValueAtTime: () => undefined, linearRampToValueAtTime: () => undefined };
    connect(next: unknown) {
      return next;
    }
    start() {}
    stop() {}
  }
  class Oscillator extends Node {
    constructor(_: unknown, { frequency }: { readonly frequency: number }) {
      super();
      tones.push(frequency);
    }
  }
  class Context {
    currentTime = 0;
    destination = new Node();
    resume = () => Promise.resolve();
    close = closed;
  }
  vi.stubGlobal('AudioContext', Context);
  vi.stubGlobal('OscillatorNode', Oscillator);
  vi.stubGlobal('GainNode', Node);
  vi.stubGlobal('StereoPannerNode', Node);
  return { tones, closed };
}

/** What is read aloud; the same words on screen are for the eye. */
const heard = async (words: RegExp) =>
  screen.findByText(words, { ignore: '[aria-hidden]' }, { timeout: 12_000 });

describe('the sound of a figure', () => {
  it('begins and stops at the reader’s word, says what it plays, and is quiet for what is missing', async () => {
    const { tones, closed } = fakeAudio();
    const { user } = await openPage('?source=national&countries=KAZ~TKM');
    await user.click(await screen.findByRole('button', { name: 'Listen to the figure' }));
    await heard(/^Kazakhstan: Exports \$14\.9bn/);
    expect(tones).toHaveLength(3);
    expect(await heard(/^Turkmenistan: Exports not/)).toBeTruthy();
    expect(tones).toHaveLength(3);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    expect(closed).toHaveBeenCalled();
    await user.keyboard('p');
    expect(await heard(/^Kazakhstan: Exports/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'CNY' }));
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    expect(closed).toHaveBeenCalledTimes(2);
  }, 20_000);

  it('is not offered where there is nothing to hear', async () => {
    const { user } = await openPage('?view=coverage');
    await screen.findByRole('figure', {}, { timeout: 4000 });
    expect(screen.queryByRole('button', { name: 'Listen to the figure' })).toBeNull();
    await user.keyboard('p');
    expect(
      await screen.findByText('This figure cannot be played', {}, { timeout: 4000 }),
    ).toBeTruthy();
  }, 15_000);
});
