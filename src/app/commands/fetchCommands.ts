import type { LanguageCode } from '#domain/economy.ts';

/** Apart from what it fetches, so that the page's start names one file in place of all that this needs. */
export const fetchCommands = async (code: LanguageCode) =>
  (await import('#app/commands/loadCommands.ts')).loadCommands(code);
