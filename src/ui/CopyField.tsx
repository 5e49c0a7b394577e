import { useId, useRef, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copyText.ts';
import styles from './CopyField.module.css';

/** A text to take away: it can be selected by hand wherever the clipboard is closed to the page. */
export function CopyField(props: {
  readonly label: string;
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string; readonly failed: string };
  readonly rows?: number;
}) {
  const { label, text, words, rows = 3 } = props;
  const [outcome, setOutcome] = useState<'none' | 'copied' | 'failed'>('none');
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async () => {
    const copied = await copyText(text);
    setOutcome(copied ? 'copied' : 'failed');
    if (!copied) field.current?.select();
  };
  return (
    <div className={styles['field']}>
      <label id={`${id}-label`} htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        id={id}
        aria-labelledby={`${id}-label`}
        ref={field}
        className={styles['text']}
        readOnly
        rows={rows}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <span className={styles['outcome']} role="status">
        {outcome === 'none' ? '' : words[outcome]}
      </span>
    </div>
  );
}
