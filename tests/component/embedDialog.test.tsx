import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import { openPage, setUpPage } from './page.tsx';

setUpPage();

/** The first dialog brings the code of all with it. */
const LOADING = 30_000;

async function openDialog(search = '') {
  const { user } = await openPage(search);
  await user.click(await screen.findByRole('button', { name: 'Embed' }));
  const dialog = within(
    await screen.findByRole('dialog', { name: 'Embed this figure' }, { timeout: LOADING }),
  );
  const field = async () =>
    dialog.findByRole<HTMLTextAreaElement>('textbox', { name: 'Code for your page' });
  const code = async (): Promise<string> => (await field()).value;
  /** The query of the address in the code. */
  const query = async (): Promise<URLSearchParams> => {
    const [, address = ''] = /(?:src|href)="([^"]+)"/.exec(await code()) ?? [];
    return new URL(address.replaceAll('&amp;', '&')).searchParams;
  };
  const choose = async (name: string) => user.click(dialog.getByRole('radio', { name }));
  await field();
  return { user, dialog, field, code, query, choose };
}

describe('the dialog about embeds', { timeout: LOADING }, () => {
  it('writes everything into the link, and follows each choice', async () => {
    const { query, code, choose } = await openDialog('?view=surplus&countries=KAZ~UZB');
    expect(Object.fromEntries(await query())).toMatchObject({
      view: 'surplus',
      countries: 'KAZ~UZB',
      source: 'note',
      time: '2024',
      lang: 'en',
      theme: 'auto',
      controls: 'min',
    });
    await choose('Dark');
    await choose('Nothing');
    expect(Object.fromEntries(await query())).toMatchObject({ theme: 'dark', controls: 'none' });
    await choose('Русский');
    await waitFor(async () => expect(await code()).toContain('/embed/surplus.ru.html?'));
    expect((await query()).get('lang')).toBe('ru');
    expect(await code()).toMatch(/title="[^"]*\p{Script=Cyrillic}/u);
  });

  it('pins every year and names the release, where that is wanted', async () => {
    const { query, choose } = await openDialog('?source=customs&time=earliest..latest');
    expect((await query()).get('time')).toBe('earliest..latest');
    expect((await query()).has('data')).toBe(false);
    await choose('Keep these years');
    expect((await query()).get('time')).toMatch(/^\d{4}\.\.\d{4}$/);
    expect((await query()).get('data')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('has the picture of a default view inside, and of no other', async () => {
    const { code } = await openDialog('?view=surplus');
    expect(await code()).toMatch(/<img src="[^"]*\/figures\/surplus\.png" alt="[^"]+\."/);
  });

  it('has no picture of a view that the site has none of', async () => {
    const { code } = await openDialog('?view=surplus&source=customs');
    expect(await code()).not.toContain('<img');
    expect(await code()).toMatch(/<a href="[^"]*\/\?view=surplus[^"]*source=customs/);
  });

  it('takes a width of its own, and says when it is none', async () => {
    const { user, dialog, code, choose } = await openDialog();
    expect(await code()).not.toContain('width:100%;max-width');
    await choose('At most');
    expect(await code()).toContain('max-width:640px');
    const width = dialog.getByRole('textbox', { name: 'Pixels' });
    await user.clear(width);
    await user.type(width, '12');
    expect(await code()).not.toContain('width:100%;max-width');
    expect(dialog.getByText(/whole number from 280 to 2000/)).toBeTruthy();
    expect(width.getAttribute('aria-invalid')).toBe('true');
  });

  it('takes its height from the frame that it measures', async () => {
    const { code } = await openDialog();
    expect(await code()).toContain('height="720"');
    const probe = document.querySelector<HTMLIFrameElement>('iframe[aria-hidden]');
    dispatchEvent(
      new MessageEvent('message', {
        source: probe?.contentWindow ?? null,
        data: { source: 'khorgos', v: 1, type: 'height', height: 533 },
      }),
    );
    await waitFor(async () => expect(await code()).toContain('height="533"'));
  });

  it('offers the same with the script, and the address alone', async () => {
    const { dialog, code, choose } = await openDialog();
    const address = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: /^Address alone/ });
    expect(address.value).toMatch(/^http:\/\/localhost:\d+\/embed\/overview\.html\?view=overview&/);
    await choose('With a script');
    expect(await code()).toMatch(
      /^<a data-khorgos href="[^"]+">.+<\/a><script async src="[^"]+\/embed\.js">/,
    );
    expect(dialog.getByText(/only this computer can reach/)).toBeTruthy();
  });

  it('copies the code', async () => {
    const { user, dialog, code } = await openDialog();
    await user.click(dialog.getByRole('button', { name: 'Copy the code' }));
    expect(await dialog.findByText('Copied.')).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe(await code());
  });

  it('selects the code where the clipboard is closed', async () => {
    const { user, dialog, field } = await openDialog();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('No'));
    await user.click(dialog.getByRole('button', { name: 'Copy the code' }));
    expect(await dialog.findByText(/The text is selected/)).toBeTruthy();
    const { selectionStart, selectionEnd, value } = await field();
    expect([selectionStart, selectionEnd]).toEqual([0, value.length]);
  });
});
