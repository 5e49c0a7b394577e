import { useLanguage } from '#app/languageContext.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { SourceRun } from '#domain/sourceRuns.ts';
import { sourceRuns } from '#domain/sourceRuns.ts';
import type { MethodsWords } from '#i18n/pageWords.ts';
import { ScrollingTable } from '#ui/ScrollingTable.tsx';
import styles from './MethodsPage.module.css';

type TableProps = {
  readonly ledger: Ledger;
  readonly words: MethodsWords;
  readonly context: TextContext;
};

/** Which source is recommended for which years, worked out from the dataset. */
export function YearTable({ ledger, words, context }: TableProps) {
  const { t } = useLanguage();
  return (
    <>
      <p>{words('years.body')}</p>
      <ScrollingTable label={t('table.scroll')}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{words('years.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('source.label')}</th>
              <th scope="col">{words('years.run')}</th>
              <th scope="col">{words('years.country')}</th>
              <th scope="col">{words('years.flow')}</th>
              <th scope="col">{words('years.authority')}</th>
            </tr>
          </thead>
          <tbody>
            {sourceRuns(ledger).map((run) => (
              <RunRow
                key={[run.series, run.from, run.authority.en, run.flows, run.economies].join(' ')}
                run={run}
                words={words}
                context={context}
              />
            ))}
          </tbody>
        </table>
      </ScrollingTable>
    </>
  );
}

function RunRow({ run, words, context }: Omit<TableProps, 'ledger'> & { readonly run: SourceRun }) {
  const { t, beside, list, name } = context.language;
  const { series, from, to, economies, flows, currency, authority } = run;
  return (
    <tr>
      <td>{t(`source.short.${series}`)}</td>
      <th scope="row">{from === to ? from : `${from}–${to}`}</th>
      <td>{list(economies.map((code) => name(context.names(code))))}</td>
      <td>
        {beside(flows.map((flow) => words(flow === 'import' ? 'years.import' : 'years.export')))}
      </td>
      <td>
        {name(authority)}
        {currency === 'CNY' && ` (${words('years.yuan')})`}
      </td>
    </tr>
  );
}
