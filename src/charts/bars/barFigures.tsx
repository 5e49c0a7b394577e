import { lazy } from 'react';
import { tradeFigure } from '#charts/tradeFigure.tsx';

/** Most readers never unfold the table below a picture; it comes when one does. */
const Table = lazy(async () => {
  const { FigureTable } = await import('#charts/table/FigureTable.tsx');
  return { default: FigureTable };
});

export const overviewFigure = tradeFigure({ picture: 'bars', narrow: (request) => request, Table });

export const surplusFigure = tradeFigure({
  picture: 'bars',
  narrow: (request) => ({ ...request, measures: ['surplus'] }),
  Table,
});
