import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '#app/commands/commandContext.ts';
import { useLanguage } from '#app/languageContext.ts';
import { useWholeLanguage } from '#app/useWholeLanguage.ts';
import type { FigureKind } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';

const NAMES = ['embed', 'export'] as const;

const loadDialog = async () => (await import('#app/LateDialog.tsx')).LateDialog;

/** Nobody takes a figure away before having seen it; what that needs comes with the first wish. */
const dialogQuery = queryOptions({
  queryKey: ['dialog'],
  queryFn: loadDialog,
  staleTime: Infinity,
  // A component is a function, which must not be compared or copied.
  structuralSharing: false,
});

/** What can be done with a figure outside this page. */
export function FigureDialogs(props: {
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly onOpenFile: (file: File) => void;
}) {
  const { onOpenFile } = props;
  const { t } = useLanguage();
  const command = useCommand();
  const [wanted, setWanted] = useState<(typeof NAMES)[number] | null>(null);
  const [open, setOpen] = useState(false);
  const whole = useWholeLanguage(wanted !== null);
  const { data: Dialog, isError, refetch } = useQuery({ ...dialogQuery, enabled: wanted !== null });
  return (
    <>
      {isError && <span role="status">{t('figure.filesLost')}</span>}
      <Button onClick={() => command('copyLink')}>{t('figure.link')}</Button>
      {NAMES.map((name) => (
        <Button
          key={name}
          aria-haspopup="dialog"
          data-command={name}
          // What does not come now is asked for again by the click, which says so.
          onPointerEnter={() => void loadDialog().catch(() => undefined)}
          onClick={() => {
            setWanted(name);
            setOpen(true);
            if (isError) void refetch();
          }}
        >
          {t(`figure.${name}`)}
        </Button>
      ))}
      {Dialog && whole && wanted && (
        <Dialog
          {...props}
          name={wanted}
          open={open}
          onClose={() => setOpen(false)}
          onOpenFile={(file) => {
            setOpen(false);
            onOpenFile(file);
          }}
        />
      )}
    </>
  );
}
