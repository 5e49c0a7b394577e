import type { FigureKind } from '#charts/figure.ts';
import { TrendBoard } from '#charts/trend/TrendBoard.tsx';
import { trendModel } from '#charts/trend/trendModel.ts';
import { TrendTable } from '#charts/trend/TrendTable.tsx';
import { trendWords } from '#charts/trend/trendText.ts';

/** How trade came to be what it is: lines over years, gaps left open. */
export const trendFigure: FigureKind = {
  show: (ledger, request) => {
    const model = trendModel(ledger, request);
    return {
      state: model.state,
      trade: null,
      words: (context) => trendWords(model, context),
      picture: (context, links) => <TrendBoard model={model} context={context} links={links} />,
      table: (context, links) => <TrendTable model={model} context={context} links={links} />,
    };
  },
};
