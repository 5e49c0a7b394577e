import type { CommandWords } from '#i18n/commandWords.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Playing.module.css';

/** What is being played, over the lower edge of the page and aloud, and the way to make it stop. */
export function Playing(props: {
  /** Null in silence. */
  readonly heard: string | null;
  readonly words: CommandWords;
  readonly onStop: () => void;
}) {
  const { heard, words, onStop } = props;
  return (
    <>
      {/* Readers of screens hear only of what changes in a place that was there before. */}
      <p className="visually-hidden" role="status">
        {heard}
      </p>
      {heard !== null && (
        <section className={styles['bar']} aria-label={words('command.listen')}>
          <div className={styles['words']}>
            <p aria-hidden="true">{heard}</p>
            <p className={styles['hint']}>{words('sound.hint')}</p>
          </div>
          <Button kind="strong" onClick={onStop}>
            {words('sound.stop')}
          </Button>
        </section>
      )}
    </>
  );
}
