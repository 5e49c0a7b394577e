import { Commands } from '#app/commands/Commands.tsx';
import type { LanguageCode } from '#domain/economy.ts';
import { loadCommandWords } from '#i18n/commandWords.ts';

/** The commands and their words in a language. */
export const loadCommands = async (code: LanguageCode) => ({
  Commands,
  words: await loadCommandWords(code),
});
