import type { ReactNode } from 'react';
import type { PanelContext } from '#app/provenance/panelContext.ts';
import { SourceLine } from '#app/provenance/sourceFacts.tsx';
import { DatasetNote } from '#charts/DatasetNote.tsx';
import type { Source } from '#domain/ledger.ts';
import { scriptOf } from '#i18n/scriptOf.ts';
import styles from './ProvenancePanel.module.css';

/** Another report of the figure in a panel: how much, how far off, in which words and from where. */
export function AlternativeEntry(props: {
  readonly amount: string;
  /** How far it is from the figure in use; null where there is none to compare it with. */
  readonly difference: string | null;
  readonly quoted: string;
  readonly note: string | null;
  readonly source: Source | null;
  readonly panel: PanelContext;
  /** What else has to be known of it, a line each. */
  readonly children?: ReactNode;
}) {
  const { amount, difference, quoted, note, source, panel, children } = props;
  const { words, context } = panel;
  return (
    <li>
      <strong>{amount}</strong>
      {difference !== null && <span className={styles['beside']}>{difference}</span>}
      <span className={styles['detail']}>
        {words('quoted')}
        {': '}
        <q lang={scriptOf(quoted)}>{quoted}</q>
      </span>
      {children}
      {note !== null && (
        <span className={styles['detail']}>
          {words('whyNot') + context.language.gap}
          <DatasetNote note={note} code={context.language.code} />
        </span>
      )}
      <span className={styles['detail']}>
        <SourceLine source={source} panel={panel} />
      </span>
    </li>
  );
}
