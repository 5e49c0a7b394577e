import { useLanguage } from '#app/languageContext.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useView } from '#view/useView.ts';
import styles from './FaultList.module.css';

/** Names what of the link was not understood. The rest of the link is on screen. */
export function LinkNotice() {
  const { t } = useLanguage();
  const rejected = useView((model) => model.rejected);
  const dismiss = useView((model) => model.dismissRejected);
  if (rejected.length === 0) return null;
  const parts = new Set(rejected.map(({ field, text }) => `${field}=${text}`));
  return (
    <Notice
      title={t('notice.rejected')}
      actions={<Button onClick={dismiss}>{t('notice.dismiss')}</Button>}
    >
      <ul className={styles['faults']}>
        {[...parts].map((part) => (
          <li key={part}>
            <code>{part}</code>
          </li>
        ))}
      </ul>
      <p>{t('notice.kept')}</p>
    </Notice>
  );
}
