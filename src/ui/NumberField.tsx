import { useId } from 'react';
import styles from './controls.module.css';

/** A number as the reader types it: text that need not be a number yet. */
export function NumberField(props: {
  readonly label: string;
  readonly value: string;
  /** The id of what says why the number cannot be used; null when it can. */
  readonly faultId: string | null;
  readonly onChange: (value: string) => void;
}) {
  const { label, value, faultId, onChange } = props;
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        className={styles['number']}
        inputMode="decimal"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(faultId !== null && { 'aria-invalid': true, 'aria-describedby': faultId })}
      />
    </div>
  );
}
