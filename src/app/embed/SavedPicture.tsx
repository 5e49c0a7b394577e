import { useEffect, useMemo, useRef } from 'react';
import styles from '#app/embed/EmbedPage.module.css';
import { useFrameWords } from '#app/embed/frameWords.ts';
import type { Png } from '#app/embed/usePng.ts';
import { usePng } from '#app/embed/usePng.ts';
import { faultText } from '#app/export/faultText.ts';
import { usePicture } from '#app/export/usePicture.ts';
import { useLanguage } from '#app/languageContext.ts';
import { useLinks } from '#app/linkContext.ts';
import { pictureOrder, viewFileName } from '#app/pictureOrder.ts';
import { useDark } from '#app/useDark.ts';
import type { FigureKind } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Picture } from '#export/picture/picture.ts';
import { PRESETS } from '#export/picture/size.ts';
import { Button } from '#ui/Button.tsx';
import { useView } from '#view/useView.ts';

/**
 * The picture of the view in full size, to be saved by hand: a frame may not be allowed to hand out
 * files, and cannot know. Stands in place of the figure.
 */
export function SavedPicture(props: {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly onClose: () => void;
}) {
  const { ledger, figure, onClose } = props;
  const { t } = useLanguage();
  const words = useFrameWords();
  const view = useView((model) => model.view);
  const { hrefOf } = useLinks();
  const { current, last, fault } = usePicture(useOrder(ledger, figure));
  const png = usePng(current);
  const fail = fault ?? (png === 'failed' ? 'failed' : null);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section ref={top} tabIndex={-1} className={styles['saved']} aria-label={words('picture')}>
      <div className={styles['actions']}>
        <Button onClick={onClose}>{words('close')}</Button>
      </div>
      {fail !== null ? (
        <p role="status">{faultText(fail, t)}</p>
      ) : current !== null && png !== null && png !== 'failed' ? (
        <Finished picture={current} png={png} name={viewFileName(view, ledger, 'png')} />
      ) : (
        <p role="status" style={last ? { aspectRatio: ratioOf(last) } : undefined}>
          {t('export.drawing')}
        </p>
      )}
      <p>
        <a href={hrefOf(view)}>{words('page')}</a>
      </p>
    </section>
  );
}

const ratioOf = ({ size: { width, height } }: Picture): string => `${width} / ${height}`;

/** As the page would make it for a report, in the language and on the ground of the frame. */
function useOrder(ledger: Ledger, figure: FigureKind) {
  const view = useView((model) => model.view);
  const language = useLanguage();
  const dark = useDark(view.theme);
  const { hrefOf } = useLinks();
  return useMemo(
    () =>
      pictureOrder({
        view,
        ledger,
        figure,
        language,
        options: {
          size: PRESETS.report,
          theme: dark ? 'dark' : 'light',
          transparent: false,
          plain: false,
        },
        site: siteOf(hrefOf(view)),
      }),
    [dark, figure, hrefOf, language, ledger, view],
  );
}

/** The page's address without a query, in full: a picture is looked at anywhere. */
const siteOf = (href: string): string => {
  const { origin: host, pathname } = new URL(href, location.href);
  return host + pathname;
};

function Finished(props: {
  readonly picture: Picture;
  readonly png: Exclude<Png, 'failed'>;
  readonly name: string;
}) {
  const { picture, png, name } = props;
  const words = useFrameWords();
  return (
    <>
      <p role="status">{words('hint')}</p>
      <img
        className={styles['picture']}
        src={png.address}
        alt={picture.facts.description}
        width={picture.size.width}
        height={picture.size.height}
      />
      {png.file !== null && (
        <p>
          <a href={png.file} download={name}>
            {words('download')}
          </a>
        </p>
      )}
    </>
  );
}
