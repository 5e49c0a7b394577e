import type { MirrorModel } from '#charts/mirror/mirrorModel.ts';
import { figureOf } from '#charts/mirror/mirrorModel.ts';
import type { EconomyCode } from '#domain/economy.ts';
import { combineFigures } from '#domain/figure.ts';
import type { ShownCell } from '#domain/figureRecord.ts';
import { subtractMoney } from '#domain/money.ts';
import { yearPeriod } from '#domain/period.ts';
import { recordUnit } from '#domain/recordUnit.ts';

/** Of each lane both sides' figures as published, and what lies between them, as rows for files. */
export const mirrorCells = ({ request, rows }: MirrorModel): readonly ShownCell[] =>
  rows.flatMap(({ economy, lanes }) => lanes.flatMap((lane) => laneCells(request, economy, lane)));

function laneCells(
  { year, unit, base }: MirrorModel['request'],
  economy: EconomyCode,
  { measure, comparison }: MirrorModel['rows'][number]['lanes'][number],
): readonly ShownCell[] {
  const place = { economy, period: yearPeriod(year) };
  const own = figureOf(comparison, 'own');
  const partner = figureOf(comparison, 'partner');
  const gap = combineFigures(partner, own, subtractMoney, 'mirror');
  const amounts = [
    { ...place, series: 'national', measure, figure: own },
    { ...place, series: 'customs', measure, figure: partner },
    { ...place, series: null, measure: `${measure}-gap`, figure: gap },
  ] as const;
  const cells = amounts.map((cell): ShownCell => ({
    ...cell,
    shown: {
      value: cell.figure.kind === 'reported' ? cell.figure.money.amount : null,
      unit: recordUnit(unit),
    },
  }));
  // A balance is no base for a percentage, and one side alone leaves no gap.
  if (measure === 'surplus' || comparison.kind !== 'both') return cells;
  const shown = { value: comparison.share, unit: `share-of-${base}` } as const;
  return [...cells, { ...amounts[2], shown }];
}
