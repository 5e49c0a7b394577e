import { useId, useRef } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { Button } from '#ui/Button.tsx';
import styles from './ExportDialog.module.css';

/** Chooses a picture that was exported here, to open its view again. */
export function OpenPictureButton({ onOpen }: { readonly onOpen: (file: File) => void }) {
  const { t } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  return (
    <div className={styles['back']}>
      <input
        ref={input}
        hidden
        type="file"
        accept="image/png,image/svg+xml"
        aria-label={t('export.back')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onOpen(file);
        }}
      />
      <Button aria-describedby={hintId} onClick={() => input.current?.click()}>
        {t('export.back')}
      </Button>
      <p id={hintId} className={styles['hint']}>
        {t('export.backHint')}
      </p>
    </div>
  );
}
