import { useRef, useState } from 'react';
import { copyPng, share, shareable } from '#app/export/handOver.ts';
import { SavingWords } from '#app/export/SavingWords.tsx';
import { useSaving } from '#app/export/useSaving.ts';
import { useLanguage } from '#app/languageContext.ts';
import type { Picture } from '#export/picture/picture.ts';
import { rasterise } from '#export/picture/rasterise.ts';
import { Button } from '#ui/Button.tsx';
import { copyText } from '#ui/copyText.ts';
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
  const { saving, save, forget } = useSaving();
  const linkField = useRef<HTMLInputElement>(null);

  const withPicture = (act: (drawn: Picture) => Promise<string>) => () => {
    if (!picture) return;
    setOutcome('');
    forget();
    act(picture).then(setOutcome, (error: unknown) => {
      setOutcome(t('export.failed'));
      reportError(error);
    });
  };
  const asPng = async (drawn: Picture): Promise<File> =>
    new File([await rasterise(drawn)], nameOf('png'), { type: 'image/png' });

  const download = (extension: 'png' | 'svg', make: (drawn: Picture) => Promise<File>) => () => {
    if (!picture) return;
    setOutcome('');
    void save(nameOf(extension), async () => make(picture));
  };
  const downloadSvg = download(
    'svg',
    async ({ svg }) => new File([svg], nameOf('svg'), { type: 'image/svg+xml' }),
  );
  const copyImage = withPicture(async (drawn) => {
    const png = rasterise(drawn);
    if (await copyPng(png)) return t('export.done.image');
    onShow(await png);
    return t('export.refused.image');
  });
  const shares = shareable();
  const shareIt = withPicture(async (drawn) => {
    const file = shares === 'picture' ? await asPng(drawn) : null;
    const result = await share({ title: drawn.facts.title, link }, file);
    if (result === 'left') return '';
    if (result === 'refused') return t('export.refused.share');
    return t(file ? 'export.done.shared' : 'export.done.sharedLink');
  });
  const copyLink = async (): Promise<void> => {
    forget();
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
        <Button kind="strong" disabled={!picture} onClick={download('png', asPng)}>
          {t('export.png')}
        </Button>
        <Button disabled={!picture} onClick={downloadSvg}>
          {t('export.svg')}
        </Button>
        <Button disabled={!picture} onClick={copyImage}>
          {t('export.copyImage')}
        </Button>
        {shares !== null && (
          <Button disabled={!picture} onClick={shareIt}>
            {t(shares === 'picture' ? 'export.share' : 'export.shareLink')}
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
        <SavingWords saving={saving} failed={t('export.failed')} />
      </p>
    </>
  );
}
