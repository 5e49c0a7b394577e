import type { FigureKind } from '#charts/figure.ts';
import { TrendBoard } from '#charts/trend/TrendBoard.tsx';
import { sharesAxis, trendLayout } from '#charts/trend/trendLayout.ts';
import type { TrendModel } from '#charts/trend/trendModel.ts';
import { trendModel } from '#charts/trend/trendModel.ts';
import { TrendTable } from '#charts/trend/TrendTable.tsx';
import { trendWords } from '#charts/trend/trendText.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import { yearPeriod } from '#domain/period.ts';
import { recordUnit } from '#domain/recordUnit.ts';

/** How trade came to be what it is: lines over years, gaps left open. */
export const trendFigure: FigureKind = {
  show: (ledger, request) => {
    const model = trendModel(ledger, request);
    return {
      state: model.state,
      trade: null,
      words: (context) => trendWords(model, context),
      drawing: 'lines',
      picture: (context, links) => <TrendBoard model={model} context={context} links={links} />,
      size: (context) => trendLayout(model, context),
      table: (context, links) => <TrendTable model={model} context={context} links={links} />,
      cautions: sharesAxis(request) || model.panels.length < 2 ? [] : ['own-axes'],
      cells: () => shownCells(model),
    };
  },
};

/** Every year of every line, those without a figure too. */
const shownCells = ({ request, lines }: TrendModel): readonly ShownCell[] =>
  lines.flatMap(({ economy, measure, points }) =>
    points.map(({ year, figure, value, dividedBy }) => ({
      series: request.source,
      economy,
      measure,
      period: yearPeriod(year),
      figure,
      shown: { value, unit: recordUnit(request.unit) },
      basis: dividedBy,
    })),
  );
