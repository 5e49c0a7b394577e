import type { ReactNode } from 'react';
import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { CommandWords } from '#i18n/commandWords.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Playing.module.css';

/** What is being played, over the lower edge of the page and aloud, and the way to make it stop. */
export function Playing(props: {
  /** Null in silence. */
  readonly heard: string | null;
  readonly words: CommandWords;
  readonly onStop: () => void;
  /** Called where the bar goes while it has the focus. */
  readonly onFocusLost: () => void;
}) {
  const { heard, words, onStop, onFocusLost } = props;
  return (
    <>
      {/* Readers of screens hear only of what changes in a place that was there before. */}
      <p className="visually-hidden" role="status">
        {heard}
      </p>
      {heard !== null && (
        <Bar label={words('command.listen')} onFocusLost={onFocusLost}>
          <div className={styles['words']}>
            <p aria-hidden="true">{heard}</p>
            <p className={styles['hint']}>{words('sound.hint')}</p>
          </div>
          <Button kind="strong" onClick={onStop}>
            {words('sound.stop')}
          </Button>
        </Bar>
      )}
    </>
  );
}

function Bar(props: {
  readonly label: string;
  readonly onFocusLost: () => void;
  readonly children: ReactNode;
}) {
  const { label, onFocusLost, children } = props;
  const bar = useRef<HTMLElement>(null);
  const handOn = useEffectEvent(onFocusLost);
  useLayoutEffect(() => {
    const element = bar.current;
    return () => {
      if (element?.contains(document.activeElement)) handOn();
    };
  }, []);
  return (
    <section ref={bar} className={styles['bar']} aria-label={label}>
      {children}
    </section>
  );
}
