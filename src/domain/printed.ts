import type { Currency } from '#domain/money.ts';
import type { Figure } from '#domain/figure.ts';
import type { Observation } from '#domain/observation.ts';

/** Chinese counts in ten thousands (万) and hundred millions (亿). */
export const MAGNITUDES = ['one', 'ten-thousand', 'million', 'hundred-million', 'billion'] as const;
export type Magnitude = (typeof MAGNITUDES)[number];

export const POWER: Readonly<Record<Magnitude, number>> = {
  one: 0,
  'ten-thousand': 4,
  million: 6,
  'hundred-million': 8,
  billion: 9,
};

/** A number as somebody printed it. The digits say how exact it claims to be. */
type PrintedNumber = {
  /** Plain digits with a point, such as `94.8`; a leading minus for a deficit. */
  readonly digits: string;
  readonly magnitude: Magnitude;
};

export type PrintedMoney<C extends Currency = Currency> = PrintedNumber & { readonly unit: C };
export type PrintedPercent = PrintedNumber & { readonly unit: 'percent' };

/** In whole dollars or yuan, or in percent. */
export const printedAmount = ({ digits, magnitude }: PrintedNumber): number =>
  Number(`${digits}e${POWER[magnitude]}`);

/** Half a unit of the last digit: everything that far away would have been printed the same. */
export const printedTolerance = ({ digits, magnitude }: PrintedNumber): number =>
  halfStep(digits, POWER[magnitude]);

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;

const halfStep = (digits: string, power: number): number =>
  Number(`5e${power - decimalsOf(digits) - 1}`);

/** Powers of ten that sources print in: units, thousands, ten thousands, millions, 亿, billions. */
const POWERS = [0, 3, 4, 6, 8, 9];

const NUMBERS = /\d+(?:[ ,]\d{3})*(?:\.\d+)?/g;

/**
 * By how much a published figure may be off because of its rounding: half a unit of the last digit
 * that its source printed. 0 where the quoted words do not show the number that they stand for.
 */
export function roundingOf({ quoted, money }: Pick<Observation, 'quoted' | 'money'>): number {
  for (const [text] of quoted.matchAll(NUMBERS)) {
    const digits = text.replaceAll(/[ ,]/g, '');
    const power = POWERS.find((n) => Math.abs(Number(`${digits}e${n}`) - money.amount) <= 0.5);
    if (power !== undefined) return halfStep(digits, power);
  }
  return 0;
}

/** The same for a figure that rests on several: their roundings may add up. In its own currency. */
export function roundingOfFigure(figure: Figure): number {
  if (figure.kind === 'missing') return 0;
  const { currency } = figure.money;
  return figure.basis.reduce((sum, observation) => {
    const rounding = roundingOf(observation);
    if (observation.money.currency === currency) return sum + rounding;
    const used = figure.conversions.find(({ from }) => from.amount === observation.money.amount);
    if (!used) return sum + rounding;
    const { cny, usd } = used.rate;
    return sum + (currency === 'USD' ? (rounding * usd) / cny : (rounding * cny) / usd);
  }, 0);
}
