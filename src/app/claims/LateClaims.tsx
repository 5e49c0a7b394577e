import { memo, useDeferredValue } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import styles from './claims.module.css';

/** The checker and its page part stand below everything, so nobody has to wait for their code. */
const claimsQuery = queryOptions({
  queryKey: ['claims-section'],
  queryFn: async () => (await import('#app/claims/ClaimsSection.tsx')).ClaimsSection,
  staleTime: Infinity,
  retry: 1,
  // A component is a function, which must not be compared or copied.
  structuralSharing: false,
});

type LateProps = { readonly ledger: Ledger; readonly context: TextContext };

/** No filter changes a statement, so a filter must not have them drawn again. */
export const LateClaims = memo(function LateClaims(props: LateProps) {
  const { code, t, whole } = useLanguage();
  const { data: ClaimsSection, isError, refetch } = useQuery(claimsQuery);
  const words = useQuery({ ...languageQuery(code), enabled: !whole });
  const failed = isError || (!whole && words.isError);
  // Long and far down: drawn bit by bit, so that nothing the reader does meanwhile has to wait for it.
  const isThere = useDeferredValue(ClaimsSection !== undefined && whole);
  if (props.ledger.claims.length === 0) return null;
  if (ClaimsSection && whole && isThere) return <ClaimsSection {...props} />;
  return (
    <section className={styles['late']} data-live aria-label={t('statements.title')}>
      <p>{t(failed ? 'statements.lost' : 'statements.arriving')}</p>
      {failed && (
        <Button onClick={() => void Promise.all([refetch(), words.refetch()])}>
          {t('state.retry')}
        </Button>
      )}
    </section>
  );
});
