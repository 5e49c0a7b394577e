import { useCommand } from '#app/commands/commandContext.ts';
import { DATA_URL, SCHEMA_URL } from '#app/dataUrl.ts';
import { useLanguage } from '#app/languageContext.ts';
import { PageLink } from '#app/PageLink.tsx';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';
import styles from './page.module.css';

export function PageFooter({ ledger }: { readonly ledger: Ledger }) {
  const { t, date } = useLanguage();
  const command = useCommand();
  return (
    <footer className={styles['footer']}>
      <p>{t('page.release', { date: date(ledger.version) })}</p>
      <p>
        <PageLink page="methods">{t('page.methods')}</PageLink>
        {' · '}
        <a href={DATA_URL}>{t('page.data')}</a>
        {' · '}
        <a href={SCHEMA_URL}>{t('page.schema')}</a>
        <span data-live>
          {' · '}
          <Button kind="link" aria-haspopup="dialog" onClick={() => command('help')}>
            {t('page.keys')}
          </Button>
        </span>
      </p>
    </footer>
  );
}
