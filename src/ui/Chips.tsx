import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Option } from '#ui/Segmented.tsx';
import styles from './controls.module.css';

/** Any number of values, each on or off. */
export function Chips<T extends string>(props: {
  readonly label: string;
  readonly chosen: readonly T[];
  readonly options: readonly Option<T>[];
  readonly onChoose: (chosen: readonly T[]) => void;
  /** Stands after the chips, such as a button that chooses all. */
  readonly children?: ReactNode;
}) {
  const { label, chosen, options, onChoose, children } = props;
  const labelId = useId();
  return (
    <div className={styles['field']}>
      <span id={labelId} className={styles['label']}>
        {label}
      </span>
      <div className={styles['chipRow']}>
        <ToggleGroup
          multiple
          aria-labelledby={labelId}
          value={chosen}
          onValueChange={(values) => {
            onChoose(
              options.flatMap(({ value }) => (values.some((v) => v === value) ? [value] : [])),
            );
          }}
          className={styles['chips']}
        >
          {options.map((option) => (
            <Toggle key={option.value} value={option.value} className={styles['chip']}>
              <span className={styles['tick']} aria-hidden="true">
                {'✓'}
              </span>
              {option.label}
            </Toggle>
          ))}
        </ToggleGroup>
        {children}
      </div>
    </div>
  );
}
