import { useQuery } from '@tanstack/react-query';
import { DATA_URL } from '#app/dataUrl.ts';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import type { Fault } from '#data/fault.ts';
import { InvalidTradeFile } from '#data/fault.ts';
import { UnreachableTradeFile } from '#data/loadTradeFile.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import styles from './FaultList.module.css';

const FAULTS_SHOWN = 5;

/** Why there are no figures, and what to do about it. Nothing of a bad file is shown. */
export function LoadFailure(props: { readonly error: Error; readonly onRetry: () => void }) {
  const { error, onRetry } = props;
  const { t } = useLanguage();
  const retry = (
    <Button kind="strong" onClick={onRetry}>
      {t('state.retry')}
    </Button>
  );
  if (error instanceof InvalidTradeFile) {
    const more = error.faults.length - FAULTS_SHOWN;
    return (
      <Notice urgent title={t('state.invalid.title')} actions={retry}>
        <p>{t('state.invalid.body', { count: error.faults.length })}</p>
        <ul className={styles['faults']}>
          {error.faults.slice(0, FAULTS_SHOWN).map((fault) => (
            <FaultItem key={fault.place + fault.kind} fault={fault} />
          ))}
          {more > 0 && <li>{t('state.invalid.more', { count: more })}</li>}
        </ul>
      </Notice>
    );
  }
  const status = error instanceof UnreachableTradeFile ? error.status : null;
  return (
    <Notice urgent title={t('state.unreachable.title')} actions={retry}>
      <p>{t('state.unreachable.body', { status: status === null ? 'none' : String(status) })}</p>
      <p>{t('state.unreachable.place', { url: DATA_URL })}</p>
    </Notice>
  );
}

/** What is wrong is said once the rest of the language is there: hardly any reader ever needs it. */
function FaultItem({ fault: { place, kind, found } }: { readonly fault: Fault }) {
  const { data: whole } = useQuery(languageQuery(useLanguage().code));
  const t = whole?.t;
  return (
    <li>
      <code>{place}</code> {found && <q>{found}</q>} {t && t(`fault.${kind}`)}
    </li>
  );
}
