import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import { pluralLocale } from '#i18n/languageFacts.ts';
import type whole from '#i18n/languages/en.json';
import { partOf } from '#i18n/partOf.ts';

/** What the keyboard’s commands say, which come with the first of them. */
export type CommandMessages = (typeof whole)['commands'];

const COMMANDS = import.meta.glob<CommandMessages>('./languages/*.json', {
  query: '?part=commands',
  import: 'default',
});

const onError = (error: Error): void => {
  throw error;
};

const commandTranslator = (code: LanguageCode, messages: CommandMessages) =>
  createTranslator<CommandMessages>({ locale: pluralLocale(code), messages, onError });
export type CommandWords = ReturnType<typeof commandTranslator>;

export const loadCommandMessages = (code: LanguageCode): Promise<CommandMessages> =>
  partOf(COMMANDS, code)();

export const loadCommandWords = async (code: LanguageCode): Promise<CommandWords> =>
  commandTranslator(code, await loadCommandMessages(code));
