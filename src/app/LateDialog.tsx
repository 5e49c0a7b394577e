import { EmbedDialog } from '#app/embedDialog/EmbedDialog.tsx';
import { ExportDialog } from '#app/export/ExportDialog.tsx';
import type { FigureKind } from '#charts/figure.ts';
import type { Ledger } from '#domain/ledger.ts';

/** Both ways of taking a figure away from the page: they come together, since they share most code. */
export const LateDialog = (props: {
  readonly name: 'embed' | 'export';
  readonly open: boolean;
  readonly onClose: () => void;
  readonly ledger: Ledger;
  readonly figure: FigureKind;
  readonly onOpenFile: (file: File) => void;
}) => (props.name === 'embed' ? <EmbedDialog {...props} /> : <ExportDialog {...props} />);
