import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type commands from '#i18n/commands/en.json';

/** What the keyboard’s commands say, which come with the first of them. */
export type CommandMessages = typeof commands;

const LOADERS: Readonly<
  Record<LanguageCode, () => Promise<{ readonly default: CommandMessages }>>
> = {
  en: () => import('#i18n/commands/en.json'),
  zh: () => import('#i18n/commands/zh.json'),
  ru: () => import('#i18n/commands/ru.json'),
};

const onError = (error: Error): void => {
  throw error;
};

const commandTranslator = (locale: LanguageCode, messages: CommandMessages) =>
  createTranslator<CommandMessages>({ locale, messages, onError });
export type CommandWords = ReturnType<typeof commandTranslator>;

export const loadCommandMessages = async (code: LanguageCode): Promise<CommandMessages> =>
  (await LOADERS[code]()).default;

export const loadCommandWords = async (code: LanguageCode): Promise<CommandWords> =>
  commandTranslator(code, await loadCommandMessages(code));
