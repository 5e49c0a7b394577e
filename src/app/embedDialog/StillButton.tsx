import { SavingWords } from '#app/export/SavingWords.tsx';
import { useSaving } from '#app/export/useSaving.ts';
import { showFigure } from '#app/showFigure.ts';
import { siteAddress } from '#app/siteAddress.ts';
import { viewPlace } from '#app/viewPlace.ts';
import type { FigureKind, TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { viewDocument } from '#export/records/viewDocument.ts';
import type { EmbedWords } from '#i18n/embedWords.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import type { Theme } from '#view/viewState.ts';
import styles from './EmbedDialog.module.css';

/** Saves the view as one page without a script, for hosts that allow no frames. */
export function StillButton(props: {
  readonly words: EmbedWords;
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly theme: Theme;
  /** In the language of the embed. */
  readonly context: TextContext;
}) {
  const { words, ledger, figure, theme, context } = props;
  const view = useView((model) => model.view);
  const { saving, save } = useSaving();
  const make = async (): Promise<File> => {
    const { stillFile } = await import('#export/still/stillPage.ts');
    const shown = showFigure(figure, view, ledger, context);
    const place = viewPlace({ view, ledger, lang: context.language.code, site: siteAddress() });
    const { name, content, type } = stillFile(
      shown,
      viewDocument(shown, place, context),
      theme,
      context,
    );
    const text = typeof content === 'string' ? content : new Uint8Array(content);
    return new File([text], name, { type });
  };
  return (
    <section className={styles['part']} aria-label={words('file')}>
      <h3>{words('file')}</h3>
      <p className={styles['hint']}>{words('fileHint')}</p>
      <Button onClick={() => void save('HTML', make)}>{words('fileSave')}</Button>
      <p className={styles['hint']} role="status">
        <SavingWords saving={saving} failed={words('fileFailed')} />
      </p>
    </section>
  );
}
