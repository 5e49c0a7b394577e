import { useRef, useState } from 'react';
import { canShareFiles, copyPng, copyText, saveFile, shareFile } from '#app/export/handOver.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { Picture } from '#export/picture/picture.ts';
import { rasterise } from '#export/picture/rasterise.ts';
import { Button } from '#ui/Button.tsx';
import styles from './ExportDialog.module.css';

/** What to do with the picture and with the link of its view, and what came of it. */
export function PictureActions(props: {
  /** Null while there is none. */
  readonly picture: Picture | null;
  readonly nameOf: (extension: 'png' | 'svg') => string;
  /** Shows a PNG to be copied by hand, where the browser does not let the page do it. */
  readonly onShow: (png: Blob) => void;
  readonly link: string;
}) {
  const { picture, nameOf, onShow, link } = props;
  const { t } = useLanguage();
  const [outcome, setOutcome] = useState('');
  const linkField = useRef<HTMLInputElement>(null);

  const withPicture = (act: (drawn: Picture) => Promise<string>) => () => {
    if (!picture) return;
    setOutcome('');
    act(picture).then(setOutcome, (error: unknown) => {
      setOutcome(t('export.failed'));
      reportError(error);
    });
  };
  const asPng = async (drawn: Picture): Promise<File> =>
    new File([await rasterise(drawn)], nameOf('png'), { type: 'image/png' });

  const downloadPng = withPicture(async (drawn) => {
    const file = await asPng(drawn);
    saveFile(file);
    return t('export.done.file', { name: file.name });
  });
  const downloadSvg = withPicture((drawn) => {
    const file = new File([drawn.svg], nameOf('svg'), { type: 'image/svg+xml' });
    saveFile(file);
    return Promise.resolve(t('export.done.file', { name: file.name }));
  });
  const copyImage = withPicture(async (drawn) => {
    const png = rasterise(drawn);
    if (await copyPng(png)) return t('export.done.image');
    onShow(await png);
    return t('export.refused.image');
  });
  const share = withPicture(async (drawn) => {
    const result = await shareFile(await asPng(drawn), drawn.facts.title);
    if (result === 'left') return '';
    return t(result === 'shared' ? 'export.done.shared' : 'export.refused.share');
  });
  const copyLink = async (): Promise<void> => {
    if (await copyText(link)) {
      setOutcome(t('export.done.link'));
      return;
    }
    linkField.current?.select();
    setOutcome(t('export.refused.link'));
  };

  return (
    <>
      <div className={styles['actions']}>
        <Button kind="strong" disabled={!picture} onClick={downloadPng}>
          {t('export.png')}
        </Button>
        <Button disabled={!picture} onClick={downloadSvg}>
          {t('export.svg')}
        </Button>
        <Button disabled={!picture} onClick={copyImage}>
          {t('export.copyImage')}
        </Button>
        {canShareFiles() && (
          <Button disabled={!picture} onClick={share}>
            {t('export.share')}
          </Button>
        )}
      </div>
      <div className={styles['link']}>
        <input
          ref={linkField}
          className={styles['address']}
          aria-label={t('export.link')}
          readOnly
          value={link}
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={() => void copyLink()}>{t('export.copyLink')}</Button>
      </div>
      <p role="status" className={styles['outcome']}>
        {outcome}
      </p>
    </>
  );
}
