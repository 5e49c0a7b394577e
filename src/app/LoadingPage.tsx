import { useLanguage } from '#app/languageContext.ts';
import styles from './page.module.css';

/** Holds the room of the figure while the figures are on their way. */
export function LoadingPage() {
  const { t } = useLanguage();
  return (
    <div className={styles['loading']} role="status">
      {t('state.loading')}
    </div>
  );
}
