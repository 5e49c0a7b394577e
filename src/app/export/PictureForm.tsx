import { useId } from 'react';
import type { SizeChoice } from '#app/export/sizeChoice.ts';
import { chosenSize, SIZE_NAMES } from '#app/export/sizeChoice.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { LanguageCode } from '#domain/economy.ts';
import { LANGUAGES } from '#domain/economy.ts';
import type { PictureOptions } from '#export/picture/picture.ts';
import {
  LEAST_HEIGHT,
  LEAST_WIDTH,
  MOST_SCALE,
  MOST_SIDE,
  pixelSize,
  sizeFault,
} from '#export/picture/size.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { Tick } from '#ui/Tick.tsx';
import styles from './ExportDialog.module.css';

/** How the picture is to look, as far as the reader has chosen. */
export type PictureChoice = Omit<PictureOptions, 'size'> & {
  readonly size: SizeChoice;
  readonly lang: LanguageCode;
};

const THEMES = ['light', 'dark'] as const;
const MEGA = 1e6;

export function PictureForm(props: {
  readonly choice: PictureChoice;
  readonly onChoose: (change: Partial<PictureChoice>) => void;
}) {
  const { choice, onChoose } = props;
  const { t } = useLanguage();
  return (
    <div className={styles['form']}>
      <Segmented
        label={t('export.size')}
        value={choice.size.name}
        options={SIZE_NAMES.map((value) => ({ value, label: t(`export.sizes.${value}`) }))}
        onChoose={(name) => onChoose({ size: { ...choice.size, name } })}
      />
      <SizeFields size={choice.size} onChange={(size) => onChoose({ size })} />
      <Segmented
        label={t('export.theme')}
        value={choice.theme}
        options={THEMES.map((value) => ({ value, label: t(`export.themes.${value}`) }))}
        onChoose={(theme) => onChoose({ theme })}
      />
      <Segmented
        label={t('export.language')}
        value={choice.lang}
        options={LANGUAGES.map((value) => ({
          value,
          label: languageFacts(value).name,
          lang: value,
        }))}
        onChoose={(lang) => onChoose({ lang })}
      />
      <div>
        <Tick
          label={t('export.transparent')}
          checked={choice.transparent}
          onChange={(transparent) => onChoose({ transparent })}
        />
        <Tick
          label={t('export.plain')}
          checked={choice.plain}
          onChange={(plain) => onChoose({ plain })}
        />
      </div>
    </div>
  );
}

/** How many pixels it will be, or why that cannot be; for an own size the fields to type it in. */
function SizeFields(props: {
  readonly size: SizeChoice;
  readonly onChange: (size: SizeChoice) => void;
}) {
  const { size, onChange } = props;
  const { t } = useLanguage();
  const faultId = useId();
  const chosen = chosenSize(size);
  const fault = sizeFault(chosen);
  const { width, height } = pixelSize(chosen);
  return (
    <div className={styles['own']}>
      {size.name === 'own' && (
        <div className={styles['numbers']}>
          {(['width', 'height', 'scale'] as const).map((field) => (
            <NumberField
              key={field}
              label={t(`export.${field}`)}
              value={size.own[field]}
              faultId={fault === null ? null : faultId}
              onChange={(value) => onChange({ ...size, own: { ...size.own, [field]: value } })}
            />
          ))}
        </div>
      )}
      <p id={faultId} role="status" className={fault === null ? styles['hint'] : styles['fault']}>
        {fault === null
          ? t('export.pixels', { width: String(width), height: String(height) })
          : t(`export.faults.${fault}`, {
              least: String(Math.max(LEAST_WIDTH, LEAST_HEIGHT)),
              most: String(MOST_SIDE),
              scale: MOST_SCALE,
              megapixels: Math.ceil((width * height) / MEGA),
            })}
      </p>
    </div>
  );
}
