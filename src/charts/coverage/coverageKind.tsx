import { CoverageFigure } from '#charts/coverage/CoverageFigure.tsx';
import { coverageLayout } from '#charts/coverage/coverageLayout.ts';
import type { CoverageModel } from '#charts/coverage/coverageModel.ts';
import { coverageModel } from '#charts/coverage/coverageModel.ts';
import { CoverageTable } from '#charts/coverage/CoverageTable.tsx';
import {
  coverageHeadline,
  coverageLegend,
  coverageSubtitle,
} from '#charts/coverage/coverageText.ts';
import type { FigureKind, FigureWords, TextContext } from '#charts/figure.ts';
import type { ShownCell } from '#domain/figureRecord.ts';

/** Who reported what, and when: the empty cells are the finding. */
export const coverageFigure: FigureKind = {
  show: (ledger, request) => {
    const model = coverageModel(ledger, request);
    return {
      state: model.state,
      trade: null,
      words: (context) => coverageWords(model, context),
      drawing: 'matrix',
      picture: (context, links) => <CoverageFigure model={model} context={context} links={links} />,
      size: (context) => coverageLayout(model, context),
      table: (context, links) => <CoverageTable model={model} context={context} links={links} />,
      cells: () => coverageCells(model),
    };
  },
};

function coverageWords(model: CoverageModel, context: TextContext): FigureWords {
  const { t, list, name } = context.language;
  const authorities = list(model.authorities.map(name));
  return {
    headline: coverageHeadline(model, context),
    subtitle: coverageSubtitle(model, context),
    legend: coverageLegend(model, context),
    notes: [
      { key: 'open', text: t('coverage.open'), doubt: null, ofPage: true },
      { key: 'parts', text: t('coverage.parts'), doubt: null },
      ...(authorities === ''
        ? []
        : [{ key: 'counted', text: t('coverage.counted', { authorities }), doubt: null }]),
    ],
    // Too many to name under a figure: each cell leads to its own, and the page on the data has all.
    sources: [],
    missing: [],
  };
}

const MEASURE_OF = { export: 'exports', import: 'imports', pair: 'surplus' } as const;

/** Every field of the matrix, as rows for files: what is held, or why nothing is. */
const coverageCells = ({ blocks }: CoverageModel): readonly ShownCell[] =>
  blocks.flatMap(({ economy, rows }) =>
    rows.flatMap(({ series, flow, cells }) =>
      cells.map(({ address, figure }) => ({
        series,
        economy,
        measure: MEASURE_OF[flow],
        period: address.period,
        figure,
      })),
    ),
  );
