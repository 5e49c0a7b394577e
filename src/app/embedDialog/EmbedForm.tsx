import { useId } from 'react';
import type { EmbedChoice } from '#app/embedDialog/embedChoice.ts';
import { isWidth, LEAST_FRAME, MOST_FRAME } from '#app/embedDialog/embedChoice.ts';
import { LANGUAGES } from '#domain/economy.ts';
import { CONTROLS } from '#export/embed/embedAddress.ts';
import type { EmbedWords } from '#i18n/embedWords.ts';
import { languageFacts } from '#i18n/languageFacts.ts';
import { NumberField } from '#ui/NumberField.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import { THEMES } from '#view/viewState.ts';
import styles from './EmbedDialog.module.css';

const WIDTHS = ['full', 'own'] as const;
const RENEWALS = ['updating', 'pinned'] as const;

/** How the embed is to be. */
export function EmbedForm(props: {
  readonly words: EmbedWords;
  readonly choice: EmbedChoice;
  /** The date of the figures at hand, written out. */
  readonly release: string;
  readonly onChoose: (change: Partial<EmbedChoice>) => void;
}) {
  const { words, choice, release, onChoose } = props;
  const renewal = choice.pinned ? 'pinned' : 'updating';
  return (
    <div className={styles['form']}>
      <WidthChoice words={words} choice={choice} onChoose={onChoose} />
      <Segmented
        label={words('theme')}
        value={choice.theme}
        options={THEMES.map((value) => ({ value, label: words(`themes.${value}`) }))}
        onChoose={(theme) => onChoose({ theme })}
      />
      <Segmented
        label={words('language')}
        value={choice.lang}
        options={LANGUAGES.map((value) => ({
          value,
          label: languageFacts(value).name,
          lang: value,
        }))}
        onChoose={(lang) => onChoose({ lang })}
      />
      <div>
        <Segmented
          label={words('controls')}
          value={choice.controls}
          options={CONTROLS.map((value) => ({ value, label: words(`controlNames.${value}`) }))}
          onChoose={(controls) => onChoose({ controls })}
        />
        <p className={styles['hint']}>{words(`controlHints.${choice.controls}`)}</p>
      </div>
      <div>
        <Segmented
          label={words('renewal')}
          value={renewal}
          options={RENEWALS.map((value) => ({ value, label: words(`renewals.${value}`) }))}
          onChoose={(value) => onChoose({ pinned: value === 'pinned' })}
        />
        <p className={styles['hint']}>
          {renewal === 'pinned'
            ? words('renewalHints.pinned', { date: release })
            : words('renewalHints.updating')}
        </p>
      </div>
    </div>
  );
}

function WidthChoice(props: {
  readonly words: EmbedWords;
  readonly choice: EmbedChoice;
  readonly onChoose: (change: Partial<EmbedChoice>) => void;
}) {
  const { words, choice, onChoose } = props;
  const faultId = useId();
  const fault = choice.width === 'own' && !isWidth(choice.ownWidth);
  return (
    <div>
      <div className={styles['widths']}>
        <Segmented
          label={words('width')}
          value={choice.width}
          options={WIDTHS.map((value) => ({ value, label: words(`widths.${value}`) }))}
          onChoose={(width) => onChoose({ width })}
        />
        {choice.width === 'own' && (
          <NumberField
            label={words('pixels')}
            value={choice.ownWidth}
            faultId={fault ? faultId : null}
            onChange={(ownWidth) => onChoose({ ownWidth })}
          />
        )}
      </div>
      <p id={faultId} role="status" className={styles['fault']}>
        {fault && words('widthFault', { least: String(LEAST_FRAME), most: String(MOST_FRAME) })}
      </p>
    </div>
  );
}
