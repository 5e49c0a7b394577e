import type { LaidLane, LaidRow } from '#charts/bars/barLayout.ts';
import type { TextContext } from '#charts/figure.ts';
import type { Reading } from '#charts/reading.ts';
import { aroundBar, figureReading } from '#charts/reading.ts';
import type { ModelRow, TradeModel } from '#charts/tradeModel.ts';

/** A country's bars from top to bottom. */
export const barReadings = (
  { lanes }: LaidRow,
  { economy, cells }: ModelRow,
  model: TradeModel,
  context: TextContext,
): readonly Reading[] =>
  lanes.flatMap((lane, index) => {
    const cell = cells[index];
    if (!cell) return [];
    return [{ box: boxOf(lane), say: () => figureReading(cell, economy, model, context) }];
  });

const boxOf = ({ bar, gapX, label, middle, thickness }: LaidLane): Reading['box'] =>
  aroundBar({
    left: bar?.x ?? gapX ?? label.x,
    top: middle - thickness / 2,
    width: bar?.width ?? 0,
    height: thickness,
  });
