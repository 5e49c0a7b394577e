import { createTranslator } from 'use-intl/core';
import type { LanguageCode } from '#domain/economy.ts';
import type whole from '#i18n/languages/en.json';
import { pluralLocale } from '#i18n/languageFacts.ts';
import { partOf } from '#i18n/partOf.ts';

/** The sentences of the dialog about embeds, which most readers never open. */
export type EmbedMessages = (typeof whole)['embed'];

const EMBED = import.meta.glob<EmbedMessages>('./languages/*.json', {
  query: '?part=embed',
  import: 'default',
});

const onError = (error: Error): void => {
  throw error;
};

const embedTranslator = (code: LanguageCode, messages: EmbedMessages) =>
  createTranslator<EmbedMessages>({ locale: pluralLocale(code), messages, onError });
export type EmbedWords = ReturnType<typeof embedTranslator>;

export const loadEmbedMessages = (code: LanguageCode): Promise<EmbedMessages> =>
  partOf(EMBED, code)();

export const loadEmbedWords = async (code: LanguageCode): Promise<EmbedWords> =>
  embedTranslator(code, await loadEmbedMessages(code));
