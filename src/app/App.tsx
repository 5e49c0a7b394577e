import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { BrokenPage } from '#app/BrokenPage.tsx';
import { Dashboard } from '#app/Dashboard.tsx';
import { DATA_URL } from '#app/dataUrl.ts';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { LanguageContext } from '#app/languageContext.ts';
import { LoadFailure } from '#app/LoadFailure.tsx';
import { LoadingPage } from '#app/LoadingPage.tsx';
import { PageShell } from '#app/PageShell.tsx';
import { tradeQuery } from '#data/tradeQuery.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Language } from '#i18n/language.ts';

type AppProps = {
  readonly startLanguage: Language;
  /** What a link without `lang` means for this reader. */
  readonly browserLanguage: LanguageCode;
};

export function App({ queries, ...props }: AppProps & { readonly queries: QueryClient }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageContext value={props.startLanguage}>
        <ErrorBoundary instead={<BrokenPage />}>
          <LoadedPage {...props} />
        </ErrorBoundary>
      </LanguageContext>
    </QueryClientProvider>
  );
}

function LoadedPage(props: AppProps) {
  const { data: ledger, error, isFetching, refetch } = useQuery(tradeQuery(DATA_URL));
  if (ledger) return <Dashboard ledger={ledger} {...props} />;
  return (
    <PageShell>
      <div id="figure">
        {error && !isFetching ? (
          <LoadFailure error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingPage />
        )}
      </div>
    </PageShell>
  );
}
