import type { TextContext } from '#charts/figure.ts';
import type { LaidCountry, LaidDumbbell } from '#charts/mirror/mirrorLayout.ts';
import { MARK_RADIUS } from '#charts/mirror/mirrorLayout.ts';
import type { MirrorLane, MirrorModel, MirrorRow } from '#charts/mirror/mirrorModel.ts';
import { figureOf } from '#charts/mirror/mirrorModel.ts';
import { shareText } from '#charts/mirror/mirrorText.ts';
import type { Reading } from '#charts/reading.ts';
import { sized } from '#charts/reading.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { MirrorSide } from '#domain/mirror.ts';

const SIDES = ['own', 'partner'] as const;
const MARGIN = 4;

/** Both sides of each flow of a country, the own figure first, and how far they are apart. */
export const mirrorReadings = (
  laid: LaidCountry,
  row: MirrorRow,
  model: MirrorModel,
  context: TextContext,
): readonly Reading[] =>
  row.lanes.flatMap((lane, index) => {
    const dumbbell = laid.lanes[index];
    if (!dumbbell) return [];
    return SIDES.map((side): Reading => ({
      box: boxOf(dumbbell, side),
      say: () => sideReading(row, lane, side, model, context),
    }));
  });

/** Around a mark; where a side has none, around the beginning of its lane. */
function boxOf({ marks, y, texts }: LaidDumbbell, side: MirrorSide): Reading['box'] {
  const radius = MARK_RADIUS[side] + MARGIN;
  const x = marks.find((mark) => mark.side === side)?.x ?? texts[0]?.x ?? 0;
  return { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
}

function sideReading(
  { economy }: MirrorRow,
  lane: MirrorLane,
  side: MirrorSide,
  { request }: MirrorModel,
  context: TextContext,
): string {
  const { language, names } = context;
  const { t } = language;
  const figure = figureOf(lane.comparison, side);
  const reporters = reportersOf(figure, context);
  const own = t('mirror.reading', {
    country: language.name(names(economy)),
    measure: t(`measure.${lane.measure}`),
    year: String(request.year),
    side,
    amount:
      figure.kind === 'missing'
        ? t(`missing.${figure.reason}`)
        : sized(
            lane.measure === 'surplus',
            figure.money.amount,
            language.spokenMoney(figure.money),
            language,
          ),
    known: reporters.length > 0 ? 'yes' : 'no',
    counted: language.list(reporters),
    doubtful: lane.doubtful[side] ? 'yes' : 'no',
  });
  return own + language.gap + gapReading(lane, request, context);
}

/** How far the two sides are apart, or why there is no gap. */
function gapReading(
  { comparison, measure, ...lane }: MirrorLane,
  { base }: MirrorModel['request'],
  { language }: TextContext,
): string {
  const { t } = language;
  if (comparison.kind === 'neither') return t('mirror.card.neither');
  if (comparison.kind === 'one-side') return t('mirror.card.oneSide');
  if (comparison.kind === 'not-comparable') {
    return t('mirror.card.notComparable', { reason: t(`missing.${comparison.reason}`) });
  }
  const { gap } = comparison;
  const share = shareText({ ...lane, comparison, measure }, { language });
  const larger = gap.amount > 0 ? 'partner' : 'own';
  return t('mirror.readingGap', {
    larger: gap.amount === 0 ? 'neither' : larger,
    gap: language.spokenMoney(gap),
    share: measure === 'surplus' || share === null ? 'none' : share,
    base: t('mirror.ofBase', { base }),
  });
}
