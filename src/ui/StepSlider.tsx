import { Slider } from '@base-ui/react/slider';
import styles from './StepSlider.module.css';

/** A value worth a tick on the track and a button below it. `name` is spoken. */
type SliderMark = { readonly value: number; readonly label: string; readonly name: string };

/**
 * A number between two ends, in steps, with a few values that can be had by one tap. The marks on
 * the track are too close to each other to be tapped, so their buttons stand below it.
 */
export function StepSlider(props: {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value as it is shown beside the label. */
  readonly format: (value: number) => string;
  /** The value as it is spoken. */
  readonly speak: (value: number) => string;
  readonly marksLabel: string;
  readonly marks: readonly SliderMark[];
  readonly onChoose: (value: number) => void;
}) {
  const { label, value, min, max, step, format, speak, marksLabel, marks, onChoose } = props;
  return (
    <div className={styles['field']}>
      <Slider.Root
        value={value}
        min={min}
        max={max}
        step={step}
        largeStep={step * 5}
        onValueChange={onChoose}
        thumbAlignment="center"
      >
        <div className={styles['top']}>
          <Slider.Label>{label}</Slider.Label>
          <span className={styles['value']}>{format(value)}</span>
        </div>
        <Slider.Control className={styles['control'] ?? ''}>
          <Slider.Track className={styles['track'] ?? ''}>
            <Slider.Indicator className={styles['indicator'] ?? ''} />
            {marks.map((mark) => (
              <span
                key={mark.value}
                className={styles['tick']}
                style={{ insetInlineStart: `${((mark.value - min) / (max - min)) * 100}%` }}
              />
            ))}
            <Slider.Thumb
              className={styles['thumb'] ?? ''}
              getAriaValueText={(_text, now) => speak(now)}
            />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
      <div role="group" aria-label={marksLabel} className={styles['marks']}>
        {marks.map((mark) => (
          <button
            key={mark.value}
            type="button"
            className={styles['mark']}
            aria-label={mark.name}
            aria-pressed={mark.value === value}
            onClick={() => onChoose(mark.value)}
          >
            {mark.label}
          </button>
        ))}
      </div>
    </div>
  );
}
