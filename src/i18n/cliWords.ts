import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import { pluralLocale } from '#i18n/languageFacts.ts';
import type whole from '#i18n/languages/en.json';
import { partOf } from '#i18n/partOf.ts';

/** What the command line says. */
export type CliMessages = (typeof whole)['cli'];

const CLI = import.meta.glob<CliMessages>('./languages/*.json', {
  query: '?part=cli',
  import: 'default',
});

const onError = (error: Error): void => {
  throw error;
};

const cliTranslator = (code: LanguageCode, messages: CliMessages) =>
  createTranslator<CliMessages>({ locale: pluralLocale(code), messages, onError });
export type CliWords = ReturnType<typeof cliTranslator>;

export const loadCliMessages = (code: LanguageCode): Promise<CliMessages> => partOf(CLI, code)();

export const loadCliWords = async (code: LanguageCode): Promise<CliWords> =>
  cliTranslator(code, await loadCliMessages(code));
