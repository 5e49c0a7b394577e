import type { TextContext } from '#charts/figure.ts';
import type { LaidBlock } from '#charts/products/productsLayout.ts';
import { blockDetail, blockTitle } from '#charts/products/productsText.ts';
import type { Reading } from '#charts/reading.ts';
import { aroundBar } from '#charts/reading.ts';

/** The parts of a flow from the largest to what is not known. */
export const productReadings = (
  { block, barX, parts }: LaidBlock,
  context: TextContext,
): readonly Reading[] =>
  parts.map(({ bar, name, label }) => ({
    box: aroundBar({ left: barX, top: bar.y, width: bar.width, height: bar.height }),
    say: () =>
      context.language.t('products.reading', {
        title: blockTitle(block, context),
        product: name,
        amount: label.text,
        detail: blockDetail(block, context),
      }),
  }));
