import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import type { ShownFigure, TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import styles from '#app/FigurePanel.module.css';

type DataAndCitationProps = {
  readonly ledger: Ledger;
  readonly shown: ShownFigure;
  readonly context: TextContext;
};

/** Its code comes when it is first opened, and a lost connection breaks nothing else. */
const exportQuery = queryOptions({
  queryKey: ['export-data'],
  queryFn: async () => (await import('#app/export/ExportData.tsx')).ExportData,
  staleTime: Infinity,
  // A component is a function, which must not be compared or copied.
  structuralSharing: false,
});

/** The figures of a view as files and its citation, folded below the figure. */
export function DataAndCitation(props: DataAndCitationProps) {
  const [open, setOpen] = useState(false);
  const { code, t, whole } = useLanguage();
  const { data: ExportData, ...loading } = useQuery({ ...exportQuery, enabled: open });
  const words = useQuery({ ...languageQuery(code), enabled: open && !whole });
  const failed = loading.isError || (!whole && words.isError);
  const retry = (): void => {
    if (loading.isError) void loading.refetch();
    if (words.isError) void words.refetch();
  };
  return (
    <details
      className={styles['below']}
      data-live
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{t('figure.files')}</summary>
      {open && ExportData && whole && <ExportData {...props} />}
      {open && !(ExportData && whole) && (
        <div role="status">
          <p>{t(failed ? 'figure.filesLost' : 'state.loading')}</p>
          {failed && <Button onClick={retry}>{t('state.retry')}</Button>}
        </div>
      )}
    </details>
  );
}
