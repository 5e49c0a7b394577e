import type { ReactNode } from 'react';
import styles from './controls.module.css';

/** Sends the form that it stands in, as does the enter key. */
export const SubmitButton = ({ children }: { readonly children: ReactNode }) => (
  <button type="submit" className={styles['strongButton']}>
    {children}
  </button>
);
