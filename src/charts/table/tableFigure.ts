import { FigureTable } from '#charts/table/FigureTable.tsx';
import { tradeFigure } from '#charts/tradeFigure.tsx';

export const tableFigure = tradeFigure({
  picture: null,
  narrow: (request) => ({ ...request, scale: 'linear' }),
  Table: FigureTable,
});
