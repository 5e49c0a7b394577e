import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { FigureArriving } from '#app/FigureArriving.tsx';
import { useLanguage } from '#app/languageContext.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { loadProvenanceWords } from '#i18n/pageWords.ts';
import { useView } from '#view/useView.ts';
import styles from './ProvenanceDoor.module.css';

/** The panel and its words, which are loaded when a figure is first asked about. */
const panelQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['provenance', code],
    queryFn: async () => {
      const [{ ProvenancePanel }, words] = await Promise.all([
        import('#app/provenance/ProvenancePanel.tsx'),
        loadProvenanceWords(code),
      ]);
      return { Panel: ProvenancePanel, words };
    },
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

/** Opens where the link names a figure. */
export function ProvenanceDoor({ ledger }: { readonly ledger: Ledger }) {
  const cell = useView(({ view }) => view.cell);
  const { code } = useLanguage();
  const { data, isError, refetch } = useQuery({ ...panelQuery(code), enabled: cell !== '' });
  if (cell === '') return null;
  if (data) return <data.Panel ledger={ledger} cell={cell} words={data.words} />;
  return (
    <div className={styles['arriving']}>
      <FigureArriving failed={isError} onRetry={() => void refetch()} />
    </div>
  );
}
