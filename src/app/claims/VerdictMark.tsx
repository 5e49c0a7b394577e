import { useLanguage } from '#app/languageContext.ts';
import type { Overall } from '#domain/checkClaim.ts';
import styles from './claims.module.css';

const SIGNS: Readonly<Record<Overall, string>> = {
  supported: '✓',
  contradicted: '✕',
  'depends-on-who-counts': '±',
  'not-comparable': '≠',
  'no-data': '?',
};

/** A verdict as a sign and a word; the colour only repeats them. */
export function VerdictMark({ verdict }: { readonly verdict: Overall }) {
  const { t } = useLanguage();
  return (
    <span className={styles['verdict']} data-verdict={verdict}>
      <span className={styles['sign']} aria-hidden="true">
        {SIGNS[verdict]}
      </span>
      {t(`claim.verdict.${verdict}`)}
    </span>
  );
}
