import { useLanguage } from '#app/languageContext.ts';
import { Button } from '#ui/Button.tsx';
import styles from './Figure.module.css';

/** In place of a figure whose code is on its way, or did not come. */
export function FigureArriving(props: { readonly failed: boolean; readonly onRetry: () => void }) {
  const { failed, onRetry } = props;
  const { t } = useLanguage();
  return (
    <div className={styles['empty']} role="status">
      <p>{t(failed ? 'figure.lost' : 'figure.arriving')}</p>
      {failed && <Button onClick={onRetry}>{t('state.retry')}</Button>}
    </div>
  );
}
