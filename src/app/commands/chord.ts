import type { CommandId } from '#app/commands/commands.ts';
import { COMMANDS } from '#app/commands/commands.ts';
import { isTyped } from '#app/commands/isTyped.ts';

const MARKS: Readonly<Record<string, string>> = { Comma: ',', Period: '.' };

/**
 * The character of a key, whatever the keyboard. Where it writes another alphabet or a mark of its own,
 * the Latin letter counts that stands in the same place.
 */
function characterOf({ key, code, shiftKey }: KeyboardEvent): string {
  const typed = key === '？' ? '?' : key.toLowerCase();
  if (/^[a-z0-9?,.]$/.test(typed)) return typed;
  if (/^Key[A-Z]$/.test(code)) return code.slice(3).toLowerCase();
  // A French keyboard writes its digits with Shift.
  if (/^Digit\d$/.test(code) && !shiftKey) return code.slice(5);
  return /^[ -~]$/.test(key) ? key : (MARKS[code] ?? key);
}

/** A pressed key as the table of commands writes it: `s`, `Shift+s`, `Mod+z`. */
function chordOf(event: KeyboardEvent): string {
  const character = characterOf(event);
  // To type a mark or a digit, Shift may be needed or not.
  const shifted = event.shiftKey && /^[a-z]$/.test(character);
  const modified = event.ctrlKey || event.metaKey;
  return `${modified ? 'Mod+' : ''}${shifted ? 'Shift+' : ''}${character}`;
}

/** Whether a key is meant for something else than a command: a field, a window over the page, an input method. */
function isTakenElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.isComposing || event.altKey) return true;
  if (isTyped(event)) return true;
  return document.querySelector('[role=dialog],[role=alertdialog]') !== null;
}

export type Called = { readonly id: CommandId; readonly key: string };

/** The command that a key calls, if any. Without `letters`, only those with Ctrl or Command are heard. */
export function calledBy(event: KeyboardEvent, letters: boolean): Called | null {
  if (isTakenElsewhere(event)) return null;
  const key = chordOf(event);
  if (!letters && !key.startsWith('Mod+')) return null;
  const command = COMMANDS.find(({ keys }) => keys.some((known) => known === key));
  return command ? { id: command.id, key } : null;
}

const APPLE = /Mac|iPhone|iPad/;

/** How the keys of a chord are labelled on the reader's keyboard. */
export const keyCaps = (chord: string): readonly string[] =>
  chord.split('+').map((part) => {
    if (part === 'Mod') return APPLE.test(navigator.userAgent) ? '⌘' : 'Ctrl';
    return part === 'Shift' ? 'Shift' : part.toUpperCase();
  });
