import { useMemo, useState } from 'react';
import { CheckResult } from '#app/claims/CheckResult.tsx';
import { OwnCheck } from '#app/claims/OwnCheck.tsx';
import { nearestText, periodText } from '#app/claims/claimWords.ts';
import { VerdictMark } from '#app/claims/VerdictMark.tsx';
import { useLanguage } from '#app/languageContext.ts';
import type { TextContext } from '#charts/figure.ts';
import type { CheckedClaim } from '#domain/checkClaim.ts';
import { checkClaim, OVERALLS } from '#domain/checkClaim.ts';
import type { Claim } from '#domain/claim.ts';
import type { Ledger } from '#domain/ledger.ts';
import styles from './claims.module.css';

type SectionProps = { readonly ledger: Ledger; readonly context: TextContext };

type Entry = { readonly claim: Claim; readonly checked: CheckedClaim };

/** What the texts say, text by text, each statement with the verdict of every source. */
export function ClaimsSection({ ledger, context }: SectionProps) {
  const { t } = useLanguage();
  const entries = useMemo(
    () => ledger.claims.map((claim) => ({ claim, checked: checkClaim(ledger, claim) })),
    [ledger],
  );
  const texts = new Set(ledger.claims.map(({ source }) => source));
  return (
    <section className={styles['section']} aria-labelledby="claims">
      <h2 id="claims">{t('statements.title')}</h2>
      <p className={styles['lead']}>{t('claim.lead')}</p>
      <Tally entries={entries} />
      {[...texts].map((id) => (
        <TextClaims
          key={id}
          entries={entries.filter(({ claim }) => claim.source === id)}
          title={textTitle(ledger, id, context)}
          ledger={ledger}
          context={context}
        />
      ))}
      <p className={styles['rule']}>{t('claim.rule')}</p>
      <OwnCheck ledger={ledger} context={context} />
    </section>
  );
}

/** Where the text stood and when; who counted its figures is another question. */
function textTitle(ledger: Ledger, id: Claim['source'], { language }: TextContext): string {
  const source = ledger.sources.get(id);
  if (!source) return id;
  const { publisher, date } = source;
  return language.t('claim.text', { publisher, date: language.date(date) });
}

/** How many statements have which verdict; those that none has are left out. */
function Tally({ entries }: { readonly entries: readonly Entry[] }) {
  const { t } = useLanguage();
  const counts = OVERALLS.map((verdict) => ({
    verdict,
    count: entries.filter(({ checked }) => checked.overall === verdict).length,
  })).filter(({ count }) => count > 0);
  return (
    <p className={styles['tally']}>
      {counts.map(({ verdict, count }) => t(`claim.count.${verdict}`, { count })).join(' · ')}
    </p>
  );
}

function TextClaims(
  props: SectionProps & { readonly entries: readonly Entry[]; readonly title: string },
) {
  const { entries, title, ledger, context } = props;
  return (
    <>
      <h3 className={styles['text']}>{title}</h3>
      <ul className={styles['list']}>
        {entries.map((entry) => (
          <li key={entry.claim.id} id={`claim-${entry.claim.id}`}>
            <ClaimEntry entry={entry} ledger={ledger} context={context} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** What stands behind a verdict is made when it is first opened: it is twenty times the list. */
function ClaimEntry(props: SectionProps & { readonly entry: Entry }) {
  const { entry, context } = props;
  const { claim, checked } = entry;
  const [open, setOpen] = useState(false);
  const { t, name } = useLanguage();
  return (
    <details className={styles['entry']} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles['summary']}>
        <span>
          <VerdictMark verdict={checked.overall} />
          {checked.reason !== null && (
            <span className={styles['reason']}>{t(`claim.short.${checked.reason}`)}</span>
          )}
        </span>
        <span className={styles['statement']}>
          {name(claim.statement)}
          {checked.nearest && (
            <span className={styles['nearest']}>
              {nearestText(checked.nearest, claim.assertion, context)}
            </span>
          )}
        </span>
      </summary>
      {open && <ClaimBody {...props} />}
    </details>
  );
}

function ClaimBody(props: SectionProps & { readonly entry: Entry }) {
  const { entry, ledger, context } = props;
  const { claim, checked } = entry;
  const { t, gap } = useLanguage();
  return (
    <div className={styles['body']}>
      <p className={styles['printed']}>
        {[t('claim.printed', { quoted: claim.quoted }), ...presentTense(claim, context)].join(gap)}
      </p>
      <CheckResult
        ledger={ledger}
        context={context}
        assertion={claim.assertion}
        checked={checked}
      />
    </div>
  );
}

function presentTense({ assertion, periodStated }: Claim, { language }: TextContext) {
  if (periodStated || !('period' in assertion)) return [];
  return [language.t('claim.present', { year: periodText(assertion.period, language) })];
}
