import { EmbedDialog } from '#app/embedDialog/EmbedDialog.tsx';
import { ExportDialog } from '#app/export/ExportDialog.tsx';

/** What takes a figure away from the page, together, since they share most of their code. */
export const LATE_DIALOGS = { embed: EmbedDialog, export: ExportDialog } as const;
