import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type whole from '#i18n/languages/en.json';
import { pluralLocale } from '#i18n/languageFacts.ts';
import { partOf } from '#i18n/partOf.ts';

/** The words of files that leave the page: most readers never need them. */
export type FileMessages = (typeof whole)['files'];

export type ColumnName = keyof FileMessages['column'];

export type TableName = keyof FileMessages['file'];

const FILES = import.meta.glob<FileMessages>('./languages/*.json', {
  query: '?part=files',
  import: 'default',
});

export const loadFileMessages = (code: LanguageCode): Promise<FileMessages> =>
  partOf(FILES, code)();

/** Sentences of files; throws where a sentence or a parameter of it is missing. */
export const fileTranslator = (code: LanguageCode, messages: FileMessages) =>
  createTranslator<FileMessages>({
    locale: pluralLocale(code),
    messages,
    onError: (error) => {
      throw error;
    },
  });

export type TranslateFile = ReturnType<typeof fileTranslator>;
