import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { ResetButton } from '#app/filters/ResetButton.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { useView } from '#view/useView.ts';
import { VIEWS } from '#view/viewState.ts';
import styles from './FigurePanel.module.css';

/** The views as tabs, what can be done with the open one and, below, its figure. */
export function FigurePanel(props: {
  readonly actions: ReactNode;
  readonly children: ReactNode;
  /** Stays where it is when the view changes, and is no part of the figure. */
  readonly below: ReactNode;
}) {
  const { actions, children, below } = props;
  const view = useView((model) => model.view.view);
  const choose = useView((model) => model.choose);
  return (
    <Tabs.Root
      id="figure"
      tabIndex={-1}
      className={styles['panel'] ?? ''}
      value={view}
      onValueChange={(chosen) => {
        const known = VIEWS.find((name) => name === chosen);
        if (known) choose({ view: known });
      }}
    >
      <div className={styles['top']} data-live>
        <ViewTabs />
        <div className={styles['actions']}>
          <ResetButton />
          {actions}
        </div>
      </div>
      <Tabs.Panel value={view} className={styles['body'] ?? ''} tabIndex={-1}>
        {children}
      </Tabs.Panel>
      {below}
    </Tabs.Root>
  );
}

/** Apart from the figure, so that a filter does not lay the tabs out again. */
const ViewTabs = memo(function ViewTabs() {
  const { t } = useLanguage();
  return (
    <Tabs.List className={styles['tabs'] ?? ''} aria-label={t('view.label')}>
      {VIEWS.map((name) => (
        <Tabs.Tab key={name} value={name} className={styles['tab'] ?? ''}>
          {t(`view.${name}`)}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
});
