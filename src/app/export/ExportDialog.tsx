import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { dataAddress } from '#app/export/dataAddress.ts';
import { faultText } from '#app/export/faultText.ts';
import { OpenPictureButton } from '#app/export/OpenPictureButton.tsx';
import { PictureActions } from '#app/export/PictureActions.tsx';
import type { PictureChoice } from '#app/export/PictureForm.tsx';
import { PictureForm } from '#app/export/PictureForm.tsx';
import { chosenSize, START_SIZE } from '#app/export/sizeChoice.ts';
import type { PictureFault } from '#app/export/usePicture.ts';
import { usePicture } from '#app/export/usePicture.ts';
import { WarningList } from '#app/export/WarningList.tsx';
import { useLanguage } from '#app/languageContext.ts';
import { languageQuery } from '#app/languageQuery.ts';
import { pictureOrder, viewFileName } from '#app/pictureOrder.ts';
import { siteAddress } from '#app/siteAddress.ts';
import { useDark } from '#app/useDark.ts';
import { shortLink } from '#app/viewPlace.ts';
import type { FigureKind } from '#charts/figure.ts';
import { textContext } from '#charts/figureText.ts';
import { LIGHT } from '#charts/palette.ts';
import type { Ledger } from '#domain/ledger.ts';
import type { Picture, PictureOrder } from '#export/picture/picture.ts';
import { svgAddress } from '#export/picture/rasterise.ts';
import { sizeFault } from '#export/picture/size.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { useView } from '#view/useView.ts';
import styles from './ExportDialog.module.css';

type ContentProps = {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly onOpenFile: (file: File) => void;
};

/** Takes the figure on screen away: as a picture of a chosen size, or as a link. */
export function ExportDialog(
  props: ContentProps & { readonly open: boolean; readonly onClose: () => void },
) {
  const { open, onClose, ...content } = props;
  const { t } = useLanguage();
  return (
    <Dialog open={open} title={t('export.title')} closeLabel={t('export.close')} onClose={onClose}>
      <Content {...content} />
    </Dialog>
  );
}

function Content({ ledger, figure, onOpenFile }: ContentProps) {
  const view = useView((model) => model.view);
  const dark = useDark(view.theme);
  const language = useLanguage();
  const { code } = language;
  const context = textContext(ledger, language, LIGHT);
  const [choice, setChoice] = useState<PictureChoice>({
    size: START_SIZE,
    theme: dark ? 'dark' : 'light',
    transparent: false,
    plain: false,
    lang: code,
  });
  const order = useOrder(choice, ledger, figure);
  const { current, last, fault } = usePicture(order);
  const [shown, setShown] = useState<{ readonly picture: Picture; readonly png: string } | null>(
    null,
  );
  return (
    <div className={styles['content']}>
      <Preview
        picture={current ?? last}
        png={shown !== null && shown.picture === current ? shown.png : null}
        fault={fault}
      />
      <div className={styles['side']}>
        <PictureForm
          choice={choice}
          onChoose={(change) => setChoice((before) => ({ ...before, ...change }))}
        />
        <WarningList warnings={(current ?? last)?.warnings ?? []} context={context} />
        <PictureActions
          picture={current}
          nameOf={(extension) => viewFileName(view, ledger, extension)}
          onShow={(png) => {
            if (current)
              void dataAddress(png).then((address) => setShown({ picture: current, png: address }));
          }}
          link={shortLink({ view, ledger, lang: choice.lang, site: siteAddress() })}
        />
        <OpenPictureButton onOpen={onOpenFile} />
      </div>
    </div>
  );
}

/** Null while the language of the picture is on its way and where its size cannot be drawn. */
function useOrder(choice: PictureChoice, ledger: Ledger, figure: FigureKind): PictureOrder | null {
  const view = useView((model) => model.view);
  const { data: language } = useQuery(languageQuery(choice.lang));
  return useMemo(() => {
    const size = chosenSize(choice.size);
    if (language?.code !== choice.lang || sizeFault(size) !== null) return null;
    const { theme, transparent, plain } = choice;
    return pictureOrder({
      view,
      ledger,
      figure,
      language,
      options: { size, theme, transparent, plain },
      site: siteAddress(),
    });
  }, [choice, ledger, figure, language, view]);
}

function Preview(props: {
  readonly picture: Picture | null;
  /** The address of the PNG, once somebody has to copy it by hand. */
  readonly png: string | null;
  readonly fault: PictureFault | null;
}) {
  const { picture, png, fault } = props;
  const { t } = useLanguage();
  const address = useMemo(() => (picture ? svgAddress(picture.svg) : null), [picture]);
  if (fault !== null) {
    return (
      <p role="status" className={styles['preview']}>
        {faultText(fault, t)}
      </p>
    );
  }
  if (!picture || address === null) {
    return (
      <p role="status" className={styles['preview']}>
        {t('export.drawing')}
      </p>
    );
  }
  return (
    <div className={styles['preview']}>
      <img
        className={styles['picture']}
        src={png ?? address}
        alt={picture.facts.description}
        width={picture.size.width}
        height={picture.size.height}
      />
    </div>
  );
}
