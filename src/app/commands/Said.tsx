import { useEffect, useState } from 'react';
import styles from './commands.module.css';

/** How long a remark stays on screen; whoever missed it sees the page itself. In milliseconds. */
const SHOWN_FOR = 5000;

/** What came of a command, over the lower edge of the page, and aloud. `count` tells two equal texts apart. */
export function Said({ text, count }: { readonly text: string; readonly count: number }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setGone(count), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <div className={styles['place']} role="status">
      {text !== '' && gone < count && (
        <p key={count} className={styles['said']}>
          {text}
        </p>
      )}
    </div>
  );
}
