import { useRef } from 'react';
import { keyCaps } from '#app/commands/chord.ts';
import type { CommandWords } from '#i18n/commandWords.ts';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './commands.module.css';

/** The link to copy by hand, where the clipboard is closed to the page. */
export function LinkDialog(props: {
  readonly words: CommandWords;
  readonly open: boolean;
  readonly link: string;
  readonly onClose: () => void;
}) {
  const { words, open, link, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      title={words('link.title')}
      closeLabel={words('close')}
      first={field}
      onClose={onClose}
    >
      <div className={styles['content']}>
        <p>{words('link.hint', { key: keyCaps('Mod+c').join('+') })}</p>
        <input
          ref={field}
          className={styles['address']}
          aria-label={words('link.field')}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </div>
    </Dialog>
  );
}
