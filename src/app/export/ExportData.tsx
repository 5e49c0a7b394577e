import { CitationBox } from '#app/export/CitationBox.tsx';
import { SavingWords } from '#app/export/SavingWords.tsx';
import { useSaving } from '#app/export/useSaving.ts';
import { WarningList } from '#app/export/WarningList.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { siteAddress } from '#app/siteAddress.ts';
import { viewPlace } from '#app/viewPlace.ts';
import type { ShownFigure, TextContext } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { datasetArchive } from '#export/records/datasetFiles.ts';
import type { MadeFile } from '#export/records/madeFile.ts';
import { DATA_FORMATS } from '#export/records/madeFile.ts';
import { viewDocument } from '#export/records/viewDocument.ts';
import { citedView, viewFile } from '#export/records/viewFiles.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';
import styles from './ExportData.module.css';

/** Name of a format, the same in every language. */
const PAGE = 'HTML';

/** The figures of the open view as files, what to know before they are used, and how to cite them. */
export function ExportData(props: {
  readonly ledger: Ledger;
  readonly shown: ShownFigure;
  readonly context: TextContext;
}) {
  const { ledger, shown, context } = props;
  const { t } = useLanguage();
  const view = useView((model) => model.view);
  const { saving, save } = useSaving();
  const place = viewPlace({ view, ledger, lang: context.language.code, site: siteAddress() });
  const document = viewDocument(shown, place, context);
  return (
    <div className={styles['export']}>
      <WarningList warnings={document.warnings} context={context} />
      <section className={styles['block']} aria-label={t('records.title')}>
        <h3>{t('records.title')}</h3>
        <p>{t('records.about')}</p>
        <div className={styles['buttons']}>
          {DATA_FORMATS.map((format) => (
            <Button
              key={format}
              onClick={() =>
                void save(format.toUpperCase(), async () =>
                  fileOf(await viewFile(format, document, context)),
                )
              }
            >
              {format.toUpperCase()}
            </Button>
          ))}
          <Button
            onClick={() =>
              void save(PAGE, async () => {
                const { stillFile } = await import('#export/still/stillPage.ts');
                return fileOf(stillFile(shown, document, view.theme, context));
              })
            }
          >
            {PAGE}
          </Button>
          <Button
            onClick={() =>
              void save(t('records.allZip'), async () =>
                fileOf(await datasetArchive(place, context)),
              )
            }
          >
            {t('records.allZip')}
          </Button>
        </div>
        <p className={styles['status']} role="status">
          <SavingWords saving={saving} />
        </p>
      </section>
      <CitationBox cited={citedView(document)} context={context} />
    </div>
  );
}

const fileOf = ({ name, content, type }: MadeFile): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name, { type });
