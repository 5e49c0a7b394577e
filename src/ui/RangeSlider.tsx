import { Slider } from '@base-ui/react/slider';
import { useState } from 'react';
import styles from './RangeSlider.module.css';

type Range = readonly [from: number, to: number];

/**
 * Two ends of a range of whole numbers that stay apart. `onChoose` hears of a range when a thumb is
 * let go or a key is pressed; while a thumb is dragged only the slider moves.
 */
export function RangeSlider(props: {
  readonly labels: readonly [from: string, to: string];
  readonly min: number;
  readonly max: number;
  readonly value: Range;
  readonly onChoose: (value: Range) => void;
}) {
  const { labels, min, max, value, onChoose } = props;
  const [dragged, setDragged] = useState<Range | null>(null);
  const [from, to] = dragged ?? value;
  return (
    <Slider.Root
      className={styles['root'] ?? ''}
      min={min}
      max={max}
      step={1}
      largeStep={5}
      minStepsBetweenValues={1}
      value={[from, to]}
      onValueChange={([low = from, high = to]) => setDragged([low, high])}
      onValueCommitted={([low = from, high = to]) => {
        setDragged(null);
        onChoose([low, high]);
      }}
    >
      <Slider.Control className={styles['control'] ?? ''}>
        <Slider.Track className={styles['track'] ?? ''}>
          <Slider.Indicator className={styles['indicator'] ?? ''} />
          {labels.map((label, index) => (
            <Slider.Thumb
              key={label}
              index={index}
              className={styles['thumb'] ?? ''}
              aria-label={label}
              getAriaValueText={(_, number) => String(number)}
            >
              <span className={styles['value']} aria-hidden="true">
                {index === 0 ? from : to}
              </span>
            </Slider.Thumb>
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  );
}
