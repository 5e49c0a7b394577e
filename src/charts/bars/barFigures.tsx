import { late } from '#charts/late.tsx';
import type { FigureTableProps } from '#charts/table/FigureTable.tsx';
import { tradeFigure } from '#charts/tradeFigure.tsx';

/** Most readers never unfold the table below a picture; it comes when one does. */
const Table = late<FigureTableProps>(
  async () => (await import('#charts/table/FigureTable.tsx')).FigureTable,
);

export const overviewFigure = tradeFigure({ picture: 'bars', narrow: (request) => request, Table });

export const surplusFigure = tradeFigure({
  picture: 'bars',
  narrow: (request) => ({ ...request, measures: ['surplus'] }),
  Table,
});
