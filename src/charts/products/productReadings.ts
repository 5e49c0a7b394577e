import type { TextContext } from '#charts/figure.ts';
import type { LaidBlock, LaidPart } from '#charts/products/productsLayout.ts';
import type { ProductBlock } from '#charts/products/productsModel.ts';
import { blockDetail, blockTitle, percentText, periodText } from '#charts/products/productsText.ts';
import type { Reading } from '#charts/reading.ts';
import { aroundBar } from '#charts/reading.ts';

/** The parts of a flow from the largest to what is not known. */
export const productReadings = (
  { block, barX, parts }: LaidBlock,
  context: TextContext,
): readonly Reading[] =>
  parts.map((part) => ({
    box: aroundBar({ left: barX, top: part.bar.y, width: part.bar.width, height: part.bar.height }),
    say: () =>
      context.language.t('products.reading', {
        title: blockTitle(block, context),
        // The title of a part of a year says which.
        whole: block.wholeYear ? 'yes' : 'no',
        period: periodText(block.drawn.period, context),
        product: part.name,
        amount: spokenAmount(part, block, context),
        detail: blockDetail(block, context),
      }),
  }));

/** The share and the amount of a product in words; of what is not known, what the picture says. */
function spokenAmount({ key, label }: LaidPart, block: ProductBlock, context: TextContext): string {
  const { language } = context;
  const part = block.drawn.parts.find(({ figure }) => figure.product === key);
  if (!part?.figure.money) return label.text;
  const amount = language.spokenMoney(part.figure.money);
  return part.share === null ? amount : language.beside([percentText(part.share, context), amount]);
}
