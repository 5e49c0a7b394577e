import { queryOptions, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { EmbedChoice } from '#app/embedDialog/embedChoice.ts';
import { chosenWidth, startChoice } from '#app/embedDialog/embedChoice.ts';
import { CodeFields } from '#app/embedDialog/CodeFields.tsx';
import { EmbedForm } from '#app/embedDialog/EmbedForm.tsx';
import { EmbedPreview } from '#app/embedDialog/EmbedPreview.tsx';
import { embedCode, FIRST_HEIGHT } from '#app/embedDialog/embedCode.ts';
import { heightRemark } from '#app/embedDialog/heightRemark.ts';
import { StillButton } from '#app/embedDialog/StillButton.tsx';
import { useHeights } from '#app/embedDialog/useHeights.ts';
import { embedLink } from '#app/embedView.ts';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import type { FigureKind } from '#charts/figure.ts';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { LanguageCode } from '#domain/economy.ts';
import type { Ledger } from '#domain/ledger.ts';
import { heightAt } from '#export/embed/heightSteps.ts';
import type { EmbedWords } from '#i18n/embedWords.ts';
import { loadEmbedWords } from '#i18n/embedWords.ts';
import type { Language } from '#i18n/language.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useView } from '#view/useView.ts';
import styles from './EmbedDialog.module.css';

type Subject = { readonly ledger: Ledger; readonly figure: FigureKind };
type ContentProps = Subject & { readonly words: EmbedWords };

const wordsQuery = (code: LanguageCode) =>
  queryOptions({
    queryKey: ['embed', code],
    queryFn: async () => loadEmbedWords(code),
    staleTime: Infinity,
    // Words are functions, which must not be compared or copied.
    structuralSharing: false,
  });

/** Everything that an editor needs to have the figure on screen in a page of their own. */
export function EmbedDialog(
  props: Subject & { readonly open: boolean; readonly onClose: () => void },
) {
  const { open, onClose, ledger, figure } = props;
  const { code, t } = useLanguage();
  const { data: words, isError, refetch } = useQuery(wordsQuery(code));
  return (
    <Dialog
      wide
      open={open}
      title={words ? words('title') : t('figure.embed')}
      closeLabel={words ? words('close') : t('export.close')}
      onClose={onClose}
    >
      {words ? (
        <Spoken ledger={ledger} figure={figure} words={words} />
      ) : (
        <div role="status" className={styles['waiting']}>
          <p>{t(isError ? 'figure.filesLost' : 'state.loading')}</p>
          {isError && <Button onClick={() => void refetch()}>{t('state.retry')}</Button>}
        </div>
      )}
    </Dialog>
  );
}

/** The snippet says the headline in the language of the embed, which may still be on its way. */
function Spoken(props: ContentProps) {
  const view = useView((model) => model.view);
  const page = useLanguage();
  const [choice, setChoice] = useState(() => startChoice(page.code, view.theme));
  const { data: language } = useQuery(languageQuery(choice.lang));
  return (
    <Content
      {...props}
      // What was chosen last stays until the new language can be spoken.
      language={language ?? page}
      choice={choice}
      onChoose={(change) => setChoice((before) => ({ ...before, ...change }))}
    />
  );
}

function Content(
  props: ContentProps & {
    readonly language: Language;
    readonly choice: EmbedChoice;
    readonly onChoose: (change: Partial<EmbedChoice>) => void;
  },
) {
  const { ledger, figure, words, language, choice, onChoose } = props;
  const view = useView((model) => model.view);
  const { date } = useLanguage();
  const probe = useRef<HTMLDivElement>(null);
  const context = textContext(ledger, language, LIGHT);
  const embedding = { view, ledger, look: { ...choice, lang: language.code } };
  const heights = useHeights(measuredAddress(embedding), probe);
  const { headline, address, code, steps } = embedCode({
    ...embedding,
    figure,
    context,
    site: location.href,
    width: chosenWidth(choice),
    samples: heights.samples,
  });
  return (
    <div className={styles['content']}>
      <EmbedPreview
        words={words}
        address={embedLink(embedding, './')}
        headline={headline}
        width={chosenWidth(choice)}
        heightIn={(width) => heightAt(steps, width) || FIRST_HEIGHT}
      />
      <div className={styles['side']}>
        {isLocal(location) && <p className={styles['local']}>{words('local')}</p>}
        <EmbedForm
          words={words}
          choice={choice}
          release={date(ledger.version)}
          onChoose={onChoose}
        />
        <CodeFields
          words={words}
          code={code}
          address={address}
          remark={heightRemark(heights, steps, words)}
        />
        <StillButton
          words={words}
          ledger={ledger}
          figure={figure}
          theme={choice.theme}
          context={context}
        />
      </div>
      <div ref={probe} className={styles['probe']} aria-hidden="true" />
    </div>
  );
}

/** Neither the colours nor whether the years are pinned changes a height. */
const measuredAddress = (embedding: Parameters<typeof embedLink>[0]): string =>
  embedLink({ ...embedding, look: { ...embedding.look, theme: 'auto', pinned: false } }, './');

/** Whether nobody else can open the address that the page is at. */
const isLocal = ({ protocol, hostname }: Location): boolean =>
  protocol === 'file:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(hostname);
