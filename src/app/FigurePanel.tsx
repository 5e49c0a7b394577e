import type { ReactNode } from 'react';
import { ResetButton } from '#app/filters/ResetButton.tsx';
import { OpenView, ViewSwitch, ViewTabs } from '#app/ViewTabs.tsx';
import styles from './FigurePanel.module.css';

/** The views as tabs, what can be done with the open one and, below, its figure. */
export function FigurePanel(props: {
  readonly actions: ReactNode;
  readonly children: ReactNode;
  /** Stays where it is when the view changes, and is no part of the figure. */
  readonly below: ReactNode;
}) {
  const { actions, children, below } = props;
  return (
    <ViewSwitch id="figure" className={styles['panel'] ?? ''}>
      <div className={styles['top']} data-live>
        <ViewTabs />
        <div className={styles['actions']}>
          <ResetButton />
          {actions}
        </div>
      </div>
      <OpenView className={styles['body'] ?? ''}>{children}</OpenView>
      {below}
    </ViewSwitch>
  );
}
