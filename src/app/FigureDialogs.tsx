import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '#app/languageContext.ts';
import { useWholeLanguage } from '#app/useWholeLanguage.ts';
import type { FigureKind } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';
import { Button } from '#ui/Button.tsx';

const NAMES = ['embed', 'export'] as const;

const loadDialogs = async () => (await import('#app/lateDialogs.ts')).LATE_DIALOGS;

/** Nobody takes a figure away before having seen it; what that needs comes with the first wish. */
const dialogsQuery = queryOptions({
  queryKey: ['dialogs'],
  queryFn: loadDialogs,
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
  const [wanted, setWanted] = useState<(typeof NAMES)[number] | null>(null);
  const [open, setOpen] = useState(false);
  const whole = useWholeLanguage(wanted !== null);
  const { data, isError, refetch } = useQuery({ ...dialogsQuery, enabled: wanted !== null });
  const Dialog = wanted && whole && data?.[wanted];
  return (
    <>
      {isError && <span role="status">{t('figure.filesLost')}</span>}
      {NAMES.map((name) => (
        <Button
          key={name}
          aria-haspopup="dialog"
          onPointerEnter={() => void loadDialogs()}
          onClick={() => {
            setWanted(name);
            setOpen(true);
            if (isError) void refetch();
          }}
        >
          {t(`figure.${name}`)}
        </Button>
      ))}
      {Dialog && (
        <Dialog
          {...props}
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
