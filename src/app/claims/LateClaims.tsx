import { queryOptions, useQuery } from '@tanstack/react-query';
import { useLanguage } from '#app/languageContext.ts';
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

export function LateClaims(props: { readonly ledger: Ledger; readonly context: TextContext }) {
  const { t } = useLanguage();
  const { data: ClaimsSection, isError, refetch } = useQuery(claimsQuery);
  if (props.ledger.claims.length === 0) return null;
  if (ClaimsSection) return <ClaimsSection {...props} />;
  return (
    <section className={styles['late']} aria-label={t('claim.title')}>
      <p>{t(isError ? 'claim.lost' : 'claim.arriving')}</p>
      {isError && <Button onClick={() => void refetch()}>{t('state.retry')}</Button>}
    </section>
  );
}
