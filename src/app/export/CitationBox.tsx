import { useRef, useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import type { TextContext } from '#charts/figure.ts';
import type { CitationForm } from '#export/citation/citation.ts';
import { citation, CITATION_FORMS } from '#export/citation/citation.ts';
import type { Cited } from '#export/citation/cited.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copyText.ts';
import { Segmented } from '#ui/Segmented.tsx';
import styles from './ExportData.module.css';

/** Names of formats, the same in every language. */
const FORMAT_NAMES = { bibtex: 'BibTeX', csl: 'CSL-JSON' } as const;

/** Lines that are in sight; the rest scrolls. */
const ROWS: Readonly<Record<CitationForm, number>> = { short: 3, long: 6, bibtex: 13, csl: 13 };

/** The citation in the form that the reader chooses, to be copied by a click or by hand. */
export function CitationBox(props: { readonly cited: Cited; readonly context: TextContext }) {
  const { cited, context } = props;
  const { t } = useLanguage();
  const [form, setForm] = useState<CitationForm>('short');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = citation(form, cited, context);
  return (
    <section className={styles['block']} aria-label={t('citation.title')}>
      <h3>{t('citation.title')}</h3>
      <Segmented
        label={t('citation.format')}
        value={form}
        options={CITATION_FORMS.map((value) => ({
          value,
          label:
            value === 'short' || value === 'long'
              ? t(`citation.forms.${value}`)
              : FORMAT_NAMES[value],
        }))}
        onChoose={setForm}
      />
      <textarea
        ref={box}
        className={styles['citation']}
        data-code={form === 'bibtex' || form === 'csl'}
        aria-label={t('citation.text')}
        readOnly
        rows={ROWS[form]}
        value={text}
        spellCheck={false}
      />
      <CopyButton key={text} text={text} onRefused={() => box.current?.select()} />
    </section>
  );
}

/** A new text has a new button, so that nothing says `copied` of what was not. */
function CopyButton(props: { readonly text: string; readonly onRefused: () => void }) {
  const { text, onRefused } = props;
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    if (!copied) onRefused();
    setOutcome(copied ? 'copied' : 'refused');
  };
  return (
    <div className={styles['copy']}>
      <Button onClick={() => void copy()}>{t('citation.copy')}</Button>
      <span role="status">{outcome && t(`citation.${outcome}`)}</span>
    </div>
  );
}
