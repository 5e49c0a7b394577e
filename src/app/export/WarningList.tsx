import { useId } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Warning } from '#export/records/warnings.ts';
import { warningText } from '#export/records/warnings.ts';
import styles from './WarningList.module.css';

/** How a picture or a file of a view could mislead those who see it without the page. */
export function WarningList(props: {
  readonly warnings: readonly Warning[];
  readonly context: Pick<TextContext, 'language' | 'names'>;
}) {
  const { warnings, context } = props;
  const { t } = useLanguage();
  const titleId = useId();
  if (warnings.length === 0) return null;
  return (
    <section className={styles['warnings']} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('records.warnings')}</h3>
      <ul>
        {warnings.map((warning) => (
          <li key={warning.kind}>{warningText(warning, context)}</li>
        ))}
      </ul>
    </section>
  );
}
