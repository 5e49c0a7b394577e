import type { LanguageCode } from '#domain/economy.ts';
import type whole from '#i18n/languages/en.json';
import { partOf } from '#i18n/partOf.ts';

/** What a page needs before anything else of it is loaded. */
export type StartMessages = (typeof whole)['start'];

/** Of the parts of a page that are loaded when they are first wanted. */
type LaterMessages = (typeof whole)['later'];

/** English is the shape that every language has to fill; a missing or extra key fails a test. */
export type Messages = StartMessages & LaterMessages;

const START = import.meta.glob<StartMessages>('./languages/*.json', {
  query: '?part=start',
  import: 'default',
});

/** English is in the code itself, to fall back on. */
const AT_ONCE = import.meta.glob<StartMessages>('./languages/en.json', {
  query: '?part=start',
  import: 'default',
  eager: true,
});

const LATER = import.meta.glob<LaterMessages>('./languages/*.json', {
  query: '?part=later',
  import: 'default',
});

/** One chunk a language, fetched when it is wanted; English is always there. */
export const loadStartMessages = async (code: LanguageCode): Promise<StartMessages> =>
  AT_ONCE[`./languages/${code}.json`] ?? partOf(START, code)();

/** Every sentence of a language. */
export async function loadMessages(code: LanguageCode): Promise<Messages> {
  const [start, rest] = await Promise.all([loadStartMessages(code), partOf(LATER, code)()]);
  return { ...start, ...rest };
}

export const isWhole = (messages: StartMessages): messages is Messages => 'trend' in messages;
