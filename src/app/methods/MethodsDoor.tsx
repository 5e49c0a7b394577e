import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { FigureArriving } from '#app/FigureArriving.tsx';
import { HeaderControls } from '#app/HeaderControls.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { LinkNotice } from '#app/LinkNotice.tsx';
import { PageFooter } from '#app/PageFooter.tsx';
import { PageShell } from '#app/PageShell.tsx';
import { useDocument } from '#app/useDocument.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { loadMethodsWords } from '#i18n/pageWords.ts';

/** The page and its text, which are loaded when somebody wants to read them. */
const methodsQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['methods', code],
    queryFn: async () => {
      const [{ MethodsPage }, words] = await Promise.all([
        import('#app/methods/MethodsPage.tsx'),
        loadMethodsWords(code),
      ]);
      return { Text: MethodsPage, words };
    },
    staleTime: Infinity,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

/** In place of the dashboard: how the figures are chosen and what is unknown. */
export function MethodsDoor({ ledger }: { readonly ledger: Ledger }) {
  const { code, t } = useLanguage();
  const { data, isError, refetch } = useQuery(methodsQuery(code));
  useDocument([t('page.methods'), t('page.name')].join(' · '));
  return (
    <PageShell
      controls={<HeaderControls />}
      footer={<PageFooter ledger={ledger} />}
      skip={t('page.skipText')}
    >
      <LinkNotice />
      {data ? (
        <data.Text ledger={ledger} words={data.words} />
      ) : (
        <FigureArriving failed={isError} onRetry={() => void refetch()} />
      )}
    </PageShell>
  );
}
