import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useWholeLanguage } from '#app/useWholeLanguage.ts';
import type { FigureKind } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';

const loadDialog = () => import('#app/export/ExportDialog.tsx');

/** Nobody exports before having seen the figure; what it takes comes with the first wish. */
const ExportDialog = lazy(async () => ({ default: (await loadDialog()).ExportDialog }));

export function ExportButton(props: {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly onOpenFile: (file: File) => void;
}) {
  const { ledger, figure, onOpenFile } = props;
  const { t } = useLanguage();
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const whole = useWholeLanguage(wanted);
  const show = (): void => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <Button aria-haspopup="dialog" onPointerEnter={() => void loadDialog()} onClick={show}>
        {t('figure.export')}
      </Button>
      {wanted && whole && (
        <Suspense>
          <ExportDialog
            open={open}
            onClose={() => setOpen(false)}
            ledger={ledger}
            figure={figure}
            onOpenFile={(file) => {
              setOpen(false);
              onOpenFile(file);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
