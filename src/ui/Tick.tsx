import { useId } from 'react';
import styles from './controls.module.css';

/** Something that is on or off. */
export function Tick(props: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  const { label, checked, onChange } = props;
  const labelId = useId();
  return (
    <label className={styles['tickRow']}>
      <input
        type="checkbox"
        aria-labelledby={labelId}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span id={labelId}>{label}</span>
    </label>
  );
}
