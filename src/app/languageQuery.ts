import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { LanguageCode } from '#domain/economy.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages } from '#i18n/messages.ts';

/** A language stays on screen until the next one has arrived. */
export const languageQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['language', code],
    queryFn: async () => createLanguage(code, await loadMessages(code)),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    // A language is made of functions, which must not be compared or copied.
    structuralSharing: false,
  });
