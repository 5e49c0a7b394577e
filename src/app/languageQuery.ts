import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { LanguageCode } from '#domain/economy.ts';
import { createLanguage } from '#i18n/language.ts';
import { loadMessages, loadStartMessages } from '#i18n/messages.ts';

/** What a page speaks until the whole language has arrived. */
export const startLanguageQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['language', code, 'start'],
    queryFn: async () => createLanguage(code, await loadStartMessages(code)),
    staleTime: Infinity,
    structuralSharing: false,
  });

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
