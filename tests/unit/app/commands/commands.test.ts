import { afterEach, describe, expect, it, vi } from 'vitest';
import { calledBy, keyCaps } from '#app/commands/chord.ts';
import { COMMAND_GROUPS, COMMANDS } from '#app/commands/commands.ts';
import { loadCommandMessages } from '#i18n/commandWords.ts';

const pressed = (key: string, code: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, code, ...more });

const called = (...given: Parameters<typeof pressed>) => calledBy(pressed(...given), true)?.id;

afterEach(() => document.body.replaceChildren());

describe('the table of commands', () => {
  it('has no key twice, and none that a browser keeps for itself', () => {
    const keys = COMMANDS.flatMap((command): string[] => [...command.keys]);
    expect(new Set(keys).size).toBe(keys.length);
    const own = keys.filter((key) => key.includes('Mod+') && !/^Mod\+(Shift\+)?z$/.test(key));
    expect(own).toEqual([]);
    // Firefox looks for text on the page with these.
    expect(keys.filter((key) => key === '/' || key === "'")).toEqual([]);
  });

  it('has a sentence for every command and no other, and every group has commands', async () => {
    const { command, group } = await loadCommandMessages('en');
    expect(Object.keys(command).toSorted()).toEqual(COMMANDS.map(({ id }) => id).toSorted());
    expect(Object.keys(group)).toEqual([...COMMAND_GROUPS]);
    expect(new Set(COMMANDS.map((one) => one.group)).size).toBe(COMMAND_GROUPS.length);
  });
});

describe('a pressed key', () => {
  it.each([
    ['an English keyboard', 's', 'KeyS', {}, 'nextSource'],
    ['an English keyboard with Shift', 'S', 'KeyS', { shiftKey: true }, 'previousSource'],
    ['Caps Lock', 'S', 'KeyS', {}, 'nextSource'],
    ['a Russian keyboard', 'ы', 'KeyS', {}, 'nextSource'],
    ['a Russian question mark', '?', 'Digit7', { shiftKey: true }, 'help'],
    ['a Russian full stop', '.', 'Slash', {}, 'nextYear'],
    ['a Russian keyboard, where the full stop is in English', 'ю', 'Period', {}, 'nextYear'],
    ['Chinese marks', '？', 'Slash', { shiftKey: true }, 'help'],
    ['a Chinese comma', '，', 'Comma', {}, 'previousYear'],
    ['a French keyboard, by the letter', 'a', 'KeyQ', {}, 'countries'],
    ['a French keyboard, a digit without Shift', 'é', 'Digit2', {}, 'views'],
    ['a French keyboard, a digit with Shift', '2', 'Digit2', { shiftKey: true }, 'views'],
    ['Ctrl', 'z', 'KeyZ', { ctrlKey: true }, 'undo'],
    ['Command and a Russian keyboard', 'я', 'KeyZ', { metaKey: true }, 'undo'],
    ['Command and Shift', 'Z', 'KeyZ', { metaKey: true, shiftKey: true }, 'redo'],
  ])('is understood from %s', (_, key, code, more, id) => {
    expect(called(key, code, more)).toBe(id);
  });

  it.each([
    ['with Ctrl, such as the one that copies', 'c', 'KeyC', { ctrlKey: true }],
    ['with Alt', 's', 'KeyS', { altKey: true }],
    ['held down', 's', 'KeyS', { repeat: true }],
    ['of an input method', 's', 'KeyS', { isComposing: true }],
    ['with Shift, a mark over an English digit', '!', 'Digit1', { shiftKey: true }],
    ['that is no character', 'Tab', 'Tab', {}],
  ])('is left to the browser: %s', (_, key, code, more) => {
    expect(called(key, code, more)).toBeUndefined();
  });

  it.each(['<input>', '<textarea></textarea>', '<select></select>', '<p contenteditable></p>'])(
    'is not a command while somebody writes into %s',
    (html) => {
      document.body.innerHTML = html;
      const heard = vi.fn<(event: KeyboardEvent) => void>();
      document.addEventListener('keydown', (event) => heard(event), { once: true });
      document.body.firstElementChild?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true }),
      );
      const [[event] = []] = heard.mock.calls;
      expect(event && calledBy(event, true)).toBeNull();
    },
  );

  it('is not a command below a dialog', () => {
    document.body.innerHTML = '<div role="dialog"></div>';
    expect(called('s', 'KeyS')).toBeUndefined();
  });

  it('is heard with Ctrl even where single keys are switched off', () => {
    expect(calledBy(pressed('z', 'KeyZ'), false)).toBeNull();
    expect(calledBy(pressed('?', 'Slash', { shiftKey: true }), false)).toBeNull();
    expect(calledBy(pressed('z', 'KeyZ', { ctrlKey: true }), false)?.id).toBe('undo');
  });

  it('is labelled as on the reader’s keyboard', () => {
    expect(keyCaps('Mod+Shift+z')).toEqual(['Ctrl', 'Shift', 'Z']);
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (Macintosh)');
    expect(keyCaps('Mod+z')).toEqual(['⌘', 'Z']);
  });
});
