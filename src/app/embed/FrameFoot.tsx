import type { RefObject } from 'react';
import styles from '#app/embed/EmbedPage.module.css';
import { useFrameWords } from '#app/embed/frameWords.ts';
import { ResetButton } from '#app/filters/ResetButton.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';

/** Who made the figure and of what date, the way to the page of it, and what can be done here. */
export function FrameFoot(props: {
  readonly ledger: Ledger;
  readonly saveRef: RefObject<HTMLButtonElement | null>;
  /** Null where there is nothing to save, or it is being saved. */
  readonly onSave: (() => void) | null;
}) {
  const { ledger, saveRef, onSave } = props;
  const { t, date } = useLanguage();
  const words = useFrameWords();
  const view = useView((model) => model.view);
  const { hrefOf } = useLinks();
  return (
    <footer className={styles['foot']}>
      <p className={styles['maker']}>
        {t('page.name')}
        {' · '}
        {t('export.dataOf', { date: date(ledger.version) })}
        {' · '}
        <a href={hrefOf(view)}>{words('open')}</a>
      </p>
      <div className={styles['actions']}>
        <ResetButton />
        <Button kind="link" ref={saveRef} disabled={onSave === null} onClick={onSave ?? undefined}>
          {words('save')}
        </Button>
      </div>
    </footer>
  );
}
