import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A message that stands in the page. `urgent` ones are announced at once. */
export function Notice(props: {
  readonly title: string;
  readonly urgent?: boolean;
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { title, urgent = false, actions, children } = props;
  return (
    <div className={styles['notice']} role={urgent ? 'alert' : 'status'}>
      <div className={styles['text']}>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
