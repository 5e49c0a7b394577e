import type { TextContext } from '#charts/figure.ts';
import type { ModelCell, TradeModel } from '#charts/tradeModel.ts';
import { reportersOf } from '#charts/whoCounted.ts';
import type { EconomyCode } from '#domain/economy.ts';
import { isPart } from '#domain/measure.ts';
import type { Language } from '#i18n/language.ts';

/** One mark of a drawing, as the arrow keys reach it. */
export type Reading = {
  /** In CSS pixels from the top left corner of the drawing. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** What is read out: whose figure, of what, how much, of when, and who counted it. */
  readonly say: () => string;
};

/** Room around a bar, so that a ring does not cover its edge. */
const MARGIN = 3;
/** Wide enough to be seen around the shortest bar, or where there is none. */
const LEAST_WIDTH = 18;

/** The ring around a bar. */
export const aroundBar = (bar: Reading['box']): Reading['box'] => ({
  left: bar.left - MARGIN,
  top: bar.top - MARGIN,
  width: Math.max(bar.width, LEAST_WIDTH) + 2 * MARGIN,
  height: bar.height + 2 * MARGIN,
});

/** A figure of one source and year in words, with its unit, its period and who counted it. */
export function figureReading(
  { measure, figure, value, doubts }: ModelCell,
  economy: EconomyCode,
  { request }: TradeModel,
  context: TextContext,
): string {
  const { language, names } = context;
  const { t } = language;
  const reporters = reportersOf(figure, context);
  const missing = figure.kind === 'missing' ? figure.reason : 'no-denominator';
  return t('reading.figure', {
    country: language.name(names(economy)),
    measure: t(`measure.${measure}`),
    year: String(request.year),
    amount:
      figure.kind === 'missing' || value === null
        ? t(`missing.${missing}`)
        : sized(
            measure === 'surplus',
            value,
            partOrMoney(value, figure.money, request, language),
            language,
          ),
    known: reporters.length > 0 ? 'yes' : 'no',
    counted: language.list(reporters),
    doubtful: doubts.length > 0 ? 'yes' : 'no',
  });
}

const partOrMoney = (
  value: number,
  money: Parameters<Language['spokenMoney']>[0],
  { unit }: TradeModel['request'],
  { t, number, spokenMoney }: Language,
): string =>
  isPart(unit)
    ? t(`number.partOf.${unit}`, { part: number.bare(Math.abs(value), unit) })
    : spokenMoney(money);

/** A balance is a surplus or a deficit of its size; nobody hears a minus sign. */
export const sized = (
  balance: boolean,
  value: number,
  amount: string,
  { t }: Pick<Language, 't'>,
): string =>
  balance
    ? t('reading.balance', {
        sign: Math.sign(value) === 1 ? 'surplus' : value < 0 ? 'deficit' : 'even',
        amount,
      })
    : amount;
