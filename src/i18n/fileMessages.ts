import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type en from '#i18n/messages/files/en.json';

/** The words of files that leave the page: most readers never need them. */
export type FileMessages = typeof en;

export type ColumnName = keyof FileMessages['column'];

export type TableName = keyof FileMessages['file'];

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ readonly default: FileMessages }>>> = {
  en: () => import('#i18n/messages/files/en.json'),
  zh: () => import('#i18n/messages/files/zh.json'),
  ru: () => import('#i18n/messages/files/ru.json'),
};

export const loadFileMessages = async (code: LanguageCode): Promise<FileMessages> =>
  (await LOADERS[code]()).default;

/** Sentences of files; throws where a sentence or a parameter of it is missing. */
export const fileTranslator = (code: LanguageCode, messages: FileMessages) =>
  createTranslator<FileMessages>({
    locale: code,
    messages,
    onError: (error) => {
      throw error;
    },
  });

export type TranslateFile = ReturnType<typeof fileTranslator>;
