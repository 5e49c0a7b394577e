import { useId } from 'react';
import styles from './controls.module.css';

/** One short text. A fault is said beside it and tied to it, so that it is heard with the field. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly inputMode?: 'text' | 'decimal';
  readonly fault?: string | null;
}) {
  const { label, value, onType, inputMode = 'text', fault = null } = props;
  const id = useId();
  const faultId = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        className={styles['input']}
        type="text"
        inputMode={inputMode}
        autoComplete="off"
        value={value}
        onChange={(event) => onType(event.target.value)}
        aria-invalid={fault !== null}
        {...(fault !== null && { 'aria-describedby': faultId })}
      />
      {fault !== null && (
        <p id={faultId} className={styles['fault']} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
