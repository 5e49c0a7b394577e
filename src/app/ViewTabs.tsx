import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { memo } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useView } from '#view/useView.ts';
import { VIEWS } from '#view/viewState.ts';
import styles from './ViewTabs.module.css';

/** Everything between the views as tabs and the open one. */
export function ViewSwitch(props: {
  readonly id?: string;
  readonly className: string;
  readonly children: ReactNode;
}) {
  const view = useView((model) => model.view.view);
  const choose = useView((model) => model.choose);
  return (
    <Tabs.Root
      {...props}
      tabIndex={-1}
      value={view}
      onValueChange={(chosen) => {
        const known = VIEWS.find((name) => name === chosen);
        if (known) choose({ view: known });
      }}
    />
  );
}

/** Apart from the figure, so that a filter does not lay the tabs out again. */
export const ViewTabs = memo(function ViewTabs() {
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

/** The open view. */
export function OpenView(props: { readonly className: string; readonly children: ReactNode }) {
  const value = useView((model) => model.view.view);
  return <Tabs.Panel {...props} value={value} tabIndex={-1} />;
}
