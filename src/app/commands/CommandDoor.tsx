import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { CommandContext } from '#app/commands/commandContext.ts';
import type { CommandId } from '#app/commands/commands.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { ViewModel, ViewStore } from '#view/viewStore.ts';

/** A key that was pressed, or a command that a control of the page stands for; each wish is an object of its own. */
export type Wish = KeyboardEvent | { readonly id: CommandId };

const commandsQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['commands', code],
    queryFn: async () => (await import('#app/commands/fetchCommands.ts')).fetchCommands(code),
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

/**
 * Only listens, until the first key that could be a command: that brings the code of them all, which then
 * answers the key.
 */
export function CommandDoor(props: {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  /** What has been shown since the page was opened, for those who undo. */
  readonly seen: readonly ViewModel[];
  readonly children: ReactNode;
}) {
  const { code, t } = useLanguage();
  const [wish, setWish] = useState<Wish | null>(null);
  const query = useQuery({ ...commandsQuery(code), enabled: wish !== null });
  const { data, isError, refetch } = query;
  useEffect(() => {
    if (data) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key.length === 1) setWish(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [data]);
  return (
    <CommandContext
      value={(id) => {
        setWish({ id });
        if (isError) void refetch();
      }}
    >
      {props.children}
      {isError && <p role="alert">{t('figure.filesLost')}</p>}
      {data && <data.Commands {...props} words={data.words} wish={wish} />}
    </CommandContext>
  );
}
