import type { Choose } from '#app/commands/choices.ts';
import {
  everyCountry,
  numberedView,
  reverseSort,
  toggleMeasure,
  turnLanguage,
  turnScale,
  turnSort,
  turnSource,
  turnTheme,
  turnUnit,
  turnView,
  turnYear,
} from '#app/commands/choices.ts';

/** What a command does: a choice, or something with what stands on the page, named by a selector. */
type Act =
  | { readonly kind: 'choose'; readonly choose: Choose }
  | { readonly kind: 'press' | 'focus' | 'enter'; readonly target: string }
  | { readonly kind: 'undo' | 'redo' | 'copyLink' | 'listen' | 'help' };

type Command = {
  readonly id: string;
  readonly group: 'go' | 'filter' | 'take' | 'page';
  /**
   * Any one of them calls it: a character, or one with `Shift+` or with `Mod+`, which is Ctrl or the
   * Command key of a Mac.
   */
  readonly keys: readonly string[];
  readonly act: Act;
  /** Whether it does something on the page about the data too. */
  readonly everywhere?: true;
};

const choose = (by: Choose): Act => ({ kind: 'choose', choose: by });

/** Every command of the keyboard. The listener and the list that the reader sees both read this table. */
export const COMMANDS = [
  {
    id: 'views',
    group: 'go',
    keys: ['1', '2', '3', '4', '5', '6', '7', '8'],
    act: choose(numberedView),
  },
  { id: 'nextView', group: 'go', keys: ['v'], act: choose(turnView(1)) },
  { id: 'previousView', group: 'go', keys: ['Shift+v'], act: choose(turnView(-1)) },
  {
    id: 'toFilters',
    group: 'go',
    keys: ['f'],
    act: { kind: 'enter', target: 'section:has([data-filter])' },
  },
  {
    id: 'toFigure',
    group: 'go',
    keys: ['g'],
    act: { kind: 'focus', target: '#figure figure' },
  },
  { id: 'toNotes', group: 'go', keys: ['n'], act: { kind: 'focus', target: '#figure figcaption' } },
  { id: 'nextSource', group: 'filter', keys: ['s'], act: choose(turnSource(1)) },
  { id: 'previousSource', group: 'filter', keys: ['Shift+s'], act: choose(turnSource(-1)) },
  { id: 'previousYear', group: 'filter', keys: [','], act: choose(turnYear(-1)) },
  { id: 'nextYear', group: 'filter', keys: ['.'], act: choose(turnYear(1)) },
  { id: 'exports', group: 'filter', keys: ['e'], act: choose(toggleMeasure('exports')) },
  { id: 'imports', group: 'filter', keys: ['i'], act: choose(toggleMeasure('imports')) },
  { id: 'surplus', group: 'filter', keys: ['b'], act: choose(toggleMeasure('surplus')) },
  { id: 'countries', group: 'filter', keys: ['a'], act: choose(everyCountry) },
  { id: 'unit', group: 'filter', keys: ['u'], act: choose(turnUnit) },
  { id: 'scale', group: 'filter', keys: ['l'], act: choose(turnScale) },
  { id: 'sort', group: 'filter', keys: ['o'], act: choose(turnSort) },
  { id: 'reverse', group: 'filter', keys: ['Shift+o'], act: choose(reverseSort) },
  {
    id: 'reset',
    group: 'filter',
    keys: ['r'],
    act: { kind: 'press', target: '[data-command=reset]' },
  },
  { id: 'undo', group: 'filter', keys: ['z', 'Mod+z'], act: { kind: 'undo' } },
  { id: 'redo', group: 'filter', keys: ['Shift+z', 'Mod+Shift+z'], act: { kind: 'redo' } },
  {
    id: 'table',
    group: 'take',
    keys: ['t'],
    act: { kind: 'press', target: '#figure [data-part=table] > summary' },
  },
  { id: 'listen', group: 'take', keys: ['p'], act: { kind: 'listen' } },
  { id: 'copyLink', group: 'take', keys: ['c'], act: { kind: 'copyLink' } },
  {
    id: 'export',
    group: 'take',
    keys: ['x'],
    act: { kind: 'press', target: '[data-command=export]' },
  },
  {
    id: 'embed',
    group: 'take',
    keys: ['m'],
    act: { kind: 'press', target: '[data-command=embed]' },
  },
  { id: 'theme', group: 'page', keys: ['d'], act: choose(turnTheme), everywhere: true },
  { id: 'language', group: 'page', keys: ['w'], act: choose(turnLanguage), everywhere: true },
  { id: 'help', group: 'page', keys: ['?'], act: { kind: 'help' }, everywhere: true },
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

export const COMMAND_GROUPS = ['filter', 'go', 'take', 'page'] as const;

export const commandOf = (id: CommandId): Command => {
  const found = COMMANDS.find((command) => command.id === id);
  if (!found) throw new Error(`There is no command ${id}; add it to COMMANDS.`);
  return found;
};
