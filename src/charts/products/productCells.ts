import type { ProductBlock, ProductsModel } from '#charts/products/productsModel.ts';
import type { Composition, ProductPart } from '#domain/composition.ts';
import { missing } from '#domain/figure.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import { yearPeriod } from '#domain/period.ts';

/** Every product of every composition, and the flows that nothing is known of, as rows for files. */
export const productCells = ({ request, blocks, empty }: ProductsModel): readonly ShownCell[] => [
  ...blocks.flatMap(blockCells),
  ...empty.map(({ economy, measure }): ShownCell => ({
    series: null,
    economy,
    measure,
    period: yearPeriod(request.year),
    figure: missing('not-collected'),
  })),
];

const blockCells = ({ measure, drawn, others }: ProductBlock): readonly ShownCell[] =>
  [drawn, ...others].flatMap((composition) =>
    composition.parts.flatMap((part) => partCells(measure, composition, part)),
  );

/** The amount, and the part of the flow where that is known. */
function partCells(
  measure: ProductBlock['measure'],
  { total, basis, series, economy, period }: Composition,
  { figure, share }: ProductPart,
): readonly ShownCell[] {
  const { money, product } = figure;
  const place = { series, economy, measure, period, product };
  const amount: readonly ShownCell[] = money
    ? [
        {
          ...place,
          figure: { kind: 'reported', money, basis: [], conversions: [] },
          basis: [figure],
        },
      ]
    : [];
  if (share === null) return amount;
  const computed = basis === 'total' && money !== null && total.kind === 'reported';
  return [
    ...amount,
    {
      ...place,
      figure: missing('not-published'),
      shown: { value: share, unit: 'share' },
      basis: computed ? [figure, ...total.basis] : [figure],
    },
  ];
}
