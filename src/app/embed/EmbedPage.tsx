import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { EmbedParts } from '#app/embed/embedParts.ts';
import { FrameFoot } from '#app/embed/FrameFoot.tsx';
import { FrameWordsContext, useFrameWords } from '#app/embed/frameWords.ts';
import { useCardsInside } from '#app/embed/useCardsInside.ts';
import { SavedPicture } from '#app/embed/SavedPicture.tsx';
import { ErrorBoundary } from '#app/ErrorBoundary.tsx';
import { Figure } from '#app/Figure.tsx';
import { FilterBar } from '#app/filters/FilterBar.tsx';
import { LanguageContext } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { LinkNotice } from '#app/LinkNotice.tsx';
import { ReleaseNotice } from '#app/ReleaseNotice.tsx';
import { showFigure, titleOf } from '#app/showFigure.ts';
import { useDocument } from '#app/useDocument.ts';
import { useFigureContext } from '#app/useFigureContext.ts';
import type { ViewStart } from '#app/ViewProvider.tsx';
import { ViewProvider } from '#app/ViewProvider.tsx';
import { OpenView, ViewSwitch, ViewTabs } from '#app/ViewTabs.tsx';
import type { Ledger } from '#domain/ledger.ts';
import { useView } from '#view/useView.ts';
import styles from './EmbedPage.module.css';

type FrameProps = { readonly ledger: Ledger; readonly parts: EmbedParts };

/**
 * One figure of the site in a frame on somebody else's page, with its controls. Which of them are
 * there, `data-controls` of the document says: all are drawn, so that one drawing serves every frame.
 */
export const EmbedPage = ({ start, ...frame }: FrameProps & { readonly start: ViewStart }) => (
  <ViewProvider start={start}>
    <SpokenFrame {...frame} />
  </ViewProvider>
);

function SpokenFrame({ ledger, parts }: FrameProps) {
  const lang = useView(({ view }) => view.lang);
  const { language, words } = parts.languageOf(lang);
  return (
    <LanguageContext value={language}>
      <FrameWordsContext value={words}>
        <ErrorBoundary instead={<LostFigure />}>
          <Frame ledger={ledger} parts={parts} />
        </ErrorBoundary>
      </FrameWordsContext>
    </LanguageContext>
  );
}

function Frame({ ledger, parts }: FrameProps) {
  const view = useView((model) => model.view);
  const context = useFigureContext(ledger);
  const figure = parts.figures[view.view];
  const shown = showFigure(figure, view, ledger, context);
  const words = shown.words(context);
  const [saving, setSaving] = useState(false);
  const save = useRef<HTMLButtonElement>(null);
  const room = useCardsInside();
  const ready = shown.state === 'ready';
  useDocument(titleOf(view, words, context.language));
  const close = (): void => {
    // The button can take the focus only once it is enabled again.
    flushSync(() => setSaving(false));
    save.current?.focus();
  };
  return (
    <main ref={room} className={styles['frame']}>
      <h1 className="visually-hidden">{context.language.t('page.name')}</h1>
      <ViewSwitch className={styles['views'] ?? ''}>
        <div className={styles['tabs']}>
          <ViewTabs />
        </div>
        <div className={styles['filters']}>
          <FilterBar ledger={ledger} />
        </div>
        <OpenView className={styles['open'] ?? ''}>
          {saving && ready && <SavedPicture ledger={ledger} figure={figure} onClose={close} />}
          {/* Behind its picture the figure stays as it is: its table stays unfolded. */}
          <div className={saving && ready ? styles['behind'] : undefined}>
            <Figure ledger={ledger} figure={figure} shown={shown} words={words} context={context} />
          </div>
        </OpenView>
      </ViewSwitch>
      {/* Not above the figure: what is drawn before any script does not have it, and would move. */}
      <LinkNotice />
      <ReleaseNotice ledger={ledger} />
      <FrameFoot
        ledger={ledger}
        saveRef={save}
        onSave={ready && !saving ? () => setSaving(true) : null}
      />
    </main>
  );
}

/** The last resort: a defect of ours must not leave an empty frame. */
function LostFigure() {
  const words = useFrameWords();
  const view = useView((model) => model.view);
  const { hrefOf } = useLinks();
  return (
    <main className={styles['frame']}>
      <p role="alert">{words('lost')}</p>
      <p>
        <a href={hrefOf(view)}>{words('open')}</a>
      </p>
    </main>
  );
}
