import { useState } from 'react';
import type { EmbedWords } from '#i18n/embedWords.ts';
import { CopyField } from '#ui/CopyField.tsx';
import { Segmented } from '#ui/Segmented.tsx';
import styles from './EmbedDialog.module.css';

const KINDS = ['frame', 'script'] as const;
type Kind = (typeof KINDS)[number];

/** What is pasted elsewhere: the code, with or without a script, and the address alone. */
export function CodeFields(props: {
  readonly words: EmbedWords;
  readonly code: Readonly<Record<Kind, string>>;
  readonly address: string;
  /** What is known of the height of the frame without a script. */
  readonly remark: string;
}) {
  const { words, code, address, remark } = props;
  const [kind, setKind] = useState<Kind>('frame');
  const outcomes = { copied: words('copied'), failed: words('refused') };
  return (
    <>
      <section className={styles['part']} aria-label={words('code')}>
        <Segmented
          label={words('kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: words(`kinds.${value}`) }))}
          onChoose={setKind}
        />
        <p className={styles['hint']}>{words(`kindHints.${kind}`)}</p>
        {/* A new text has a new field, so that nothing says `copied` of what was not. */}
        <CopyField
          key={code[kind]}
          label={words('code')}
          text={code[kind]}
          words={{ copy: words('copyCode'), ...outcomes }}
          rows={6}
        />
        <p className={styles['hint']} role="status">
          {kind === 'frame' && remark}
        </p>
      </section>
      <section className={styles['part']}>
        <CopyField
          key={address}
          label={words('address')}
          text={address}
          words={{ copy: words('copyAddress'), ...outcomes }}
          rows={2}
        />
      </section>
    </>
  );
}
