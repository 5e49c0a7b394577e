import type { ReactNode } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import styles from './page.module.css';

/** The frame of every state of the page: name, what it is, and room for controls. */
export function PageShell(props: {
  readonly controls?: ReactNode;
  readonly footer?: ReactNode;
  /** What the skip link says; it leads to the element with the id `figure`. */
  readonly skip?: string;
  readonly children: ReactNode;
}) {
  const { controls, footer, children } = props;
  const { t } = useLanguage();
  const { skip = t('page.skip') } = props;
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#figure">
        {skip}
      </a>
      <header className={styles['header']}>
        <h1 className={styles['brand']}>
          {t('page.name')} <span className={styles['tagline']}>{t('page.tagline')}</span>
        </h1>
        <div className={styles['controls']} data-live>
          {controls}
        </div>
      </header>
      <main className={styles['main']}>{children}</main>
      {footer}
    </div>
  );
}
