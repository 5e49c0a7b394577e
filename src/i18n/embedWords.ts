import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type embed from '#i18n/embed/en.json';

/** The sentences of the dialog about embeds, which most readers never open. */
export type EmbedMessages = typeof embed;

const LOADERS: Readonly<Record<LanguageCode, () => Promise<{ readonly default: EmbedMessages }>>> =
  {
    en: () => import('#i18n/embed/en.json'),
    zh: () => import('#i18n/embed/zh.json'),
    ru: () => import('#i18n/embed/ru.json'),
  };

const onError = (error: Error): void => {
  throw error;
};

const embedTranslator = (locale: LanguageCode, messages: EmbedMessages) =>
  createTranslator<EmbedMessages>({ locale, messages, onError });
export type EmbedWords = ReturnType<typeof embedTranslator>;

export const loadEmbedMessages = async (code: LanguageCode): Promise<EmbedMessages> =>
  (await LOADERS[code]()).default;

export const loadEmbedWords = async (code: LanguageCode): Promise<EmbedWords> =>
  embedTranslator(code, await loadEmbedMessages(code));
