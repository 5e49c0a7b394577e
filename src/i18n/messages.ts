import type { LanguageCode } from '#domain/economy.ts';
import type later from '#i18n/later/en.json';
import en from '#i18n/messages/en.json';

/** What a page needs before anything else of it is loaded. */
export type StartMessages = typeof en;

/** English is the shape that every language has to fill; a missing or extra key is a type error. */
export type Messages = StartMessages & typeof later;

type Loaders<Part> = Readonly<Record<LanguageCode, () => Promise<{ readonly default: Part }>>>;

const START: Loaders<StartMessages> = {
  en: () => Promise.resolve({ default: en }),
  zh: () => import('#i18n/messages/zh.json'),
  ru: () => import('#i18n/messages/ru.json'),
};

/** Of the parts of a page that are loaded when they are first wanted. */
const LATER: Loaders<typeof later> = {
  en: () => import('#i18n/later/en.json'),
  zh: () => import('#i18n/later/zh.json'),
  ru: () => import('#i18n/later/ru.json'),
};

/** One chunk a language, fetched when it is wanted; English is always there to fall back on. */
export const loadStartMessages = async (code: LanguageCode): Promise<StartMessages> =>
  (await START[code]()).default;

/** Every sentence of a language. */
export async function loadMessages(code: LanguageCode): Promise<Messages> {
  const [start, rest] = await Promise.all([START[code](), LATER[code]()]);
  return { ...start.default, ...rest.default };
}

export const isWhole = (messages: StartMessages): messages is Messages => 'trend' in messages;
