import type { FigureKind } from '#charts/figure.ts';
import { mirrorCells } from '#charts/mirror/mirrorCells.ts';
import { MirrorChart } from '#charts/mirror/MirrorChart.tsx';
import { mirrorLayout } from '#charts/mirror/mirrorLayout.ts';
import { mirrorModel } from '#charts/mirror/mirrorModel.ts';
import { MirrorTable } from '#charts/mirror/MirrorTable.tsx';
import { mirrorWords } from '#charts/mirror/mirrorText.ts';

/** What each side of the border reports for the same flow. */
export const mirrorFigure: FigureKind = {
  show: (ledger, request, compareNames) => {
    const model = mirrorModel(ledger, request, compareNames);
    return {
      state: model.state,
      trade: null,
      words: (context) => mirrorWords(model, context),
      drawing: 'dumbbells',
      picture: (context, links) => <MirrorChart model={model} context={context} links={links} />,
      size: (context) => mirrorLayout(model, context),
      table: (context, links) => <MirrorTable model={model} context={context} links={links} />,
      cautions: model.notes.some(({ kind }) => kind === 'log') ? ['log-gaps'] : [],
      cells: () => mirrorCells(model),
    };
  },
};
