import type { LanguageCode } from '#domain/economy.ts';
import en from '#i18n/messages/en.json';

/** English is the shape that every language has to fill; a missing or extra key is a type error. */
export type Messages = typeof en;

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ readonly default: Messages }>>> = {
  en: () => Promise.resolve({ default: en }),
  zh: () => import('#i18n/messages/zh.json'),
  ru: () => import('#i18n/messages/ru.json'),
};

/** One chunk a language, fetched when it is wanted; English is always there to fall back on. */
export const loadMessages = async (code: LanguageCode): Promise<Messages> =>
  (await LOADERS[code]()).default;
