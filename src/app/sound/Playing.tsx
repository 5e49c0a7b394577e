import type { CommandWords } from '#i18n/commandWords.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Playing.module.css';

/** What is being played, over the lower edge of the page, and the way to make it stop. */
export const Playing = (props: {
  readonly heard: string | null;
  readonly words: CommandWords;
  readonly onStop: () => void;
}) =>
  props.heard !== null && (
    <div className={styles['bar']}>
      <div className={styles['words']}>
        <p role="status">{props.heard}</p>
        <p className={styles['hint']}>{props.words('sound.hint')}</p>
      </div>
      <Button kind="strong" onClick={props.onStop}>
        {props.words('sound.stop')}
      </Button>
    </div>
  );
