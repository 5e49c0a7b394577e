import type { CardTarget } from '#charts/CardOverlay.tsx';
import type { TextContext } from '#charts/figure.ts';
import type { EconomyCode } from '#domain/economy.ts';

type LaidRow = {
  readonly economy: EconomyCode;
  readonly name: string;
  readonly top: number;
  readonly height: number;
};

/** A target over each country's row; its card begins at the zero line. Rows come as in the model. */
export const rowTargets = <Row extends LaidRow, ModelRow>(
  layout: { readonly rows: readonly Row[]; readonly width: number; readonly zero: number },
  modelRows: readonly ModelRow[],
  { language }: TextContext,
  contentOf: (row: Row, modelRow: ModelRow) => Pick<CardTarget, 'card' | 'beside' | 'readings'>,
): readonly CardTarget[] =>
  layout.rows.flatMap((row, index) => {
    const modelRow = modelRows[index];
    if (modelRow === undefined) return [];
    return {
      key: row.economy,
      label: language.t('card.open', { country: row.name }),
      left: 0,
      top: row.top,
      width: layout.width,
      height: row.height,
      cardLeft: layout.zero,
      ...contentOf(row, modelRow),
    };
  });
