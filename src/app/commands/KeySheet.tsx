import { Fragment } from 'react';
import { keyCaps } from '#app/commands/chord.ts';
import type { CommandId } from '#app/commands/commands.ts';
import { COMMAND_GROUPS, COMMANDS } from '#app/commands/commands.ts';
import type { CommandWords } from '#i18n/commandWords.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { Tick } from '#ui/Tick.tsx';
import styles from './commands.module.css';

type SheetProps = {
  readonly words: CommandWords;
  readonly open: boolean;
  /** Whether single characters call commands; without, only those with Ctrl or Command do. */
  readonly letters: boolean;
  readonly onLetters: (on: boolean) => void;
  readonly onClose: () => void;
};

/** Every command of the keyboard with its keys, and the switch for those that are single characters. */
export function KeySheet({ words, open, letters, onLetters, onClose }: SheetProps) {
  return (
    <Dialog open={open} title={words('title')} closeLabel={words('close')} onClose={onClose}>
      <div className={styles['content']}>
        <div className={styles['groups']}>
          {COMMAND_GROUPS.map((group) => (
            <section key={group} className={styles['group']}>
              <h3 className={styles['name']}>{words(`group.${group}`)}</h3>
              <dl className={styles['list']}>
                {COMMANDS.filter((command) => command.group === group).map(({ id, keys }) => (
                  <div key={id} className={styles['row']}>
                    <dt>
                      <Keys keys={keys} words={words} />
                    </dt>
                    <dd>{words(`command.${id satisfies CommandId}`)}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <Tick label={words('letters')} checked={letters} onChange={onLetters} />
        <p className={styles['hint']}>{words('lettersHint', { key: keyCaps('Mod').join('') })}</p>
      </div>
    </Dialog>
  );
}

/** “1 to 8” for a run of digits, “Z or Ctrl Z” for a choice. */
function Keys({ keys, words }: { readonly keys: readonly string[]; readonly words: CommandWords }) {
  const isRun = keys.length > 2;
  const named = keys.filter((_, at) => !isRun || at === 0 || at === keys.length - 1);
  return named.map((chord, index) => (
    <Fragment key={chord}>
      {index > 0 && ` ${words(isRun ? 'to' : 'or')} `}
      {keyCaps(chord).map((cap, place) => (
        <Fragment key={cap}>
          {place > 0 && ' '}
          <kbd className={styles['key']}>{cap}</kbd>
        </Fragment>
      ))}
    </Fragment>
  ));
}
