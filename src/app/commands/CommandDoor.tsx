import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useEffect, useEffectEvent, useState } from 'react';
import { CommandContext } from '#app/commands/commandContext.ts';
import type { CommandId } from '#app/commands/commands.ts';
import { isTyped } from '#app/commands/isTyped.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Notice } from '#ui/Notice.tsx';
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
  const [wishes, setWishes] = useState<readonly Wish[]>([]);
  const query = useQuery({ ...commandsQuery(code), enabled: wishes.length > 0 });
  const { data, isError, refetch } = query;
  const add = (wish: Wish): void => {
    setWishes((before) => [...before, wish]);
    if (isError) void refetch();
  };
  const hear = useEffectEvent(add);
  useEffect(() => {
    if (data) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (mayBeCommand(event)) hear(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [data]);
  return (
    <CommandContext value={(id) => add({ id })}>
      {props.children}
      {isError && !data && <Notice urgent title={t('figure.filesLost')} />}
      {data && <data.Commands {...props} words={data.words} wishes={wishes} />}
    </CommandContext>
  );
}

/** What the rest is not fetched for: typing, and most of what the browser does with Ctrl and Command. */
function mayBeCommand(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented } = event;
  if (key.length !== 1 || altKey || repeat || defaultPrevented || isTyped(event)) return false;
  return (!ctrlKey && !metaKey) || 'zZяЯ'.includes(key);
}
