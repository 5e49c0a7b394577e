import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import styles from './controls.module.css';

export type Option<T extends string> = {
  readonly value: T;
  readonly label: string;
  /** Spoken instead of `label` where that is a sign. */
  readonly name?: string;
  readonly lang?: string;
};

/** One of a few values, all in sight. */
export function Segmented<T extends string>(props: {
  readonly label: string;
  /** A label that is only spoken. */
  readonly quiet?: boolean;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}) {
  const { label, quiet = false, value, options, onChoose } = props;
  const labelId = useId();
  return (
    <div className={styles['field']}>
      <span id={labelId} className={quiet ? 'visually-hidden' : styles['label']}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onValueChange={(chosen) => {
          const option = options.find((known) => known.value === chosen);
          if (option) onChoose(option.value);
        }}
        className={quiet ? styles['quiet'] : styles['segments']}
      >
        {options.map((option) => (
          <Radio.Root
            key={option.value}
            value={option.value}
            className={styles['segment'] ?? ''}
            lang={option.lang}
            {...(option.name !== undefined && { 'aria-label': option.name, title: option.name })}
          >
            {option.label}
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  );
}
