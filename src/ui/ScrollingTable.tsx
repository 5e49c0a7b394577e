import type { ReactNode } from 'react';
import styles from './ScrollingTable.module.css';

/**
 * Room for a table, or for something else, that may be wider than the page; it can be scrolled with the
 * keyboard too.
 */
export const ScrollingTable = (props: { readonly label: string; readonly children: ReactNode }) => (
  // A scrolling region has to take the focus, or a keyboard cannot scroll it.
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={styles['scroll']} role="region" aria-label={props.label} tabIndex={0}>
    {props.children}
  </div>
);
