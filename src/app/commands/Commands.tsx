import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { choiceWords } from '#app/commands/choiceWords.ts';
import type { Called } from '#app/commands/chord.ts';
import { calledBy } from '#app/commands/chord.ts';
import type { Wish } from '#app/commands/CommandDoor.tsx';
import { commandOf } from '#app/commands/commands.ts';
import { KeySheet } from '#app/commands/KeySheet.tsx';
import { LinkDialog } from '#app/commands/LinkDialog.tsx';
import { moveTo, press } from '#app/commands/onPage.ts';
import { Said } from '#app/commands/Said.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { siteAddress } from '#app/siteAddress.ts';
import { Playing } from '#app/sound/Playing.tsx';
import { useListening } from '#app/sound/useListening.ts';
import { shortLink } from '#app/viewPlace.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { CommandWords } from '#i18n/commandWords.ts';
import { copyText } from '#ui/copyText.ts';
import { codecsFor } from '#view/codecs.ts';
import { createFilterSteps } from '#view/filterSteps.ts';
import type { ViewModel, ViewStore } from '#view/viewStore.ts';

type CommandsProps = {
  readonly ledger: Ledger;
  readonly store: ViewStore;
  readonly seen: readonly ViewModel[];
  readonly words: CommandWords;
  /** All of them; each is answered once. */
  readonly wishes: readonly Wish[];
};

/** Carries commands out, says what came of it, and shows the list of them all. */
export function Commands({ ledger, store, seen, words, wishes }: CommandsProps) {
  const [letters, setLetters] = useState(true);
  const [open, setOpen] = useState<'help' | 'link' | null>(null);
  const [said, setSaid] = useState<readonly [text: string, count: number]>(['', 0]);
  const say = (text: string): void => setSaid(([, count]) => [text, count + 1]);
  const listening = useListening({
    ledger,
    store,
    words,
    onSilent: () => say(words('said.noSound')),
  });
  const perform = usePerform({ ledger, store, seen, words }, { say, open: setOpen, listening });

  const answer = useEffectEvent((wanted: Wish): void => {
    if ('key' in wanted && wanted.key === 'Escape') listening.stop();
    else if ('id' in wanted) perform({ id: wanted.id, key: '' });
    else {
      const called = calledBy(wanted, letters);
      if (called && perform(called)) wanted.preventDefault();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => answer(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  const answered = useRef(0);
  useEffect(() => {
    for (const wish of wishes.slice(answered.current)) answer(wish);
    answered.current = wishes.length;
  }, [wishes]);

  const close = (): void => setOpen(null);
  return (
    <>
      <Playing
        heard={listening.heard}
        words={words}
        onStop={listening.stop}
        onFocusLost={() => moveTo('[data-command=listen]', false)}
      />
      <Said text={said[0]} count={said[1]} />
      <KeySheet
        words={words}
        open={open === 'help'}
        letters={letters}
        onLetters={setLetters}
        onClose={close}
      />
      <LinkDialog
        words={words}
        open={open === 'link'}
        link={open === 'link' ? linkOf(store, ledger) : ''}
        onClose={close}
      />
    </>
  );
}

/** A view that changes may take the control with it that has the focus, which then goes to the open tab. */
function keepFocus(change: () => void): void {
  const held = document.activeElement !== document.body;
  change();
  requestAnimationFrame(() => {
    const lost = document.activeElement === document.body;
    if (held && lost) moveTo('[role=tab][aria-selected=true]', false);
  });
}

/** The link that opens what is on screen for somebody else. */
function linkOf(store: ViewStore, ledger: Ledger): string {
  const { view } = store.getState();
  return shortLink({ view, ledger, lang: view.lang, site: siteAddress() });
}

/** Where what came of a command is to be seen and heard. */
type Outcomes = {
  readonly say: (text: string) => void;
  readonly open: (what: 'help' | 'link') => void;
  readonly listening: ReturnType<typeof useListening>;
};

/** Carries a command out; false where the key stays the browser's. */
function usePerform(
  { ledger, store, seen, words }: Omit<CommandsProps, 'wishes'>,
  { say, open, listening }: Outcomes,
): (called: Called) => boolean {
  const language = useLanguage();
  const [steps] = useState(() => createFilterSteps(store, seen, codecsFor(ledger)));
  const nothing = (said: Parameters<CommandWords>[0]): void => say(words(said));
  return ({ id, key }) => {
    const { act, everywhere } = commandOf(id);
    const { view, choose } = store.getState();
    if (view.page !== 'dashboard' && !everywhere) return false;
    switch (act.kind) {
      case 'choose': {
        const choice = act.choose({ view, ledger }, key);
        if (choice) {
          keepFocus(() => choose(choice));
          say(choiceWords(choice, { language, words, kind: view.view }));
        } else nothing('said.notHere');
        return true;
      }
      case 'press':
        if (!press(act.target)) nothing('said.notHere');
        return true;
      case 'enter':
      case 'focus':
        if (!moveTo(act.target, act.kind === 'enter')) nothing('said.notHere');
        return true;
      case 'undo':
        nothing(steps.undo() ? 'said.undone' : 'said.nothingToUndo');
        return true;
      case 'redo':
        nothing(steps.redo() ? 'said.redone' : 'said.nothingToRedo');
        return true;
      case 'copyLink':
        void copyText(linkOf(store, ledger)).then((copied) =>
          copied ? nothing('said.linkCopied') : open('link'),
        );
        return true;
      case 'listen':
        if (!listening.toggle()) nothing('said.noSound');
        return true;
      case 'help':
        open('help');
        return true;
    }
  };
}
